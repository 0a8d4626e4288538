package skink.runtime.jdk;

import skink.magic.Substitution;
import skink.runtime.HostIo;

/** {@code LockSupport} in a process with one thread: who would wait runs what was started, and then looks again. */
@Substitution(target = "java.util.concurrent.locks.LockSupport", mode = Substitution.Mode.WHOLE)
final class LockSupportSubstitution {
    private static final long NANOS_PER_MILLI = 1_000_000;

    private LockSupportSubstitution() {}

    /** Returns when something has run that may have been waited for. */
    public static void park() {
        if (!ThreadSubstitution.takePermit()) {
            StartedWork.runAllOrFail();
        }
    }

    public static void park(Object blocker) {
        park();
    }

    /** Nobody wakes the thread before the time is over, unless something was started. */
    public static void parkNanos(long nanos) {
        if (nanos > 0 && !ThreadSubstitution.takePermit() && !StartedWork.runAll()) {
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

    public static void unpark(ThreadSubstitution thread) {
        ThreadSubstitution.permit(thread);
    }

    static long getThreadId(ThreadSubstitution thread) {
        return thread.getId();
    }
}
