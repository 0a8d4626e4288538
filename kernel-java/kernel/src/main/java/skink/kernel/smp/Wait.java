package skink.kernel.smp;

import skink.kernel.arch.i386.LocalApic;
import skink.kernel.arch.i386.Vectors;
import skink.kernel.clock.Clock;
import skink.kernel.clock.LocalTimer;
import skink.kernel.console.Console;
import skink.kernel.lock.AtomicWord;
import skink.magic.Cpu;
import skink.magic.Fence;
import skink.magic.NoInline;

/**
 * A wait for another processor: it spins for a while and then sleeps, and it keeps rules S2 and S3.
 *
 * <p>Sleeping matters where processors are virtual: one that spins takes the host's time from the one it waits for. Whoever
 * makes a condition true that others may wait for calls {@link #announce} afterwards.
 *
 * <pre>{@code
 * long deadline = Wait.deadline();
 * for (int turns = 0; word.get() != 0; turns++) {
 *     Wait.turn(turns, deadline, "what does not happen", whoShouldDoIt);
 * }
 * }</pre>
 *
 * <ul>
 *   <li>W1: a processor says that it sleeps, then looks at its condition once more, then sleeps. The announcer makes the
 *       condition true, then looks who sleeps. Each has a full fence between its two steps, so one sees the other.
 *   <li>W2: the interrupt that an announcer sends stays pending until interrupts and sleep begin in one step.
 *   <li>W3: nobody sleeps longer than {@link #LONGEST_SLEEP_MICROS} without looking at the deadline.
 * </ul>
 */
public final class Wait {
    /** In the place of a processor's number: it is not known who should do it. */
    public static final int ANYBODY = -1;

    /** A virtual processor may lose its host for seconds. */
    private static final int BOUND_MICROS = 20_000_000;

    private static final int LONGEST_SLEEP_MICROS = 20_000;

    /** How many processors have {@code asleep} set: whoever clears it counts down. */
    private static final AtomicWord SLEEPERS = new AtomicWord();

    /** How many turns are spun before the first sleep. */
    static int spins = 500;

    private Wait() {}

    /** The time stamp at which a wait that begins now has lasted too long. */
    public static long deadline() {
        return Clock.deadline(BOUND_MICROS);
    }

    /**
     * One turn of a waiting loop. Interrupts are off before and after.
     *
     * @param turns how many turns this wait has had
     * @param deadline from {@link #deadline}
     * @param forWhat the panic's text when the deadline has passed
     * @param forWhom the number of the processor that should do it, or {@link #ANYBODY}; the panic tells that too
     */
    public static void turn(int turns, long deadline, String forWhat, int forWhom) {
        CrossCall.serve();
        if (Clock.isPast(deadline)) {
            giveUp(forWhat, forWhom);
        }
        if (turns < spins) {
            Cpu.pause();
            return;
        }
        Processor self = Processors.current();
        if (self.asleep.get() == 0) {
            // W1: the exchange is the fence; the caller's loop looks at its condition before the next turn.
            self.asleep.getAndSet(1);
            SLEEPERS.getAndAdd(1);
            return;
        }
        LocalTimer.sleepAtMost(self.number(), LONGEST_SLEEP_MICROS);
        wake(self);
    }

    @NoInline
    private static void giveUp(String forWhat, int forWhom) {
        Console.print("skink: cpu ");
        Console.printDecimal(Processors.currentNumber());
        Console.print(" waits in vain for cpu ");
        Console.printDecimal(forWhom);
        Console.newLine();
        throw new IllegalStateException(forWhat);
    }

    /** Tells whether the processor was asleep, or about to be. */
    private static boolean wake(Processor processor) {
        boolean slept = processor.asleep.get() != 0 && processor.asleep.getAndSet(0) != 0;
        if (slept) {
            SLEEPERS.getAndAdd(-1);
        }
        return slept;
    }

    /** Wakes those who sleep in {@link #turn}, since a condition has become true. */
    public static void announce() {
        Fence.full();
        announceBehindFence();
    }

    /** The same where a full fence stands already between the condition and this call. */
    static void announceBehindFence() {
        if (SLEEPERS.get() != 0) {
            wakeOthers();
        }
    }

    @NoInline
    private static void wakeOthers() {
        int self = Processors.currentNumber();
        for (int i = 0; i < Processors.known(); i++) {
            Processor other = Processors.get(i);
            if (i != self && wake(other)) {
                LocalApic.sendInterrupt(other.apicId(), Vectors.CROSS_CALL);
            }
        }
    }
}
