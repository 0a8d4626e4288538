package skink.runtime.jdk;

import skink.magic.Substitution;

/** The native of {@code ScopedMemoryAccess}, through which buffers read and write: nothing has to be registered. */
@Substitution(target = "jdk.internal.misc.ScopedMemoryAccess")
final class ScopedMemoryAccessSubstitution {
    private static void registerNatives() {}
}
