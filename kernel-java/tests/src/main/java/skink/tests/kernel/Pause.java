package skink.tests.kernel;

import skink.abi.ipc.Endpoint;
import skink.abi.ipc.Errno;
import skink.user.Ipc;
import skink.user.KernelCalls;

/** Waiting by the kernel's alarm, so that others run. */
public final class Pause {
    private Pause() {}

    public static void millis(int millis) {
        Check.equal(Errno.OK, KernelCalls.setAlarm(millis), "setting an alarm");
        Check.equal(Errno.OK, Ipc.receive(Endpoint.CLOCK), "waiting for an alarm");
    }
}
