package skink.runtime.jdk;

import skink.magic.Substitution;
import skink.runtime.HostIo;

/** {@code RandomSupport}: seeds from the clocks, instead of a secure generator made only for that. */
@Substitution(target = "jdk.internal.util.random.RandomSupport")
final class RandomSupportSubstitution {
    public static long initialSeed() {
        return mix(HostIo.currentTimeMillis()) ^ mix(HostIo.nanoTime());
    }

    private static boolean secureRandomSeedRequested() {
        return false;
    }

    /** A bijection that spreads each bit over all (multiplications by odd numbers, shifts). */
    private static long mix(long value) {
        long mixed = (value ^ value >>> 32) * 0x9E37_79B9_7F4A_7C15L;
        mixed = (mixed ^ mixed >>> 29) * 0xBF58_476D_1CE4_E5B9L;
        return mixed ^ mixed >>> 32;
    }
}
