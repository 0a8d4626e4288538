package skink.runtime.jdk;

import skink.magic.Substitution;

/** {@code jdk.internal.misc.VM}: a virtual machine that has always been up, without saved properties. */
@Substitution(target = "jdk.internal.misc.VM", mode = Substitution.Mode.WHOLE)
final class VmSubstitution {
    private static final int BOOTED = 4;

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
}
