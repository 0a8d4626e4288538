package skink.simulation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import skink.abi.ipc.Endpoint;
import skink.kernel.proc.Procs;
import skink.kernel.sched.Race;
import skink.magic.Machine;

/** RACE mode: whom a processor chooses at each visit to the kernel. */
class RaceTest {
    private static final int PROCESSES = 3;
    private static final int VISITS = 300;
    private static final int NORMAL = -1;

    @AfterEach
    void forgetTheMachine() {
        Machine.install(null);
    }

    /** The slots of those who run after each of so many visits: process n has priority n, and all are always runnable. */
    private static List<Integer> choices(long seed) {
        SimulatedKernel kernel = new SimulatedKernel(0, 1, PROCESSES);
        if (seed != NORMAL) {
            kernel.race(seed);
        }
        kernel.enter(0);
        for (int slot = 0; slot < PROCESSES; slot++) {
            Tenant tenant = new Tenant(slot);
            tenant.rights = Stage.allRights(slot);
            tenant.scheduler = Endpoint.NONE;
            tenant.priority = slot;
            kernel.bear(tenant, 100 * FreshTables.TSC_PER_MILLI);
        }
        List<Integer> chosen = new ArrayList<>();
        for (int visit = 0; visit < VISITS; visit++) {
            chosen.add(kernel.leave(0).slot());
            kernel.enter(0);
        }
        new Invariants(kernel).check();
        return chosen;
    }

    @Test
    void allGetTheirShareWhateverTheirPriority() {
        List<Integer> chosen = choices(7);
        for (int slot = 0; slot < PROCESSES; slot++) {
            int turns = Collections.frequency(chosen, slot);
            assertTrue(turns > VISITS / 6 && turns < VISITS / 2, "process " + slot + " had " + turns + " turns");
        }
    }

    @Test
    void theSeedTellsWhoIsChosen() {
        assertEquals(choices(7), choices(7));
        assertNotEquals(choices(7), choices(8));
    }

    @Test
    void inNormalModeTheBestGoesOn() {
        assertEquals(Collections.nCopies(VISITS, 0), choices(NORMAL));
    }

    @Test
    void aQuantumIsOneTick() {
        choices(7);
        assertTrue(Race.isOn());
        assertEquals(FreshTables.TSC_PER_MILLI / 4, Procs.get(0).quantumTicks);
        choices(NORMAL);
        assertEquals(100 * FreshTables.TSC_PER_MILLI, Procs.get(0).quantumTicks);
    }
}
