package skink.kernel.selftest;

import skink.kernel.arch.i386.Pit8254;
import skink.kernel.clock.Clock;
import skink.magic.Cpu;

/**
 * The time stamp counter runs at the frequency that the boot measured, by the interval timer's reckoning.
 *
 * <p>Measured once more, and watched over a countdown, which is never seen to end too early; that it is seen late proves
 * nothing, since the host may take the processor away at its end.
 */
final class CountersAgree extends SelfTest {
    private static final int PIT_CYCLES = Pit8254.HZ / 250;
    private static final int TOLERANCE_PERCENT = 2;

    CountersAgree() {
        super("CountersAgree");
    }

    @Override
    String run(boolean broken) {
        long known = broken ? 2 * Clock.tscPerMilli() : Clock.tscPerMilli();
        long measured = Clock.measureTscPerMilli(false);
        long difference = measured > known ? measured - known : known - measured;
        if (100 * difference > TOLERANCE_PERCENT * known) {
            return Numbers.differ("cycles in a millisecond", known, measured);
        }
        long micros = Clock.microsOfTicks(countdownTicks());
        long expected = 1_000_000L * PIT_CYCLES / Pit8254.HZ;
        return 100 * micros >= (100 - TOLERANCE_PERCENT) * expected
                ? null
                : Numbers.differ("a countdown ends too early, microseconds", expected, micros);
    }

    private static long countdownTicks() {
        Pit8254.startCountdown(PIT_CYCLES);
        long start = Cpu.readTsc();
        long deadline = Clock.deadline(1_000_000);
        while (!Pit8254.countdownEnded() && !Clock.isPast(deadline)) {
            Cpu.pause();
        }
        return Cpu.readTsc() - start;
    }
}
