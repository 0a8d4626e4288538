package skink.servers.pm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import skink.abi.ipc.Endpoint;
import skink.abi.ipc.Errno;
import skink.abi.protocol.Interrupted;
import skink.abi.protocol.NoChild;
import skink.abi.protocol.Pm;
import skink.abi.protocol.UnknownProcess;
import skink.abi.user.Signal;
import skink.servers.pm.SimulatedSystem.Sim;

/** Ends, stops, and who is told. */
class LivesTest {
    private final SimulatedSystem system = new SimulatedSystem();
    private final Sim shell = system.fork(system.init);
    private final Sim child = system.fork(shell);
    private final int pid = system.pid(child);

    @AfterEach
    void everybodyAgrees() {
        system.checkAgreement();
    }

    private Object await() {
        return system.await(shell, Pm.ANY_CHILD, true);
    }

    private void handle(Sim sim, int... signals) {
        int set = 0;
        for (int signal : signals) {
            set |= 1 << signal;
        }
        system.manager.signals(sim.endpoint, set, 0);
    }

    private static int stopped(int signal) {
        return signal << 8 | 0x7F;
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 255, 256, -1, Integer.MIN_VALUE})
    void theStatusOfAnEndHasEightBits(int status) {
        system.exit(child, status);
        assertEquals(new Pm.Ended(pid, (status & 0xFF) << 8), await());
    }

    @Test
    void aParentMayWaitBeforeOrAfterTheEnd() {
        assertNull(await(), "it waits");
        system.exit(child, 3);
        assertEquals(new Pm.Ended(pid, 3 << 8), shell.answer);
        Sim second = system.fork(shell);
        int secondPid = system.pid(second);
        system.exit(second, 4);
        assertEquals(new Pm.Ended(secondPid, 4 << 8), await());
    }

    @Test
    void anEndIsToldOnce() {
        system.exit(child, 0);
        assertSame(Pm.State.ZOMBIE, system.entry(pid).state());
        await();
        assertNull(system.entry(pid));
        assertSame(NoChild.ERROR, await());
    }

    @Test
    void anAnswerThatDoesNotArriveTellsNothing() {
        assertNull(await());
        shell.waitsForAnswer = false;
        system.exit(child, 0);
        assertSame(Pm.State.ZOMBIE, system.entry(pid).state());
        assertEquals(new Pm.Ended(pid, 0), await());
    }

    @Test
    void oneCanWaitForACertainChild() {
        Sim second = system.fork(shell);
        int secondPid = system.pid(second);
        assertNull(system.await(shell, secondPid, true));
        system.exit(child, 1);
        assertTrue(shell.waitsForAnswer, "the other has ended");
        system.exit(second, 2);
        assertEquals(new Pm.Ended(secondPid, 2 << 8), shell.answer);
        assertEquals(new Pm.Ended(pid, 1 << 8), system.await(shell, pid, false));
    }

    @Test
    void whoDoesNotWantToWaitGetsZero() {
        assertEquals(new Pm.Ended(0, 0), system.await(shell, Pm.ANY_CHILD, false));
        assertEquals(new Pm.Ended(0, 0), system.await(shell, pid, false));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, -2, -3, 2, 30_000, Integer.MAX_VALUE, Integer.MIN_VALUE})
    void thereIsNoWaitForOthers(int other) {
        assertSame(NoChild.ERROR, system.await(shell, other == 2 ? system.pid(shell) : other, true));
        assertSame(NoChild.ERROR, system.await(child, Pm.ANY_CHILD, false));
        assertSame(NoChild.ERROR, system.await(system.server(3), Pm.ANY_CHILD, true));
    }

    @Test
    void aParentThatIgnoresItsChildrensEndsHasNoZombies() {
        system.manager.signals(shell.endpoint, 0, 1 << Signal.CHLD);
        assertNull(await());
        system.exit(child, 0);
        assertNull(system.entry(pid));
        assertEquals(Errno.ECHILD, shell.answer, "nobody is left to wait for");
    }

    @Test
    void orphansGoToInit() {
        Sim grandchild = system.fork(child);
        Sim zombie = system.fork(child);
        int zombiePid = system.pid(zombie);
        system.exit(zombie, 9);
        assertNull(system.await(system.init, Pm.ANY_CHILD, true));
        system.exit(child, 0);
        assertEquals(new Pm.Ended(zombiePid, 9 << 8), system.init.answer, "init waits for what its wards have left");
        assertEquals(1, system.identity(grandchild).parent());
        assertNull(system.await(system.init, Pm.ANY_CHILD, true));
        int last = system.pid(grandchild);
        system.exit(grandchild, 0);
        assertEquals(new Pm.Ended(last, 0), system.init.answer);
    }

    @Test
    void initMayForgetItsWards() {
        system.manager.signals(system.init.endpoint, 0, 1 << Signal.CHLD);
        Sim zombie = system.fork(child);
        int zombiePid = system.pid(zombie);
        system.exit(zombie, 9);
        system.exit(child, 0);
        assertNull(system.entry(zombiePid));
    }

    @Test
    void theParentIsSignalled() {
        handle(shell, Signal.CHLD);
        system.exit(child, 0);
        assertEquals(1 << Signal.CHLD, shell.word);
    }

    @Test
    void aParentThatWaitsLearnsOfTheEndAndNotOfTheSignal() {
        handle(shell, Signal.CHLD);
        assertNull(await());
        system.exit(child, 0);
        assertEquals(new Pm.Ended(pid, 0), shell.answer);
    }

    @Test
    void aProgramCanAskWhatItIgnores() {
        int ignored = 1 << Signal.HUP | 1 << Signal.INT;
        system.manager.signals(child.endpoint, 1 << Signal.INT, ignored | 1 << Signal.KILL);
        assertEquals(1 << Signal.HUP, system.manager.ignored(child.endpoint));
        assertEquals(0, system.manager.ignored(shell.endpoint));
        assertEquals(0, system.manager.ignored(Endpoint.of(200, 1)), "a stranger");
    }

    @Test
    void timesOfChildrenAreAdded() throws Exception {
        child.ranMillis = 50;
        Sim grandchild = system.fork(child);
        grandchild.ranMillis = 7;
        int grandchildPid = system.pid(grandchild);
        system.exit(grandchild, 0);
        system.await(child, grandchildPid, true);
        system.now += 100;
        assertEquals(new Pm.Times(50, 7, 100), system.manager.times(child.endpoint, 0));
        system.exit(child, 0);
        assertEquals(new Pm.Times(50, 7, 100), system.manager.times(shell.endpoint, pid), "of a zombie");
        assertEquals(new Pm.Times(0, 0, 100), system.manager.times(shell.endpoint, 0), "not yet waited for");
        await();
        assertEquals(new Pm.Times(0, 57, 100), system.manager.times(shell.endpoint, 0));
    }

    @ParameterizedTest
    @ValueSource(ints = {Signal.ILL, Signal.TRAP, Signal.BUS, Signal.FPE, Signal.SEGV})
    void aFaultEndsAProgramWhateverItHandles(int fault) {
        system.manager.signals(child.endpoint, -1, 0);
        system.kernelSignal(child, fault);
        assertEquals(new Pm.Ended(pid, fault), await());
        Sim ignorer = system.fork(shell);
        int second = system.pid(ignorer);
        system.manager.signals(ignorer.endpoint, 0, -1);
        system.kernelSignal(ignorer, fault);
        assertEquals(new Pm.Ended(second, fault), await());
    }

    @Test
    void aSignalOfTheKernelIsAsGoodAsAny() {
        handle(child, Signal.TERM);
        system.kernelSignal(child, Signal.TERM);
        assertEquals(1 << Signal.TERM, child.word);
        assertFalse(child.isTold, "it goes on");
        system.kernelSignal(child, Signal.HUP);
        assertEquals(new Pm.Ended(pid, Signal.HUP), await());
    }

    @Test
    void whoHasEndedItselfHasNotEndedByASignal() {
        child.signals = 1 << Signal.TERM;
        system.exit(child, 5);
        assertEquals(new Pm.Ended(pid, 5 << 8), await());
    }

    @Test
    void severalSignalsOfTheKernelAreAllDealtWith() {
        handle(child, Signal.TERM, Signal.USR1);
        child.signals = 1 << Signal.TERM;
        Sim other = system.fork(shell);
        other.signals = 1 << Signal.INT;
        system.kernelSignal(child, Signal.USR1);
        assertEquals(1 << Signal.TERM | 1 << Signal.USR1, child.word);
        assertFalse(system.isAlive(other));
    }

    @Test
    void aServerThatDiesIsReportedAndStays() {
        Sim vfs = system.server(4);
        system.exit(vfs, 1);
        assertEquals(List.of("pm: vfs has ended with status 1"), system.console);
        system.kernelSignal(system.server(5), Signal.SEGV);
        assertEquals("pm: tty is stopped by signal 11", system.console.get(1));
        system.kernelSignal(system.init, Signal.SEGV);
        assertEquals("pm: init is stopped by signal 11", system.console.get(2));
        assertTrue(system.isAlive(vfs) && vfs.isTold, "not freed, and not let go on");
        assertTrue(system.isAlive(system.init));
        Sim stranger = new Sim(Endpoint.of(200, 1));
        stranger.hasPrivileges = true;
        system.kernel.put(stranger.endpoint, stranger);
        system.kernelSignal(stranger, Signal.TERM);
        assertEquals("pm: process 1224 is stopped by signal 15", system.console.get(3));
        system.kernel.remove(stranger.endpoint);
    }

    @Test
    void initIsOnlyTouchedByWhatItHandles() {
        system.kill(system.init, system.init, Signal.KILL);
        system.kill(system.init, system.init, Signal.TERM);
        system.kill(system.init, system.init, Signal.STOP);
        assertTrue(system.isAlive(system.init));
        handle(system.init, Signal.TERM);
        system.kernelSignal(system.init, Signal.TERM);
        assertEquals(1 << Signal.TERM, system.init.word);
        assertFalse(system.init.isTold);
    }

    @Test
    void aStoppedProcessGoesOnOrEnds() {
        system.kill(shell, child, Signal.STOP);
        assertTrue(child.isStopped);
        assertSame(Pm.State.STOPPED, system.entry(pid).state());
        system.kill(shell, child, Signal.STOP);
        system.kill(shell, child, Signal.CONT);
        assertFalse(child.isStopped);
        assertSame(Pm.State.ALIVE, system.entry(pid).state());
        system.kill(shell, child, Signal.STOP);
        system.kill(shell, child, Signal.KILL);
        assertEquals(new Pm.Ended(pid, Signal.KILL), await());
    }

    @Test
    void otherSignalsWaitUntilAStoppedProcessGoesOn() {
        handle(child, Signal.USR1, Signal.CONT);
        system.kill(shell, child, Signal.STOP);
        system.kill(shell, child, Signal.USR1);
        assertEquals(0, child.word);
        system.kill(shell, child, Signal.CONT);
        assertEquals(1 << Signal.USR1 | 1 << Signal.CONT, child.word);
        system.kill(shell, child, Signal.STOP);
        system.kill(shell, child, Signal.TERM);
        assertTrue(system.isAlive(child));
        system.kill(shell, child, Signal.CONT);
        assertEquals(new Pm.Ended(pid, Signal.TERM), await());
    }

    @Test
    void goingOnForgetsOtherStops() {
        system.kill(shell, child, Signal.STOP);
        system.kill(shell, child, Signal.TSTP);
        system.kill(shell, child, Signal.CONT);
        assertFalse(child.isStopped);
    }

    @Test
    void whatIsIgnoredMeanwhileIsForgotten() {
        system.kill(shell, child, Signal.STOP);
        system.kill(shell, child, Signal.TERM);
        system.manager.signals(child.endpoint, 0, 1 << Signal.TERM);
        system.kill(shell, child, Signal.CONT);
        assertTrue(system.isAlive(child));
    }

    @Test
    void aStoppedProcessWhoseKernelSignalsAreDealtWithStaysStopped() {
        system.kernelSignal(child, Signal.STOP);
        assertTrue(child.isStopped);
        assertFalse(child.isTold);
    }

    @Test
    void eachStopIsToldOnceToWhoAsksForStops() {
        assertNull(await());
        system.kill(shell, child, Signal.STOP);
        assertTrue(shell.waitsForAnswer, "it waits for an end only");
        assertEquals(new Pm.Ended(pid, stopped(Signal.STOP)), system.awaitChange(shell, pid, true));
        assertEquals(new Pm.Ended(0, 0), system.awaitChange(shell, pid, false));
        system.kill(system.init, child, Signal.CONT);
        assertNull(system.awaitChange(shell, Pm.ANY_CHILD, true));
        system.kill(system.init, child, Signal.STOP);
        assertEquals(new Pm.Ended(pid, stopped(Signal.STOP)), shell.answer);
        assertNull(system.awaitChange(shell, Pm.ANY_CHILD, true));
        system.kill(system.init, child, Signal.KILL);
        assertEquals(new Pm.Ended(pid, Signal.KILL), shell.answer);
    }

    @Test
    void aStopThatIsOverIsNotTold() {
        system.kill(shell, child, Signal.STOP);
        system.kill(shell, child, Signal.CONT);
        assertEquals(new Pm.Ended(0, 0), system.awaitChange(shell, pid, false));
    }

    @Test
    void theParentOfOneThatStopsIsSignalled() {
        handle(shell, Signal.CHLD);
        system.kill(shell, child, Signal.STOP);
        assertEquals(1 << Signal.CHLD, shell.word);
    }

    @Test
    void aHandledSignalEndsAWait() {
        handle(shell, Signal.INT);
        assertNull(await());
        system.kill(child, shell, Signal.INT);
        assertEquals(Errno.EINTR, shell.answer);
        assertEquals(1 << Signal.INT, shell.word);
        assertNull(await(), "and the next wait waits");
        system.kill(child, shell, Signal.WINCH);
        assertTrue(shell.waitsForAnswer, "what is harmless does not end it");
    }

    @Test
    void aSignalThatCameJustBeforeAWaitEndsItToo() throws Exception {
        handle(shell, Signal.INT);
        system.kill(child, shell, Signal.INT);
        assertSame(Interrupted.ERROR, await());
        assertNull(await());
        system.kill(child, shell, Signal.INT);
        system.kill(child, shell, Signal.INT);
        system.manager.identity(shell.endpoint, 0);
        assertNull(await(), "whoever has asked for something since has looked");
    }

    @Test
    void whatThereIsToTellComesBeforeSignals() {
        handle(shell, Signal.CHLD);
        system.exit(child, 0);
        assertEquals(new Pm.Ended(pid, 0), await());
    }

    @Test
    void theDeadAreUnknown() throws Exception {
        system.exit(child, 0);
        try {
            system.manager.pidOf(shell.endpoint, child.endpoint);
            throw new AssertionError("its endpoint is nobody's");
        } catch (UnknownProcess expected) {
            assertEquals("init", system.manager.name(shell.endpoint, pid), "but its number is");
        }
        system.kill(shell, pid, Signal.KILL);
        assertSame(Pm.State.ZOMBIE, system.entry(pid).state());
    }

    @Test
    void aSignalToOneselfMayBeTheLast() {
        system.kill(child, child, Signal.TERM);
        assertEquals(new Pm.Ended(pid, Signal.TERM), await());
    }

    @Test
    void schedulingAndMemoryAreGivenBack() {
        assertTrue(child.isScheduled);
        system.exit(child, 0);
        assertFalse(child.isScheduled);
        assertFalse(system.memory.containsKey(child.endpoint));
    }
}
