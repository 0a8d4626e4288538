package skink.kernel.clock;

import skink.kernel.arch.i386.LocalApic;
import skink.kernel.arch.i386.Pit8254;
import skink.magic.Cpu;

/**
 * Microseconds from the time stamp counter.
 *
 * <p>The counter's frequency is measured once, against the interval timer, which has a known one. A measurement can only
 * come out too long, when something delays the processor at its end; so the shortest of several is taken.
 */
public final class Clock {
    private static final int MEASUREMENTS = 3;
    private static final int MEASURED_PIT_CYCLES = Pit8254.HZ / 200;
    private static final int MAX_POLLS = 100_000_000;
    private static final int TIMER_START = -1;
    /** No processor with a time stamp counter is slower than 10 MHz. */
    private static final int SLOWEST_TSC_PER_MILLI = 10_000;

    private static long tscPerMilli;
    private static long apicTimerPerMilli;

    private Clock() {}

    /** Measures the time stamp counter and, if there is one, the local APIC's timer. */
    public static void calibrate(boolean hasLocalApic) {
        long bestTsc = Long.MAX_VALUE;
        long bestApic = 0;
        for (int i = 0; i < MEASUREMENTS; i++) {
            if (hasLocalApic) {
                LocalApic.startTimerSilently(TIMER_START);
            }
            Pit8254.startCountdown(MEASURED_PIT_CYCLES);
            int apicStart = hasLocalApic ? LocalApic.timerLeft() : 0;
            long start = Cpu.readTsc();
            awaitCountdown();
            long tsc = Cpu.readTsc() - start;
            int apic = hasLocalApic ? apicStart - LocalApic.timerLeft() : 0;
            if (tsc < bestTsc) {
                bestTsc = tsc;
                bestApic = Integer.toUnsignedLong(apic);
            }
        }
        if (hasLocalApic) {
            LocalApic.stopTimer();
        }
        tscPerMilli = perMilli(bestTsc, MEASURED_PIT_CYCLES);
        apicTimerPerMilli = perMilli(bestApic, MEASURED_PIT_CYCLES);
        if (tscPerMilli < SLOWEST_TSC_PER_MILLI || hasLocalApic && apicTimerPerMilli == 0) {
            throw new IllegalStateException("a counter stands still, or the interval timer is not there");
        }
    }

    private static void awaitCountdown() {
        for (int i = 0; !Pit8254.countdownEnded(); i++) {
            if (i > MAX_POLLS) {
                throw new IllegalStateException("the interval timer does not count");
            }
        }
    }

    /** How many cycles a counter makes in a millisecond that made {@code count} in so many of the interval timer's. */
    static long perMilli(long count, int pitCycles) {
        return (count * Pit8254.HZ + pitCycles * 500L) / (pitCycles * 1000L);
    }

    /** Cycles of the time stamp counter in a millisecond. */
    public static long tscPerMilli() {
        return tscPerMilli;
    }

    /** Cycles of the local APIC's timer in a millisecond. */
    public static long apicTimerPerMilli() {
        return apicTimerPerMilli;
    }

    public static long microsOfTicks(long ticks) {
        return ticks * 1000 / tscPerMilli;
    }

    public static long ticksOfMicros(int micros) {
        return micros * tscPerMilli / 1000;
    }

    /** The time stamp at which so many microseconds will have passed. */
    public static long deadline(int micros) {
        return Cpu.readTsc() + ticksOfMicros(micros);
    }

    /** Whether the time stamp lies in the past. */
    public static boolean isPast(long deadline) {
        return Cpu.readTsc() - deadline >= 0;
    }

    /** Busy waiting. */
    public static void spinMicros(int micros) {
        long end = deadline(micros);
        while (!isPast(end)) {
            Cpu.pause();
        }
    }
}
