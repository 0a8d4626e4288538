package skink.magic.sim;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import skink.magic.Address;
import skink.magic.Cpu;
import skink.magic.Machine;
import skink.magic.Port;

class SimulatedMachineTest {
    private static final Address COUNTER = Address.of(0x1000);
    private static final int ROUNDS = 50;

    private static void addRacily() {
        for (int i = 0; i < ROUNDS; i++) {
            COUNTER.store(COUNTER.loadInt() + 1);
        }
    }

    private static void addAtomically() {
        for (int i = 0; i < ROUNDS; i++) {
            COUNTER.fetchAndAdd(1);
        }
    }

    private static int count(long seed, Runnable body) {
        SimulatedMachine machine = new SimulatedMachine(seed, 2);
        machine.run(body, body);
        return (int) machine.memory().read(COUNTER.toInt(), 4);
    }

    @Test
    void interleavingFindsALostUpdateAndReplaysIt() {
        Set<Integer> results = new HashSet<>();
        for (long seed = 0; seed < 20; seed++) {
            int result = count(seed, SimulatedMachineTest::addRacily);
            assertEquals(result, count(seed, SimulatedMachineTest::addRacily), "seed " + seed + " replays");
            results.add(result);
        }
        assertTrue(results.size() > 5, "different seeds give different interleavings: " + results);
        assertTrue(results.stream().anyMatch(r -> r < 2 * ROUNDS), "updates are lost");
    }

    @Test
    void atomicAddLosesNothing() {
        for (long seed = 0; seed < 20; seed++) {
            assertEquals(2 * ROUNDS, count(seed, SimulatedMachineTest::addAtomically));
        }
    }

    @Test
    void aDeadlockIsAFailureOfTheTest() {
        SimulatedMachine machine = new SimulatedMachine(1, 2);
        machine.maxSteps(10_000);
        Runnable waitForEver = () -> {
            while (COUNTER.loadInt() == 0) {
                Cpu.pause();
            }
        };
        AssertionError error = assertThrows(AssertionError.class, () -> machine.run(waitForEver, waitForEver));
        assertTrue(error.getMessage().contains("livelock"));
    }

    @Test
    void memoryIsLittleEndianAndWrapsAtNoPage() {
        SimulatedMachine machine = new SimulatedMachine(1, 1);
        machine.run(() -> {
            Address.of(0xFFE).store(0x1122_3344);
            assertEquals(0x22, Address.of(0x1000).loadByte());
            Address.of(0x2000).store(0x8877_6655_4433_2211L);
            assertEquals(0x8877_6655, Address.of(0x2004).loadInt());
            assertEquals((short) 0x2211, Address.of(0x2000).loadShort());
        });
    }

    @Test
    void interruptsWaitForTheFlag() {
        SimulatedMachine machine = new SimulatedMachine(1, 1);
        int[] taken = {0};
        machine.cpu(0).onInterrupt(vector -> taken[0] = vector);
        machine.cpu(0).raise(0x40);
        machine.run(() -> {
            Cpu.readTsc();
            assertEquals(0, taken[0]);
            Cpu.sti();
            Cpu.readTsc();
            assertEquals(0x40, taken[0]);
            Cpu.cli();
            Cpu.hlt();
        });
        assertTrue(machine.cpu(0).stopped());
    }

    @Test
    void absentPortsReadAsOnesAndTheSerialPortCollects() {
        SimulatedMachine machine = new SimulatedMachine(1, 1);
        Uart uart = new Uart();
        machine.attachPorts(0x3F8, 8, uart);
        machine.run(() -> {
            assertEquals(0xFF, Port.in8(0x2F8));
            Port.out8(0x3F8, 'k');
            assertEquals(0x60, Port.in8(0x3FD));
        });
        assertEquals("k", uart.output());
        assertFalse(machine.cpu(0).stopped());
    }

    @Test
    void objectsHaveStableDistinctAddresses() {
        SimulatedMachine machine = new SimulatedMachine(1, 1);
        int[] words = new int[4];
        Object other = new Object();
        machine.run(() -> {
            Address first = Address.ofObject(words);
            assertEquals(first.toInt(), Address.ofObject(words).toInt());
            assertNotEquals(first.toInt(), Address.ofObject(other).toInt());
        });
    }

    @Test
    void withoutAMachineAMagicWordIsRefused() {
        Machine.install(null);
        assertThrows(IllegalStateException.class, () -> Port.in8(0));
    }
}
