package skink.kernel.selftest;

import skink.kernel.lock.TicketLock;
import skink.kernel.smp.CpuTask;
import skink.kernel.smp.Parallel;
import skink.kernel.smp.Processors;
import skink.kernel.smp.Wait;

/** The kernel lock's algorithm is fair: processors enter in the order of their tickets. */
final class LockServesInOrder extends SelfTest implements CpuTask {
    private static final int ROUNDS = 50;
    private static final int MAX_ENTRIES = 2048;

    private static final TicketLock LOCK = new TicketLock();
    /** The ticket of each entry, in order; guarded by the lock. */
    private static final int[] ENTRIES = new int[MAX_ENTRIES];

    private int entries;
    private boolean unfair;

    LockServesInOrder() {
        super("LockServesInOrder");
    }

    @Override
    public void run(int cpu) {
        for (int i = 0; i < ROUNDS; i++) {
            int ticket = LOCK.takeTicket();
            long deadline = Wait.deadline();
            for (int turns = 0; !LOCK.isServed(ticket); turns++) {
                Wait.turn(turns, deadline, "the lock of a self-test is not released", Wait.ANYBODY);
            }
            LOCK.entered(cpu);
            ENTRIES[entries] = unfair ? ticket ^ 1 : ticket;
            entries++;
            LOCK.release(cpu);
            Wait.announce();
        }
    }

    @Override
    String run(boolean broken) {
        unfair = broken;
        Parallel.run(this);
        int expected = ROUNDS * Processors.online();
        if (entries != expected) {
            return Numbers.differ("entries", expected, entries);
        }
        for (int i = 0; i < expected; i++) {
            if (ENTRIES[i] != i) {
                return Numbers.differ("the ticket of an entry", i, ENTRIES[i]);
            }
        }
        return null;
    }
}
