package skink.kernel.selftest;

import skink.kernel.lock.AtomicWord;
import skink.kernel.smp.CpuTask;
import skink.kernel.smp.Parallel;
import skink.kernel.smp.Processors;

/** Additions of all processors to one word at once all count, and so do compare-and-set loops. */
final class AtomicAddLosesNothing extends SelfTest implements CpuTask {
    private static final int ROUNDS = 5_000;

    private final AtomicWord added = new AtomicWord();
    private final AtomicWord exchanged = new AtomicWord();
    private boolean withoutAtomics;

    AtomicAddLosesNothing() {
        super("AtomicAddLosesNothing");
    }

    @Override
    public void run(int cpu) {
        for (int i = 0; i < ROUNDS; i++) {
            if (withoutAtomics) {
                added.set(added.get() + (i == 0 ? 0 : 1));
            } else {
                added.getAndAdd(1);
            }
            int old;
            do {
                old = exchanged.get();
            } while (!exchanged.compareAndSet(old, old + 3));
        }
    }

    @Override
    String run(boolean broken) {
        withoutAtomics = broken;
        Parallel.run(this);
        int expected = ROUNDS * Processors.online();
        if (added.get() != expected) {
            return Numbers.differ("sum of all additions", expected, added.get());
        }
        return exchanged.get() == 3 * expected
                ? null
                : Numbers.differ("sum of all exchanges", 3 * expected, exchanged.get());
    }
}
