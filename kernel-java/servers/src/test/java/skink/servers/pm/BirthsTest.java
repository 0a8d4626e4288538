package skink.servers.pm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import skink.abi.ipc.Endpoint;
import skink.abi.protocol.BadArgument;
import skink.abi.protocol.NoMemory;
import skink.abi.protocol.NotAProgram;
import skink.abi.protocol.NotFound;
import skink.abi.protocol.NotPermitted;
import skink.abi.protocol.Pm;
import skink.abi.protocol.TableFull;
import skink.abi.user.Signal;
import skink.servers.pm.SimulatedSystem.Sim;

/** New processes, new programs, and what is left when that fails half way. */
class BirthsTest {
    private SimulatedSystem system = new SimulatedSystem();

    private Object fork(Sim parent) {
        return system.ask(parent, () -> system.manager.fork(parent.endpoint));
    }

    private Object exec(Sim sim, String path, int bytes) {
        return system.ask(sim, () -> system.manager.exec(sim.endpoint, path, 0x100, bytes));
    }

    @AfterEach
    void nothingIsHalfDone() {
        system.checkAgreement();
    }

    @Test
    void theBootProcessesAreKnown() {
        List<Pm.Entry> all = system.list();
        assertEquals(SimulatedSystem.SERVERS + 1, all.size());
        assertEquals(-9, all.get(0).pid(), "the last slot has the lowest number");
        assertEquals(-1, all.get(8).pid());
        assertSame(Pm.State.SERVER, all.get(8).state());
        Pm.Entry init = all.get(9);
        assertEquals(new Pm.Entry(1, 0, 1, 0, Pm.State.ALIVE, system.init.endpoint), init);
        assertTrue(system.programsAreDefined);
    }

    @Test
    void initMayBeElsewhere() {
        system = new SimulatedSystem("init=3");
        assertEquals(1, system.pid(system.server(3)));
        assertEquals(-10, system.pid(system.init));
    }

    @Test
    void parentAndChildGetTheirAnswers() {
        Sim child = system.fork(system.init);
        assertEquals(system.pid(child), system.init.answer);
        assertEquals(0, child.answer);
        assertFalse(child.waitsForAnswer);
    }

    @Test
    void theChildIsLikeItsParent() throws Exception {
        Sim parent = system.fork(system.init);
        system.manager.newSession(parent.endpoint);
        system.manager.setUser(parent.endpoint, 7, 8);
        system.manager.signals(parent.endpoint, 1 << Signal.USR1, 1 << Signal.HUP);
        Sim child = system.fork(parent);
        Pm.Identity identity = system.identity(child);
        int leader = system.pid(parent);
        assertEquals(new Pm.Identity(system.pid(child), leader, leader, leader, 7, 8), identity);
        system.kill(system.init, child, Signal.HUP);
        system.kill(system.init, child, Signal.USR1);
        assertEquals(1 << Signal.USR1, child.word, "handled as in the parent");
    }

    @Test
    void childrenOfProgramsShareTheirPrivileges() {
        Sim child = system.fork(system.init);
        assertTrue(child.hasPrivileges, "given by the manager");
        Sim grandchild = system.fork(child);
        assertTrue(grandchild.hasPrivileges, "shared from birth, and not given again");
    }

    @Test
    void aChildIsScheduledAsItsParent() {
        Sim child = system.fork(system.init);
        assertTrue(child.isScheduled, "init is the kernel's; its child begins anew");
        assertTrue(system.fork(child).isScheduled);
    }

    @Test
    void aSystemCanBeWithoutAScheduler() {
        system = new SimulatedSystem("sched=0");
        Sim child = system.fork(system.init);
        assertFalse(child.isScheduled);
        system.exit(child, 0);
    }

    @ParameterizedTest
    @ValueSource(strings = {"fork", "makeProgram", "schedule", "answer"})
    void aForkThatFailsLeavesNothing(String step) {
        List<Pm.Entry> before = system.list();
        system.fail(step, 0);
        Object refusal = fork(system.init);
        assertTrue(refusal instanceof NoMemory || refusal instanceof NotPermitted, () -> "answered " + refusal);
        assertEquals(before, system.list());
        Sim child = system.fork(system.init);
        assertTrue(system.isAlive(child), "the next one succeeds");
    }

    @Test
    void theKernelsTableMayBeFull() {
        int count = 0;
        Object answer = fork(system.init);
        while (answer instanceof Integer) {
            count++;
            answer = fork(system.init);
        }
        assertSame(TableFull.ERROR, answer);
        assertEquals(ProcessTable.MOST - SimulatedSystem.SERVERS - 1, count);
    }

    @Test
    void user0HasAReserve() throws Exception {
        Sim user = system.fork(system.init);
        system.manager.setUser(user.endpoint, 5, 5);
        while (fork(user) instanceof Integer) {
            assertTrue(system.list().size() < ProcessTable.MOST);
        }
        assertSame(TableFull.ERROR, fork(user));
        for (int i = 0; i < ProcessTable.RESERVED; i++) {
            system.fork(system.init);
        }
        assertSame(TableFull.ERROR, fork(system.init));
    }

    @Test
    void zombiesTakeRoomToo() {
        Sim parent = system.fork(system.init);
        Object answer = fork(parent);
        while (answer instanceof Integer) {
            system.exit(system.living((Integer) answer), 0);
            answer = fork(parent);
        }
        assertSame(TableFull.ERROR, answer);
        assertEquals(ProcessTable.MOST, system.list().size());
    }

