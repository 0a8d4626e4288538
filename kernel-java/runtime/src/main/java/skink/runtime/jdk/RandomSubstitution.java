package skink.runtime.jdk;

import java.util.concurrent.atomic.AtomicLong;
import skink.magic.Alias;
import skink.magic.Substitution;

/** {@code Random} without the offset that only deserialisation needs. */
@Substitution(target = "java.util.Random")
final class RandomSubstitution {
    /** Any odd number; only generators without a seed use it. */
    @Alias
    private static final AtomicLong seedUniquifier = new AtomicLong(0x5DEE_CE66_D1CE_4E5BL);
}
