package skink.kernel.clock;

import skink.kernel.arch.i386.LocalApic;
import skink.kernel.arch.i386.Pit8254;
import skink.magic.Cpu;

/**
 * Microseconds from the time stamp counter.
 *
 * <p>The counter's frequency is measured once, against the interval timer, which has a known one: two {@link Sample}s of
 * both, some milliseconds apart. The error is at most the widths of the samples over the time between them; a measurement
 * in which that is too much is repeated.
 */
public final class Clock {
    private static final int COUNTDOWN_CYCLES = 0xFFFF;
    private static final int MEASURED_CYCLES = Pit8254.HZ / 200;
    private static final int LONGEST_CYCLES = 60_000;
    private static final int MEASUREMENTS = 20;
    private static final int TOLERATED_PER_MILLE = 5;
    private static final int MAX_POLLS = 1_000_000;
    private static final int TIMER_START = -1;
    /** No processor with a time stamp counter is slower than 10 MHz. */
    private static final int SLOWEST_TSC_PER_MILLI = 10_000;

    private static final Sample FIRST = new Sample();
    private static final Sample LAST = new Sample();

    private static long tscPerMilli;
    private static long apicTimerPerMilli;

    private Clock() {}

    /** Measures the time stamp counter and, if there is one, the local APIC's timer. */
    public static void calibrate(boolean hasLocalApic) {
        tscPerMilli = measureTscPerMilli(hasLocalApic);
        int apicCycles = FIRST.apic() - LAST.apic();
        apicTimerPerMilli = perMilli(Integer.toUnsignedLong(apicCycles), FIRST.pit() - LAST.pit());
        if (tscPerMilli < SLOWEST_TSC_PER_MILLI || hasLocalApic && apicTimerPerMilli == 0) {
            throw new IllegalStateException("a counter stands still");
        }
    }

    /** Measures anew; {@code hasLocalApic}: its timer too, which must not be armed. */
    public static long measureTscPerMilli(boolean hasLocalApic) {
        for (int i = 0; i < MEASUREMENTS && !measure(hasLocalApic); i++) {
            Cpu.pause();
        }
        int pitCycles = FIRST.pit() - LAST.pit();
        if (pitCycles <= 0) {
            throw new IllegalStateException("the interval timer does not count");
        }
        return perMilli(LAST.tsc() - FIRST.tsc(), pitCycles);
    }

    /** Takes both samples; tells whether they are good enough. */
    private static boolean measure(boolean hasLocalApic) {
        if (hasLocalApic) {
            LocalApic.startTimerSilently(TIMER_START);
        }
        Pit8254.startCountdown(COUNTDOWN_CYCLES);
        FIRST.take(hasLocalApic);
        int polls = 0;
        while (FIRST.pit() - Pit8254.countdownLeft() < MEASURED_CYCLES && polls < MAX_POLLS) {
            polls++;
        }
        LAST.take(hasLocalApic);
        boolean wrapped = Pit8254.countdownEnded() || FIRST.pit() - LAST.pit() > LONGEST_CYCLES;
        if (hasLocalApic) {
            LocalApic.stopTimer();
        }
        long widths = FIRST.widthTicks() + LAST.widthTicks();
        return !wrapped && 1000 * widths <= TOLERATED_PER_MILLE * (LAST.tsc() - FIRST.tsc());
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
