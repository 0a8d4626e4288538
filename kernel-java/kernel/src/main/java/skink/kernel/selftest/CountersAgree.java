package skink.kernel.selftest;

import skink.kernel.arch.i386.Pit8254;
import skink.kernel.clock.Clock;
import skink.magic.Cpu;

/** The time stamp counter still runs at the measured frequency, by the interval timer's reckoning. */
final class CountersAgree extends SelfTest {
    private static final int MEASUREMENTS = 3;
    private static final int PIT_CYCLES = Pit8254.HZ / 250;
    private static final int TOLERANCE_PERCENT = 5;

    CountersAgree() {
        super("CountersAgree");
    }

    @Override
    String run(boolean broken) {
        long best = Long.MAX_VALUE;
        for (int i = 0; i < MEASUREMENTS; i++) {
            Pit8254.startCountdown(PIT_CYCLES);
            long start = Cpu.readTsc();
            long deadline = Clock.deadline(1_000_000);
            while (!Pit8254.countdownEnded() && !Clock.isPast(deadline)) {
                Cpu.pause();
            }
            best = Math.min(best, Cpu.readTsc() - start);
        }
        long micros = Clock.microsOfTicks(broken ? 2 * best : best);
        long expected = 1_000_000L * PIT_CYCLES / Pit8254.HZ;
        long difference = micros > expected ? micros - expected : expected - micros;
        return 100 * difference <= TOLERANCE_PERCENT * expected
                ? null
                : Numbers.differ("microseconds", expected, micros);
    }
}
