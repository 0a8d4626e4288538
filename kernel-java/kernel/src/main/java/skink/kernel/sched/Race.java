package skink.kernel.sched;

import skink.kernel.clock.Clock;
import skink.magic.HoldsKernelLock;

/**
 * RACE mode: every choice of the scheduler is left to chance, so that what may happen in some order does happen.
 *
 * <p>No process just goes on: each visit to the kernel ends with a new choice among all that could run on the processor,
 * the one that ran and those of worse priority included. A quantum is one short tick. A processor that is given something
 * to run looks at it at once, every other time.
 *
 * <p>The choices follow from a seed. On one processor, where the time stamps are the same, so is the whole run.
 *
 * <p>In normal mode nothing of this is asked where the running process goes on, nor on the fast path, which this mode
 * requires to be closed ({@code ipc}).
 */
@HoldsKernelLock
public final class Race {
    private static final int TICK_MICROS = 250;
    /** Fibonacci hashing: 2 to the 64th, by the golden ratio. */
    private static final long SPREAD = 0x9E37_79B9_7F4A_7C15L;

    private static boolean isOn;
    /** Of the generator (Marsaglia, Xorshift RNGs, 2003): never 0. */
    private static int state = 1;

    private Race() {}

    /** Turns it on, for good. Requires that no process has got a quantum yet. */
    public static void begin(long seed) {
        isOn = true;
        state = (int) (seed * SPREAD >>> 32) | 1;
        for (int cpu = 0; cpu < CpuState.count(); cpu++) {
            CpuState.get(cpu).mustChoose = true;
        }
    }

    /** Whether it is on. */
    public static boolean isOn() {
        return isOn;
    }

    /** What becomes of the quantum, in time stamps, that a process should get. */
    static long quantum(long ticks) {
        return isOn ? Clock.ticksOfMicros(TICK_MICROS) : ticks;
    }

    /** Whether a processor interrupts what it runs for a process that is not better. */
    static boolean interruptsEquals() {
        return isOn && below(2) == 0;
    }

    /** A number from 0 to {@code limit} - 1. Requires that the mode is on. */
    static int below(int limit) {
        state ^= state << 13;
        state ^= state >>> 17;
        state ^= state << 5;
        return (int) (Integer.toUnsignedLong(state) * limit >>> 32);
    }
}
