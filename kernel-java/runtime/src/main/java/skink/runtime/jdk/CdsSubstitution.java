package skink.runtime.jdk;

import skink.magic.Substitution;

/** {@code jdk.internal.misc.CDS}: no archive of shared classes. */
@Substitution(target = "jdk.internal.misc.CDS", mode = Substitution.Mode.WHOLE)
final class CdsSubstitution {
    /** Any number but 0, which would mean "take the clock": iteration order must not differ between builds. */
    private static final long FIXED_SEED = 1;

    private CdsSubstitution() {}

    public static boolean isDumpingClassList() {
        return false;
    }

    public static boolean isDumpingArchive() {
        return false;
    }

    public static boolean isSharingEnabled() {
        return false;
    }

    public static void initializeFromArchive(Class<?> type) {}

    public static long getRandomSeedForDumping() {
        return FIXED_SEED;
    }
}
