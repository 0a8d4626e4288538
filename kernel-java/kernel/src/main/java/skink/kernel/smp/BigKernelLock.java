package skink.kernel.smp;

import skink.abi.boot.CpuArea;
import skink.kernel.lock.TicketLock;
import skink.magic.Cpu;
import skink.magic.HoldsKernelLock;
import skink.magic.NoInline;

/**
 * The one lock of the kernel: everything that is not an {@code AtomicWord} and is shared is guarded by it.
 *
 * <p>Taken at the entry points only ({@code @TakesKernelLock}), with interrupts off, fair, and measured. A processor that
 * waits for it serves requests of others (rule S2), because the holder may be waiting for this processor's answer.
 */
public final class BigKernelLock {
    private static final TicketLock LOCK = new TicketLock();
    private static final LockStatistics[] STATISTICS = new LockStatistics[CpuArea.MAX_CPUS];

    static {
        for (int i = 0; i < STATISTICS.length; i++) {
            STATISTICS[i] = new LockStatistics();
        }
    }

    private BigKernelLock() {}

    /** Waits for the turn of this processor. Requires that it does not hold the lock; interrupts are off. */
    public static void acquire() {
        int cpu = Processors.currentNumber();
        int ticket = LOCK.takeTicket();
        if (!LOCK.isServed(ticket)) {
            await(cpu, ticket);
        }
        LOCK.entered(cpu);
        LockStatistics statistics = STATISTICS[cpu];
        statistics.acquisitions++;
        statistics.enteredAt = Cpu.readTsc();
    }

    @NoInline
    private static void await(int cpu, int ticket) {
        if (LOCK.isHeldBy(cpu)) {
            throw new IllegalStateException("I1: the lock's holder waits for the lock");
        }
        LockStatistics statistics = STATISTICS[cpu];
        statistics.contended++;
        statistics.longestQueue = Math.max(statistics.longestQueue, LOCK.queueLength(ticket));
        long start = Cpu.readTsc();
        long deadline = Wait.deadline();
        for (int turns = 0; !LOCK.isServed(ticket); turns++) {
            Wait.turn(turns, deadline, "the big kernel lock is not released", LOCK.holder());
        }
        statistics.spinTicks += Cpu.readTsc() - start;
    }

    @HoldsKernelLock
    public static void release() {
        int cpu = Processors.currentNumber();
        LockStatistics statistics = STATISTICS[cpu];
        statistics.heldTicks += Cpu.readTsc() - statistics.enteredAt;
        LOCK.release(cpu);
        Wait.announceBehindFence();
    }

    /** Whether the processor that runs holds the lock. */
    public static boolean isHeldHere() {
        return LOCK.isHeldBy(Processors.currentNumber());
    }

    /** Whether another processor waits for the lock, which this one holds. */
    @HoldsKernelLock
    public static boolean isWanted() {
        return LOCK.isWanted();
    }

    public static LockStatistics statistics(int cpu) {
        return STATISTICS[cpu];
    }
}
