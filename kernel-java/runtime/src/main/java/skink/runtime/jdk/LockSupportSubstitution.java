package skink.runtime.jdk;

import skink.magic.Substitution;

/** {@code LockSupport}: a process has one thread, so nobody could ever wake it. */
@Substitution(target = "java.util.concurrent.locks.LockSupport", mode = Substitution.Mode.WHOLE)
final class LockSupportSubstitution {
    private LockSupportSubstitution() {}

    public static void park(Object blocker) {
        throw new IllegalStateException("the only thread would wait for ever");
    }

    public static void unpark(Thread thread) {}
}