    @Test
    void numbersAreUsedAgainOnlyWhenNobodyHasThem() throws Exception {
        Sim leader = system.fork(system.init);
        int session = system.manager.newSession(leader.endpoint);
        Sim member = system.fork(leader);
        Sim zombie = system.fork(system.init);
        int ended = system.pid(zombie);
        system.exit(zombie, 0);
        system.exit(leader, 0);
        system.await(system.init, session, true);
        for (int i = 0; i < ProcessTable.LAST_PID + 10; i++) {
            Sim child = system.fork(system.init);
            int pid = system.pid(child);
            assertTrue(pid > 1 && pid <= ProcessTable.LAST_PID);
            assertNotEquals(session, pid, "a group and a session");
            assertNotEquals(ended, pid, "a zombie");
            assertNotEquals(system.pid(member), pid, "a living process");
            system.exit(child, 0);
            assertEquals(new Pm.Ended(pid, 0), system.await(system.init, pid, true));
        }
    }

    @Test
    void serversAndStrangersDoNotFork() {
        assertSame(NotPermitted.ERROR, fork(system.server(3)));
        assertSame(NotPermitted.ERROR, exec(system.server(3), "/bin/sh", 0));
        Sim stranger = new Sim(Endpoint.of(40, 3));
        assertSame(NotPermitted.ERROR, fork(stranger));
        assertSame(NotPermitted.ERROR, exec(stranger, "/bin/sh", 0));
    }

    @Test
    void whoDoesNotWaitIsNotCopied() {
        Sim child = system.fork(system.init);
        int before = system.list().size();
        assertFalse(child.waitsForAnswer);
        assertThrows(NotPermitted.class, () -> system.manager.fork(child.endpoint));
        assertEquals(before, system.list().size());
    }

    @Test
    void whoeverWasInTheSlotOfANewProcessIsForgotten() {
        Sim parent = system.fork(system.init);
        Sim child = system.fork(parent);
        int pid = system.pid(child);
        system.clear(child.endpoint);
        system.memory.remove(child.endpoint);
        Sim next = system.fork(system.init);
        assertEquals(Endpoint.slot(child.endpoint), Endpoint.slot(next.endpoint));
        assertEquals(new Pm.Ended(pid, Signal.KILL), system.await(parent, pid, true));
        system.clear(system.server(6).endpoint);
        system.memory.remove(Endpoint.of(6, 1));
        assertEquals(6, Endpoint.slot(system.fork(system.init).endpoint));
        assertNull(system.entry(-7));
    }

    @Test
    void aProgramBeginsWithoutAnAnswer() throws Exception {
        Sim child = system.fork(system.init);
        assertNull(exec(child, "/bin/sh", 100));
        assertFalse(child.waitsForAnswer);
        assertEquals("sh", child.program);
        assertEquals("sh", system.manager.name(child.endpoint, 0));
        assertEquals("sh", system.manager.name(child.endpoint, system.pid(child)));
    }

    @Test
    void aNewProgramHandlesNothingAndIgnoresWhatWasIgnored() throws Exception {
        Sim child = system.fork(system.init);
        system.manager.signals(child.endpoint, 1 << Signal.USR1, 1 << Signal.HUP);
        exec(child, "/bin/sh", 0);
        system.kill(system.init, child, Signal.HUP);
        assertTrue(system.isAlive(child), "ignored");
        system.kill(system.init, child, Signal.USR1);
        assertFalse(system.isAlive(child), "handled no more");
    }

    @ParameterizedTest
    @CsvSource({
        "/bin/file/below, NotFound",
        "/nothing, NotFound",
        "'', NotFound",
        "/bin, NotAProgram",
        "/bin/text, NotAProgram",
        "/bin/broken, NotAProgram"
    })
    void whatCannotBeRunIsRefused(String path, String refusal) throws Exception {
        Sim child = system.fork(system.init);
        system.manager.signals(child.endpoint, 1 << Signal.USR1, 0);
        Object expected = refusal.equals("NotFound") ? NotFound.ERROR : NotAProgram.ERROR;
        assertSame(expected, exec(child, path, 0));
        assertEquals("init", child.program);
        assertEquals("init", system.manager.name(child.endpoint, 0));
        system.kill(system.init, child, Signal.USR1);
        assertEquals(1 << Signal.USR1, child.word, "it is as before");
    }

    @Test
    void anExecThatFailsLeavesTheProgram() {
        Sim child = system.fork(system.init);
        system.fail("exec", 0);
        assertSame(NoMemory.ERROR, exec(child, "/bin/sh", 0));
        assertSame(BadArgument.ERROR, exec(child, "/bin/sh", -1));
        assertSame(BadArgument.ERROR, exec(child, "/bin/sh", Integer.MIN_VALUE));
        assertEquals("init", child.program);
    }

    @ParameterizedTest
    @CsvSource({
        "/bin/sh, sh",
        "sh, sh",
        "/bin/, ''",
        "/bin/a-very-long-name-indeed, a-very-long-nam",
        "/bin/grüße, gr??e",
        "'/bin/a b', a?b"
    })
    void aProgramIsNamedAfterItsFile(String path, String name) {
        assertEquals(name, Births.nameOf(path));
    }

    @Test
    void namesAreThoseOfTheLivingSystem() throws Exception {
        assertEquals("vm", system.manager.name(system.init.endpoint, -1));
        assertEquals("pci", system.manager.name(system.init.endpoint, -9));
        assertEquals("init", system.manager.name(system.init.endpoint, 1));
        system = new SimulatedSystem("init=3");
        assertEquals("server9", system.manager.name(system.init.endpoint, -10));
    }
}
