package skink.kernel.clock;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import skink.kernel.arch.i386.LocalApic;
import skink.magic.sim.LocalApicModel;
import skink.magic.sim.PitTimer;
import skink.magic.sim.SimulatedMachine;

class ClockTest {
    private static SimulatedMachine machine() {
        SimulatedMachine machine = new SimulatedMachine(1, 1);
        PitTimer pit = new PitTimer(machine);
        machine.attachPorts(0x40, 4, pit.counters());
        machine.attachPorts(0x61, 1, pit.speakerPort());
        machine.attachMemory(LocalApic.BASE, 0x1000, new LocalApicModel(machine, 1));
        return machine;
    }

    private static void assertNear(long expected, long actual, int perMille) {
        assertTrue(Math.abs(actual - expected) * 1000 <= expected * perMille, actual + " is not near " + expected);
    }

    @Test
    void measuresTheKnownFrequencies() {
        machine().run(() -> {
            LocalApic.enable();
            Clock.calibrate(true);
            assertNear(SimulatedMachine.TSC_HZ / 1000, Clock.tscPerMilli(), 2);
            assertNear(LocalApicModel.BUS_HZ / 16 / 1000, Clock.apicTimerPerMilli(), 2);
        });
    }

    @Test
    void worksWithoutALocalApic() {
        machine().run(() -> {
            Clock.calibrate(false);
            assertNear(SimulatedMachine.TSC_HZ / 1000, Clock.tscPerMilli(), 2);
        });
    }

    @Test
    void anAbsentIntervalTimerIsNoticed() {
        SimulatedMachine machine = new SimulatedMachine(1, 1);
        machine.run(() -> assertThrows(IllegalStateException.class, () -> Clock.calibrate(false)));
    }

    @Test
    void ratesAreRounded() {
        assertEquals(1_193, Clock.perMilli(11_932, 11_932));
        assertEquals(2_999_955, Clock.perMilli(15_000_000L, 5_966));
    }

    @Test
    void deadlinesAreInTheFutureByTheirMicroseconds() {
        SimulatedMachine machine = machine();
        machine.run(() -> {
            Clock.calibrate(false);
            long before = machine.now();
            Clock.spinMicros(250);
            assertNear(250_000, machine.now() - before, 20);
        });
    }

    @Test
    void theIntervalTimerHasBounds() {
        assertEquals(1, LocalTimer.pitCycles(0));
        assertEquals(1193, LocalTimer.pitCycles(1000));
        assertThrows(IllegalArgumentException.class, () -> LocalTimer.pitCycles(50_001));
    }
}
