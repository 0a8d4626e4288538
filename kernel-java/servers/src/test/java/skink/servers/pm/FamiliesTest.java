package skink.servers.pm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import skink.abi.ipc.Endpoint;
import skink.abi.protocol.BadArgument;
import skink.abi.protocol.NotFound;
import skink.abi.protocol.NotPermitted;
import skink.abi.protocol.Pm;
import skink.abi.protocol.UnknownProcess;
import skink.abi.user.Signal;
import skink.abi.user.WellKnown;
import skink.servers.pm.SimulatedSystem.Sim;

/** Groups, sessions, users, and who may send signals to whom: a shell with two jobs. */
class FamiliesTest {
    private final SimulatedSystem system = new SimulatedSystem();
    private final ProcessManager manager = system.manager;
    private final Sim shell = system.fork(system.init);
    private final int session = newSession(shell);
    private final Sim job = system.fork(shell);
    private final Sim helper = system.fork(job);
    private final Sim other = system.fork(shell);

    @AfterEach
    void everybodyAgrees() {
        system.checkAgreement();
    }

    private int newSession(Sim sim) {
        try {
            return manager.newSession(sim.endpoint);
        } catch (NotPermitted refused) {
            throw new AssertionError(refused);
        }
    }

    /** The job and its helper become a group. */
    private int makeJob() throws Exception {
        manager.setGroup(shell.endpoint, system.pid(job), 0);
        int group = system.identity(job).group();
        manager.setGroup(helper.endpoint, 0, group);
        return group;
    }

    private void isRefused(Class<? extends Exception> refusal, Sim caller, int pid, int group) {
        assertThrows(refusal, () -> manager.setGroup(caller.endpoint, pid, group));
    }

    @Test
    void aNewSessionHasAGroup() {
        assertEquals(system.pid(shell), session);
        assertEquals(new Pm.Identity(session, 1, session, session, 0, 0), system.identity(shell));
        assertThrows(NotPermitted.class, () -> manager.newSession(shell.endpoint), "it leads a group");
        assertThrows(NotPermitted.class, () -> manager.newSession(system.init.endpoint), "so does init");
        assertThrows(NotPermitted.class, () -> manager.newSession(system.server(3).endpoint));
        assertEquals(session, system.identity(job).session());
    }

    @Test
    void oneWhoseNumberNamesAGroupOfOthersBeginsNoSession() throws Exception {
        makeJob();
        manager.setGroup(shell.endpoint, system.pid(job), session);
        assertThrows(NotPermitted.class, () -> manager.newSession(job.endpoint));
        manager.setGroup(helper.endpoint, 0, 0);
        assertEquals(system.pid(job), newSession(job), "the group is empty now");
    }

    @Test
    void groupsAreMadeJoinedAndLeft() throws Exception {
        int group = makeJob();
        assertEquals(system.pid(job), group);
        assertEquals(group, system.identity(helper).group());
        manager.setGroup(other.endpoint, 0, group);
        assertEquals(group, system.identity(other).group());
        manager.setGroup(other.endpoint, system.pid(other), system.pid(other));
        assertEquals(system.pid(other), system.identity(other).group());
        manager.setGroup(other.endpoint, 0, session);
        assertEquals(session, system.identity(other).group());
    }

    @Test
    void noOtherChangesOfGroupAreAllowed() throws Exception {
        int group = makeJob();
        isRefused(NotPermitted.class, shell, 0, group);
        isRefused(NotPermitted.class, shell, system.pid(other), 29_999);
        isRefused(NotPermitted.class, shell, system.pid(other), -group);
        isRefused(NotPermitted.class, shell, system.pid(other), 1);
        isRefused(UnknownProcess.class, shell, system.pid(helper), group);
        isRefused(UnknownProcess.class, other, system.pid(job), group);
        isRefused(UnknownProcess.class, shell, 29_999, group);
        isRefused(UnknownProcess.class, shell, -3, group);
        isRefused(NotPermitted.class, system.server(3), 0, 0);
        int pid = system.pid(other);
        newSession(system.fork(other));
        system.exit(other, 0);
        isRefused(UnknownProcess.class, shell, pid, group);
    }

    @Test
    void aChildInAnotherSessionStaysWhereItIs() {
        newSession(job);
        isRefused(NotPermitted.class, shell, system.pid(job), session);
    }

    @Test
    void signalsReachGroups() throws Exception {
        int group = makeJob();
        system.kill(shell, -group, Signal.STOP);
        assertTrue(job.isStopped && helper.isStopped);
        assertFalse(other.isStopped || shell.isStopped);
        system.kill(helper, 0, Signal.CONT);
        assertFalse(job.isStopped || helper.isStopped);
        system.kill(shell, -group, Signal.TERM);
        assertFalse(system.isAlive(job) || system.isAlive(helper));
    }

