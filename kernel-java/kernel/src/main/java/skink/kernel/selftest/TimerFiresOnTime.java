package skink.kernel.selftest;

import skink.kernel.clock.Clock;
import skink.kernel.clock.LocalTimer;
import skink.kernel.smp.Processors;
import skink.magic.Cpu;

/** A one-shot timer fires once, never early, and soon after its time, by the time stamp counter's reckoning. */
final class TimerFiresOnTime extends SelfTest {
    private static final int SHOTS = 2;
    /** A loaded host delays any single shot. */
    private static final int MAX_SHOTS = 20;

    private static final int MICROS = 4_000;
    private static final int EARLY_MICROS = 100;
    private static final int LATE_MICROS = 10_000;

    TimerFiresOnTime() {
        super("TimerFiresOnTime");
    }

    @Override
    String run(boolean broken) {
        int cpu = Processors.currentNumber();
        long best = Long.MAX_VALUE;
        for (int i = 0; i < MAX_SHOTS && (i < SHOTS || best > MICROS + LATE_MICROS); i++) {
            long start = Cpu.readTsc();
            int firedBefore = LocalTimer.arm(cpu, broken ? MICROS / 2 : MICROS);
            LocalTimer.await(cpu, firedBefore);
            long micros = Clock.microsOfTicks(Cpu.readTsc() - start);
            if (LocalTimer.fired(cpu) != firedBefore + 1) {
                return Numbers.differ("interrupts", firedBefore + 1, LocalTimer.fired(cpu));
            }
            if (micros < MICROS - EARLY_MICROS) {
                return Numbers.differ("too early, microseconds", MICROS, micros);
            }
            best = Math.min(best, micros);
        }
        return best <= MICROS + LATE_MICROS ? null : Numbers.differ("too late, microseconds", MICROS, best);
    }
}
