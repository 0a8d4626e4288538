package skink.servers.pm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import skink.abi.protocol.NotPermitted;
import skink.abi.protocol.Pm;
import skink.abi.user.Signal;
import skink.servers.pm.SimulatedSystem.Sim;

/** The end of the machine. */
class MachineEndTest {
    private final SimulatedSystem system = new SimulatedSystem("grace=300");
    private final Sim program = system.fork(system.init);
    private final Sim caller = system.fork(system.init);

    @Test
    void theMachineEndsWhenAllProgramsHave() throws Exception {
        system.kill(system.init, program, Signal.STOP);
        system.manager.shutDown(caller.endpoint, Pm.Ending.POWER_OFF);
        assertFalse(system.isAlive(program), "even one that was stopped");
        assertTrue(system.isAlive(caller));
        assertSame(Pm.Ending.POWER_OFF, system.ended);
    }

    @Test
    void aProgramMayTakeItsTime() throws Exception {
        system.manager.signals(program.endpoint, 1 << Signal.TERM, 0);
        system.manager.shutDown(caller.endpoint, Pm.Ending.REBOOT);
        assertEquals(1 << Signal.TERM, program.word);
        assertNull(system.ended);
        assertEquals(300, system.alarmMillis);
        system.exit(program, 0);
        assertSame(Pm.Ending.REBOOT, system.ended);
    }

    @Test
    void butNotForEver() throws Exception {
        system.manager.signals(program.endpoint, 0, 1 << Signal.TERM);
        system.manager.shutDown(caller.endpoint, Pm.Ending.POWER_OFF);
        assertNull(system.ended);
        system.alarmComes();
        assertSame(Pm.Ending.POWER_OFF, system.ended);
    }

    @Test
    void anEndThatNobodyPlannedDoesNotCome() {
        system.exit(program, 0);
        system.exit(caller, 0);
        system.alarmComes();
        assertNull(system.ended);
    }

    @Test
    void onlyUser0EndsTheMachine() throws Exception {
        system.manager.setUser(caller.endpoint, 1, 1);
        assertThrows(NotPermitted.class, () -> system.manager.shutDown(caller.endpoint, Pm.Ending.POWER_OFF));
        assertTrue(system.isAlive(program));
    }
}
