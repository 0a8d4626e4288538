package skink.kernel.smp;

import skink.abi.boot.CpuArea;
import skink.kernel.lock.TicketLock;
import skink.magic.Cpu;
import skink.magic.HoldsKernelLock;
import skink.magic.Inline;
import skink.magic.NoInline;

/**
 * The one lock of the kernel: everything that is not an {@code AtomicWord} and is shared is guarded by it.
 *
 * <p>Taken at the entry points only ({@code @TakesKernelLock}), with interrupts off, fair, and measured. A processor that
 * waits for it serves requests of others (rule S2), because the holder may be waiting for this processor's answer.
 *
 * <p>Acquisitions are counted and waits are timed, each of them. Of the holds one in {@link #SAMPLING_PERIOD} is timed,
 * whoever's it is, and stands for all (systematic sampling): of {@code n} holds, whose standard deviation is {@code c}
 * times their mean, the sum is known to about {@code c * sqrt(31 / n)} of it. The period is a prime, so that no short circle
 * of calls keeps step with it.
 */
public final class BigKernelLock {
    static final int SAMPLING_PERIOD = 31;

    private static final TicketLock LOCK = new TicketLock();
    private static final int[] ACQUISITIONS = new int[CpuArea.MAX_CPUS];
    private static final LockStatistics[] STATISTICS = new LockStatistics[CpuArea.MAX_CPUS];

    static {
        for (int i = 0; i < STATISTICS.length; i++) {
            STATISTICS[i] = new LockStatistics();
        }
    }

    /** Holds until the next one that is timed. */
    private static int untilSample = SAMPLING_PERIOD;
    /** Whether this one is timed, and since when. */
    private static boolean isSample;

    private static long sampledSince;

    private BigKernelLock() {}

    /** Waits for the turn of this processor. Requires that it does not hold the lock; interrupts are off. */
    public static void acquire() {
        acquire(Processors.currentNumber());
    }

    /** The same; {@code cpu} is the number of the processor that runs. */
    @Inline
    public static void acquire(int cpu) {
        int ticket = LOCK.takeTicket();
        if (!LOCK.isServed(ticket)) {
            await(cpu, ticket);
        }
        LOCK.entered(cpu);
        ACQUISITIONS[cpu]++;
        if (untilSample == 0) {
            beginSample();
        }
    }

    @NoInline
    private static void beginSample() {
        untilSample = SAMPLING_PERIOD;
        isSample = true;
        sampledSince = Cpu.readTsc();
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
        release(Processors.currentNumber());
    }

    /** Lets the next one in; {@code cpu} is the number of the processor that runs. */
    @Inline
    @HoldsKernelLock
    public static void release(int cpu) {
        untilSample--;
        if (isSample) {
            endSample(cpu);
        }
        LOCK.release(cpu);
        Wait.announceBehindFence();
    }

    @NoInline
    private static void endSample(int cpu) {
        STATISTICS[cpu].heldTicks += SAMPLING_PERIOD * (Cpu.readTsc() - sampledSince);
        isSample = false;
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

    /** How often a processor has taken the lock. */
    public static int acquisitions(int cpu) {
        return ACQUISITIONS[cpu];
    }

    public static LockStatistics statistics(int cpu) {
        return STATISTICS[cpu];
    }
}
