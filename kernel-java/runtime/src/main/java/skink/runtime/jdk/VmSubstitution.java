package skink.runtime.jdk;

import skink.magic.Substitution;
import skink.runtime.HostIo;

/** {@code jdk.internal.misc.VM}: a virtual machine that has always been up, without saved properties. */
@Substitution(target = "jdk.internal.misc.VM", mode = Substitution.Mode.WHOLE)
final class VmSubstitution {
    private static final int BOOTED = 4;
    private static final long MAX_ADJUSTMENT_SECONDS = 1L << 32;

    private VmSubstitution() {}

    public static int initLevel() {
        return BOOTED;
    }

    public static boolean isBooted() {
        return true;
    }

    public static boolean isModuleSystemInited() {
        return true;
    }

    public static boolean isShutdown() {
        return false;
    }

    public static String getSavedProperty(String key) {
        return null;
    }

    public static boolean isSystemDomainLoader(ClassLoader loader) {
        return loader == null;
    }

    /** Nanoseconds from {@code offsetSeconds} after 1970 to now, for {@code Clock}; -1 if that does not fit. */
    public static long getNanoTimeAdjustment(long offsetSeconds) {
        long millis = HostIo.currentTimeMillis();
        long seconds = Math.floorDiv(millis, 1000L) - offsetSeconds;
        if (seconds < -MAX_ADJUSTMENT_SECONDS || seconds > MAX_ADJUSTMENT_SECONDS) {
            return -1;
        }
        return seconds * 1_000_000_000L + Math.floorMod(millis, 1000L) * 1_000_000L;
    }
}
