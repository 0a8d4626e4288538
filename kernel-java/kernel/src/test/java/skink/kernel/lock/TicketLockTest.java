package skink.kernel.lock;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import skink.magic.Address;
import skink.magic.Cpu;
import skink.magic.sim.SimulatedMachine;

class TicketLockTest {
    private static final int CPUS = 3;
    private static final int ROUNDS = 15;
    private static final Address INSIDE = Address.of(0x1000);

    private static void enter(TicketLock lock, int cpu, List<Integer> order) {
        int ticket = lock.takeTicket();
        while (!lock.isServed(ticket)) {
            Cpu.pause();
        }
        lock.entered(cpu);
        INSIDE.store(INSIDE.loadInt() + 1);
        assertEquals(1, INSIDE.loadInt(), "one processor inside");
        order.add(ticket);
        INSIDE.store(INSIDE.loadInt() - 1);
        lock.release(cpu);
    }

    @Test
    void excludesAndServesInOrderUnderEveryInterleaving() {
        for (long seed = 0; seed < 60; seed++) {
            TicketLock lock = new TicketLock();
            List<Integer> order = Collections.synchronizedList(new ArrayList<>());
            List<Runnable> bodies = new ArrayList<>();
            for (int cpu = 0; cpu < CPUS; cpu++) {
                int self = cpu;
                bodies.add(() -> {
                    for (int i = 0; i < ROUNDS; i++) {
                        enter(lock, self, order);
                    }
                });
            }
            new SimulatedMachine(seed, CPUS).runAll(bodies);
            List<Integer> expected = new ArrayList<>();
            for (int i = 0; i < CPUS * ROUNDS; i++) {
                expected.add(i);
            }
            assertEquals(expected, order, "seed " + seed);
        }
    }

    @Test
    void onlyTheHolderReleases() {
        TicketLock lock = new TicketLock();
        new SimulatedMachine(1, 1).run(() -> {
            lock.takeTicket();
            lock.entered(0);
            assertThrows(IllegalStateException.class, () -> lock.release(1));
        });
    }

    @Test
    void twoHoldersAreNoticed() {
        TicketLock lock = new TicketLock();
        new SimulatedMachine(1, 1).run(() -> {
            lock.takeTicket();
            lock.entered(0);
            assertThrows(IllegalStateException.class, () -> lock.entered(1));
        });
    }
}
