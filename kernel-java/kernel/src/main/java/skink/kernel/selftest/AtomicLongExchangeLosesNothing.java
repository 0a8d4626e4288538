package skink.kernel.selftest;

import skink.kernel.smp.CpuTask;
import skink.kernel.smp.Parallel;
import skink.kernel.smp.Processors;
import skink.magic.Address;
import skink.runtime.ObjectModel;

/** {@code cmpxchg8b} of all processors on one 64-bit word: every update counts, and no half is ever torn. */
final class AtomicLongExchangeLosesNothing extends SelfTest implements CpuTask {
    private static final int ROUNDS = 2_000;
    /** Adds one to both halves. */
    private static final long STEP = 0x1_0000_0001L;

    private static final long[] WORD = new long[1];

    private boolean withoutAtomics;

    AtomicLongExchangeLosesNothing() {
        super("AtomicLongExchangeLosesNothing");
    }

    private static Address word() {
        return Address.ofObject(WORD).plus(ObjectModel.ARRAY_ELEMENTS);
    }

    @Override
    public void run(int cpu) {
        for (int i = 0; i < ROUNDS; i++) {
            if (withoutAtomics) {
                word().store(word().loadLong() + (i == 0 ? 0 : STEP));
            } else {
                long old = word().loadLong();
                long seen = word().compareAndExchange(old, old + STEP);
                while (seen != old) {
                    old = seen;
                    seen = word().compareAndExchange(old, old + STEP);
                }
            }
        }
    }

    @Override
    String run(boolean broken) {
        withoutAtomics = broken;
        Parallel.run(this);
        long expected = ROUNDS * STEP * Processors.online();
        return word().loadLong() == expected ? null : Numbers.differ("sum of all steps", expected, word().loadLong());
    }
}