    @ParameterizedTest
    @ValueSource(ints = {29_999, -29_999, Integer.MAX_VALUE, Integer.MIN_VALUE})
    void nobodyHasTheseNumbers(int pid) {
        assertThrows(UnknownProcess.class, () -> manager.kill(shell.endpoint, pid, Signal.TERM));
        assertThrows(UnknownProcess.class, () -> manager.kill(shell.endpoint, pid, 0));
        assertThrows(UnknownProcess.class, () -> manager.identity(shell.endpoint, pid));
        assertThrows(UnknownProcess.class, () -> manager.times(shell.endpoint, pid));
        assertThrows(UnknownProcess.class, () -> manager.name(shell.endpoint, pid));
        assertThrows(UnknownProcess.class, () -> manager.pidOf(shell.endpoint, pid));
        assertThrows(NotFound.class, () -> manager.process(shell.endpoint, pid));
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 32, Integer.MAX_VALUE, Integer.MIN_VALUE})
    void theseAreNoSignals(int signal) {
        assertThrows(BadArgument.class, () -> manager.kill(shell.endpoint, system.pid(job), signal));
        assertThrows(NotPermitted.class, () -> manager.signalGroup(WellKnown.TTY, session, signal));
    }

    @Test
    void signal0OnlyAsks() {
        system.kill(shell, job, 0);
        assertEquals(0, job.word);
        assertTrue(system.isAlive(job));
    }

    @Test
    void serversGetNoSignals() {
        assertThrows(UnknownProcess.class, () -> manager.kill(system.init.endpoint, -4, Signal.KILL));
        assertThrows(UnknownProcess.class, () -> manager.kill(system.server(3).endpoint, 0, Signal.TERM));
    }

    @Test
    void usersReachOnlyTheirOwn() throws Exception {
        manager.setUser(job.endpoint, 5, 50);
        assertEquals(5, system.identity(job).user());
        assertEquals(50, system.identity(job).userGroup());
        manager.setUser(helper.endpoint, 5, 50);
        assertThrows(NotPermitted.class, () -> manager.setUser(job.endpoint, 0, 0), "user 0 only");
        assertThrows(NotPermitted.class, () -> manager.setUser(system.server(3).endpoint, 0, 0));
        assertThrows(NotPermitted.class, () -> manager.kill(job.endpoint, system.pid(shell), Signal.TERM));
        assertThrows(NotPermitted.class, () -> manager.kill(job.endpoint, system.pid(shell), 0));
        assertThrows(NotPermitted.class, () -> manager.kill(job.endpoint, 1, Signal.CONT), "another session");
        system.kill(job, shell, Signal.CONT);
        system.kill(job, 0, Signal.STOP);
        assertTrue(job.isStopped && helper.isStopped, "those of the group that it may reach");
        assertFalse(shell.isStopped || other.isStopped);
        system.kill(shell, job, Signal.KILL);
    }

    @Test
    void onlyTheTerminalSignalsAnyGroup() throws Exception {
        int group = makeJob();
        manager.setUser(job.endpoint, 5, 5);
        manager.signalGroup(WellKnown.TTY, group, Signal.TSTP);
        assertTrue(job.isStopped && helper.isStopped);
        int[] strangers = {shell.endpoint, WellKnown.VFS, Endpoint.of(5, 2), -1, Integer.MAX_VALUE};
        for (int stranger : strangers) {
            assertThrows(NotPermitted.class, () -> manager.signalGroup(stranger, group, Signal.INT));
        }
        assertThrows(UnknownProcess.class, () -> manager.signalGroup(WellKnown.TTY, 29_999, Signal.INT));
        assertThrows(UnknownProcess.class, () -> manager.signalGroup(WellKnown.TTY, 0, Signal.INT), "servers");
    }

    @Test
    void aTerminalDoesNotStopWhomNobodyContinues() throws Exception {
        manager.signalGroup(WellKnown.TTY, session, Signal.TSTP);
        assertFalse(shell.isStopped, "no parent of the group is in its session");
        manager.signalGroup(WellKnown.TTY, session, Signal.STOP);
        assertTrue(shell.isStopped, "but this stops everybody");
        system.kill(system.init, -session, Signal.CONT);
    }

    @Test
    void aGroupThatLosesItsShellIsHungUp() throws Exception {
        int group = makeJob();
        manager.signals(helper.endpoint, 1 << Signal.HUP | 1 << Signal.CONT, 0);
        system.kill(shell, -group, Signal.STOP);
        system.kill(system.init, shell, Signal.KILL);
        assertFalse(system.isAlive(job), "it did nothing about it");
        assertTrue(system.isAlive(helper));
        assertFalse(helper.isStopped);
        assertEquals(1 << Signal.HUP | 1 << Signal.CONT, helper.word);
        assertTrue(system.isAlive(other), "nobody of its group was stopped");
    }

    @Test
    void oneEndMayAbandonMany() throws Exception {
        Sim parent = shell;
        Sim[] chain = new Sim[40];
        for (int i = 0; i < chain.length; i++) {
            chain[i] = system.fork(parent);
            manager.setGroup(chain[i].endpoint, 0, 0);
            parent = chain[i];
        }
        for (Sim link : chain) {
            system.kill(system.init, link, Signal.STOP);
        }
        system.kill(system.init, shell, Signal.KILL);
        for (Sim link : chain) {
            assertFalse(system.isAlive(link), "each leaves the next to nobody");
        }
    }

    @Test
    void strangersAreNobody() {
        int stranger = Endpoint.of(200, 7);
        assertThrows(NotPermitted.class, () -> manager.kill(stranger, 1, 0));
        assertThrows(NotPermitted.class, () -> manager.setGroup(stranger, 0, 0));
        assertThrows(NotPermitted.class, () -> manager.newSession(stranger));
        assertThrows(NotPermitted.class, () -> manager.setUser(stranger, 0, 0));
        assertThrows(NotPermitted.class, () -> manager.shutDown(stranger, Pm.Ending.POWER_OFF));
        assertThrows(UnknownProcess.class, () -> manager.identity(stranger, 0));
        assertThrows(UnknownProcess.class, () -> manager.times(stranger, 0));
        manager.signals(stranger, -1, -1);
    }
}
