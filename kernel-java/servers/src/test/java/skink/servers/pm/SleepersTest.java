package skink.servers.pm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import skink.abi.ipc.Errno;
import skink.abi.protocol.Interrupted;
import skink.abi.protocol.Pm;
import skink.abi.user.Signal;
import skink.servers.pm.SimulatedSystem.Sim;

/** Programs that sleep. */
class SleepersTest {
    private final SimulatedSystem system = new SimulatedSystem();
    private final Sim first = system.fork(system.init);
    private final Sim second = system.fork(system.init);

    private void sleep(Sim sim, int millis) throws Exception {
        sim.waitsForAnswer = true;
        sim.answer = null;
        system.manager.sleep(sim.endpoint, millis);
    }

    @Test
    void theyWakeInTheOrderOfTheirTimes() throws Exception {
        sleep(first, 500);
        sleep(second, 200);
        assertEquals(200, system.alarmMillis);
        system.alarmComes();
        assertEquals("slept", second.answer);
        assertTrue(first.waitsForAnswer);
        assertEquals(300, system.alarmMillis);
        system.alarmComes();
        assertEquals("slept", first.answer);
    }

    @Test
    void noTimeIsNoSleep() throws Exception {
        sleep(first, 0);
        assertEquals("slept", first.answer);
        sleep(first, -5);
        assertEquals("slept", first.answer);
    }

    @Test
    void aSignalWakes() throws Exception {
        system.manager.signals(first.endpoint, 1 << Signal.TERM, 0);
        sleep(first, 500);
        system.kill(system.init, first, Signal.TERM);
        assertEquals(Errno.EINTR, first.answer);
        system.alarmComes();
        assertFalse(first.waitsForAnswer);
    }

    @Test
    void soDoesOneThatCameJustBefore() throws Exception {
        system.manager.signals(first.endpoint, 1 << Signal.TERM, 0);
        system.kill(system.init, first, Signal.TERM);
        assertThrows(Interrupted.class, () -> sleep(first, 500));
        sleep(first, 500);
        assertTrue(first.waitsForAnswer);
    }

    @Test
    void whoIsDeadIsNotWoken() throws Exception {
        sleep(first, 500);
        system.kill(system.init, first, Signal.KILL);
        system.alarmComes();
        assertNull(first.answer, "nobody answers the dead");
    }

    /** It has only sent the request to sleep, and then asks for something else and waits. */
    @Test
    void whoWaitsForAChildDoesNotSleep() throws Exception {
        system.fork(first);
        sleep(first, 500);
        assertNull(system.await(first, Pm.ANY_CHILD, true));
        system.alarmComes();
        assertTrue(first.waitsForAnswer, "the answer to another request is not for it");
    }
}
