package skink.runtime.jdk;

import java.util.Random;
import skink.magic.Substitution;

/** {@code ThreadLocalRandom}: one generator, seeded by the clock at its first use; no counter is ever contended. */
@Substitution(target = "java.util.concurrent.ThreadLocalRandom", mode = Substitution.Mode.WHOLE)
final class ThreadLocalRandomSubstitution extends Random {
    private static ThreadLocalRandomSubstitution instance;

    private final boolean seeded;

    private ThreadLocalRandomSubstitution() {
        super();
        seeded = true;
    }

    public static ThreadLocalRandomSubstitution current() {
        if (instance == null) {
            instance = new ThreadLocalRandomSubstitution();
        }
        return instance;
    }

    @Override
    public void setSeed(long seed) {
        if (seeded) {
            throw new UnsupportedOperationException();
        }
        super.setSeed(seed);
    }

    static void localInit() {}

    static int getProbe() {
        return 1;
    }

    static int advanceProbe(int probe) {
        return probe;
    }

    static int nextSecondarySeed() {
        return 1;
    }
}
