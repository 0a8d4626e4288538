package skink.kernel.clock;

import skink.kernel.arch.i386.LocalApic;
import skink.kernel.arch.i386.Pit8254;
import skink.magic.Cpu;

/**
 * The counters of the machine, read at the same moment.
 *
 * <p>The moment is bracketed by two time stamps. A virtual processor may lose its host between any two instructions, so
 * the best of several attempts is kept: the one with the narrowest bracket.
 */
final class Sample {
    private static final int ATTEMPTS = 10;

    private long tsc;
    private long widthTicks;
    private int pit;
    private int apic;

    /** Reads; the countdown of the interval timer must be running. */
    void take(boolean hasLocalApic) {
        widthTicks = Long.MAX_VALUE;
        for (int i = 0; i < ATTEMPTS; i++) {
            long before = Cpu.readTsc();
            int pitNow = Pit8254.countdownLeft();
            int apicNow = hasLocalApic ? LocalApic.timerLeft() : 0;
            long width = Cpu.readTsc() - before;
            if (width < widthTicks) {
                tsc = before + (width >>> 1);
                widthTicks = width;
                pit = pitNow;
                apic = apicNow;
            }
        }
    }

    /** Time stamp counter, at the middle of the bracket. */
    long tsc() {
        return tsc;
    }

    /** Time stamp cycles that the reading took. */
    long widthTicks() {
        return widthTicks;
    }

    /** Cycles left of the interval timer's countdown. */
    int pit() {
        return pit;
    }

    /** Cycles left of the local APIC's timer, 0 without. */
    int apic() {
        return apic;
    }
}
