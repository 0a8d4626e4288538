package skink.kernel.selftest;

import skink.kernel.arch.i386.Pit8254;
import skink.kernel.clock.Clock;
import skink.magic.Cpu;

/**
 * The time stamp counter runs at the measured frequency, by the interval timer's reckoning.
 *
 * <p>A countdown is never seen to end too early. It may be seen late, when the host takes the processor away at its end, so
 * one of several attempts must be on time.
 */
final class CountersAgree extends SelfTest {
    private static final int ATTEMPTS = 20;
    private static final int PIT_CYCLES = Pit8254.HZ / 250;
    private static final int TOLERANCE_PERCENT = 2;

    CountersAgree() {
        super("CountersAgree");
    }

    @Override
    String run(boolean broken) {
        long expected = 1_000_000L * PIT_CYCLES / Pit8254.HZ;
        long bound = (100 + TOLERANCE_PERCENT) * expected / 100;
        long best = Long.MAX_VALUE;
        for (int i = 0; i < ATTEMPTS && best > bound; i++) {
            long micros = Clock.microsOfTicks(countdownTicks());
            best = Math.min(best, broken ? micros / 2 : micros);
        }
        if (100 * best < (100 - TOLERANCE_PERCENT) * expected) {
            return Numbers.differ("too early, microseconds", expected, best);
        }
        return best <= bound ? null : Numbers.differ("too late, microseconds", expected, best);
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
