package skink.drivers.tty;

import skink.user.KernelCalls;
import skink.user.TimeStamp;

/** Time by the processor's time stamps, and the kernel's alarm. */
final class KernelTime implements AlarmClock.Time {
    @Override
    public long nowMillis() {
        return TimeStamp.read() / TimeStamp.perMilli();
    }

    @Override
    public void setAlarm(int millis) {
        KernelCalls.setAlarm(millis);
    }
}
