package skink.runtime.jdk;

import skink.magic.Substitution;
import skink.runtime.HostIo;

/** {@code LockSupport}: a process has one thread, so nobody could ever wake it. */
@Substitution(target = "java.util.concurrent.locks.LockSupport", mode = Substitution.Mode.WHOLE)
final class LockSupportSubstitution {
    private static final long NANOS_PER_MILLI = 1_000_000;

    private LockSupportSubstitution() {}

    public static void park() {
        throw new IllegalStateException("the only thread would wait for ever");
    }

    public static void park(Object blocker) {
        park();
    }

    /** Nobody wakes the thread before the time is over. */
    public static void parkNanos(long nanos) {
        if (nanos > 0) {
            System.out.flush();
            HostIo.sleep((nanos + NANOS_PER_MILLI - 1) / NANOS_PER_MILLI);
        }
    }

    public static void parkNanos(Object blocker, long nanos) {
        parkNanos(nanos);
    }

    public static void parkUntil(long deadlineMillis) {
        parkNanos((deadlineMillis - HostIo.currentTimeMillis()) * NANOS_PER_MILLI);
    }

    public static void parkUntil(Object blocker, long deadlineMillis) {
        parkUntil(deadlineMillis);
    }

    public static void setCurrentBlocker(Object blocker) {}

    public static void unpark(Thread thread) {}

    static long getThreadId(Thread thread) {
        return thread.getId();
    }
}
