package skink.simulation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import skink.abi.ipc.AsyncTable;
import skink.abi.ipc.Endpoint;
import skink.abi.ipc.Errno;
import skink.abi.ipc.MessageLayout;
import skink.abi.ipc.Primitive;
import skink.abi.kcall.Blocked;
import skink.abi.kcall.KernelCall;
import skink.kernel.clock.LocalTimer;
import skink.kernel.ipc.Ipc;
import skink.kernel.life.ProcessEnd;

/** Promises of the kernel that random actors once found broken, each in a play of its own. */
class PromisesTest {
    private static final int KILLED = 9;

    @Test
    void whoHasNoPrivilegesYetCannotBeReached() {
        try (Stage stage = new Stage(2)) {
            stage.call(0, KernelCall.CLEAR, stage.name(1));
            stage.bear(1, null, Endpoint.NONE);
            assertEquals(Errno.ECALLDENIED, stage.perform(0, Primitive.SEND, stage.name(1)));
            assertEquals(Errno.ECALLDENIED, stage.perform(0, Primitive.NOTIFY, stage.name(1)));
            stage.writeEntry(0, 0, stage.name(1), 1, 0);
            assertEquals(Errno.OK, stage.perform(0, Primitive.SENDA, 1));
            assertEquals(Errno.ECALLDENIED, stage.read(0, AsyncTable.OFFSET + AsyncTable.RESULT));
            assertEquals(Errno.OK, stage.call(0, KernelCall.KILL, stage.name(1), KILLED));
            assertTrue(stage.proc(1).isFree(), "nobody manages its signals, so it ends");
        }
    }

    @Test
    void whoHasNoPrivilegesOfItsOwnSchedulesNobody() {
        try (Stage stage = new Stage(2)) {
            stage.call(0, KernelCall.CLEAR, stage.name(1));
            stage.bear(1, new Rights(40, false, -1, -1, -1, false, stage.name(0)), Endpoint.NONE);
            assertEquals(Errno.EPERM, stage.call(1, KernelCall.SCHEDCTL, stage.name(0), 0));
            assertEquals(Endpoint.NONE, stage.proc(0).scheduler);
        }
    }

    /** The last of a chain of managers ends with the first. */
    @Test
    void orphansEndWithTheirManagerAndTheirOwnOrphansWithThem() {
        try (Stage stage = new Stage(4)) {
            int[] managers = {0, 1, 2};
            for (int i = 0; i < managers.length; i++) {
                stage.proc(i + 1).privilege.signalManager = stage.name(managers[i]);
            }
            assertEquals(Errno.OK, stage.call(0, KernelCall.KILL, stage.name(3), KILLED));
            assertEquals(Errno.OK, stage.call(0, KernelCall.KILL, stage.name(2), KILLED));
            assertEquals(Blocked.SIGNALED, stage.proc(2).blocked);
            assertEquals(Errno.OK, stage.call(0, KernelCall.CLEAR, stage.name(1)));
            assertTrue(stage.proc(1).isFree()
                    && stage.proc(2).isFree()
                    && stage.proc(3).isFree());
            assertFalse(stage.proc(0).isFree());
        }
    }

    @Test
    void whoHasEndedWaitsForNobody() {
        try (Stage stage = new Stage(2)) {
            stage.perform(1, Primitive.SENDREC, stage.name(0));
            stage.kernel.enter(0);
            ProcessEnd.kill(stage.proc(1));
            stage.kernel.leave(0);
            assertEquals(Blocked.NO_ENDPOINT, stage.proc(1).blocked);
            assertFalse(stage.proc(1).awaitsReply);
        }
    }

    @Test
    void whoHasJustBlockedWhenItsQuantumEndsIsNotRunnable() {
        try (Stage stage = new Stage(1)) {
            stage.kernel.pass(Stage.QUANTUM_TICKS + 1);
            stage.kernel.enter(0);
            assertEquals(Errno.OK, Ipc.perform(stage.proc(0), Primitive.RECEIVE, Endpoint.ANY));
            stage.kernel.ring();
            stage.kernel.endQuantum(0);
            assertNull(stage.kernel.leave(0));
            assertEquals(Blocked.RECEIVING, stage.proc(0).blocked);
        }
    }

    @Test
    void theQuantaThatADeadSchedulerWasAskedForAreRenewed() {
        try (Stage stage = new Stage(3)) {
            stage.call(0, KernelCall.SCHEDCTL, stage.name(1), 0);
            stage.endQuantum(1);
            assertEquals(Errno.OK, stage.perform(0, Primitive.RECEIVE, Endpoint.ANY));
            assertEquals(MessageLayout.OUT_OF_QUANTUM, stage.type(0));
            assertEquals(Blocked.NO_QUANTUM, stage.proc(1).blocked);
            stage.call(2, KernelCall.CLEAR, stage.name(0));
            assertEquals(0, stage.proc(1).blocked);
            assertEquals(Stage.QUANTUM_TICKS, stage.proc(1).quantumLeft);
        }
    }

    @Test
    void aSchedulerThatIsStoppedHangsNobody() {
        try (Stage stage = new Stage(4)) {
            stage.call(0, KernelCall.SCHEDCTL, stage.name(1), 0);
            stage.call(0, KernelCall.SCHEDCTL, stage.name(2), 0);
            stage.endQuantum(1);
            assertEquals(Errno.OK, stage.perform(0, Primitive.RECEIVE, Endpoint.ANY));
            stage.endQuantum(2);
            assertEquals(Blocked.NO_QUANTUM, stage.proc(1).blocked, "it has been asked");
            assertEquals(Blocked.NO_QUANTUM | Blocked.SENDING, stage.proc(2).blocked, "it is to be asked");
            stage.call(3, KernelCall.RUNCTL, stage.name(0), 1);
            assertEquals(0, stage.proc(1).blocked);
            assertEquals(0, stage.proc(2).blocked);
            stage.visit(1);
            stage.endQuantum(1);
            assertEquals(0, stage.proc(1).blocked, "it is not asked while it is stopped");
            stage.call(3, KernelCall.RUNCTL, stage.name(0), 0);
            stage.endQuantum(1);
            assertEquals(Blocked.NO_QUANTUM | Blocked.SENDING, stage.proc(1).blocked, "it is asked again");
        }
    }

    @Test
    void aDecisionMadeBeforeTheQuestionIsReceivedAnswersIt() {
        try (Stage stage = new Stage(2)) {
            stage.call(0, KernelCall.SCHEDCTL, stage.name(1), 0);
            stage.endQuantum(1);
            assertEquals(Blocked.NO_QUANTUM | Blocked.SENDING, stage.proc(1).blocked);
            stage.call(0, KernelCall.SCHEDULE, stage.name(1), 8, 10, -1);
            assertEquals(0, stage.proc(1).blocked);
            stage.visit(1);
            stage.endQuantum(1);
            stage.call(0, KernelCall.SCHEDCTL, stage.name(1), 1);
            assertEquals(0, stage.proc(1).blocked);
        }
    }

    @Test
    void aSchedulerThatWaitsForTheProcessIsNotAsked() {
        try (Stage stage = new Stage(2)) {
            stage.call(0, KernelCall.SCHEDCTL, stage.name(1), 0);
            stage.perform(0, Primitive.SENDREC, stage.name(1));
            stage.perform(1, Primitive.RECEIVE, Endpoint.ANY);
            stage.endQuantum(1);
            assertEquals(0, stage.proc(1).blocked, "else both would wait for ever");
            stage.call(1, KernelCall.SCHEDCTL, Endpoint.SELF, 0);
        }
    }

    @Test
    void whoIsOnItsWayToAnotherProcessorEndsWhereItRuns() {
        try (Stage stage = new Stage(3)) {
            stage.call(0, KernelCall.SCHEDCTL, stage.name(1), 0);
            stage.call(0, KernelCall.SCHEDULE, stage.name(1), 8, 10, 2);
            assertTrue(stage.proc(1).isRunning(), "processor 1 has not yet had its turn");
            stage.call(2, KernelCall.CLEAR, stage.name(1));
            assertSame(stage.proc(2), stage.kernel.running(2));
            assertNull(stage.kernel.running(1));
        }
    }

    @Test
    void whoIsOnItsWayToAnotherProcessorUsesUpItsQuantumWhereItRuns() {
        try (Stage stage = new Stage(2)) {
            stage.call(0, KernelCall.SCHEDCTL, Endpoint.SELF, 0);
            stage.callAndStay(0, KernelCall.SCHEDULE, Endpoint.SELF, 8, 1, 1);
            stage.callAndStay(0, KernelCall.SCHEDCTL, Endpoint.SELF, 1);
            stage.kernel.pass(Stage.QUANTUM_TICKS);
            stage.kernel.ring();
            stage.kernel.endQuantum(0);
            assertNull(stage.kernel.leave(0));
            assertSame(stage.proc(1), stage.kernel.running(1));
        }
    }

    @Test
    void aShorterQuantumEndsInTime() {
        try (Stage stage = new Stage(2)) {
            stage.call(0, KernelCall.SCHEDCTL, stage.name(1), 0);
            stage.call(0, KernelCall.SCHEDULE, stage.name(1), 8, 1, -1);
            stage.visit(1);
            assertTrue(LocalTimer.scheduled(1) <= stage.kernel.now() + FreshTables.TSC_PER_MILLI);
        }
    }

    @Test
    void whoWantsToKnowIsToldOfAMessageThatFailedByItsReceiversEnd() {
        try (Stage stage = new Stage(2)) {
            stage.writeEntry(0, 0, stage.name(1), 1, AsyncTable.NOTIFY_WHEN_DONE);
            stage.perform(0, Primitive.SENDA, 1);
            stage.call(0, KernelCall.CLEAR, stage.name(1));
            assertEquals(Errno.EDEADSRCDST, stage.read(0, AsyncTable.OFFSET + AsyncTable.RESULT));
            stage.perform(0, Primitive.RECEIVE, Endpoint.SYSTEM);
            assertEquals(0, stage.proc(0).blocked);
            assertEquals(MessageLayout.NOTIFICATION, stage.type(0));
        }
    }

    @Test
    void receivesFromOneProcessTakeNobodysTurn() {
        try (Stage stage = new Stage(4)) {
            for (int i = 0; i < 3; i++) {
                stage.writeEntry(1, i, stage.name(0), i, 0);
            }
            stage.perform(1, Primitive.SENDA, 3);
            stage.perform(2, Primitive.SEND, stage.name(0));
            stage.perform(0, Primitive.RECEIVE, Endpoint.ANY);
            int first = stage.source(0);
            stage.perform(3, Primitive.SEND, stage.name(0));
            stage.perform(0, Primitive.RECEIVE, first == stage.name(1) ? stage.name(2) : stage.name(1));
            int other = first == stage.name(1) ? stage.name(3) : stage.name(1);
            stage.perform(0, Primitive.RECEIVE, Endpoint.ANY);
            assertEquals(other, stage.source(0));
        }
    }

    @Test
    void aFloodOfAsynchronousMessagesKeepsNobodyElsesBack() {
        try (Stage stage = new Stage(3)) {
            stage.writeEntry(1, 0, stage.name(0), 1, 0);
            stage.writeEntry(1, 1, stage.name(0), 2, 0);
            stage.writeEntry(2, 0, stage.name(0), 3, 0);
            stage.perform(1, Primitive.SENDA, 2);
            stage.perform(2, Primitive.SENDA, 1);
            stage.perform(0, Primitive.RECEIVE, Endpoint.ANY);
            int first = stage.source(0);
            stage.perform(0, Primitive.RECEIVE, Endpoint.ANY);
            assertEquals(first == stage.name(1) ? stage.name(2) : stage.name(1), stage.source(0));
        }
    }

    @Test
    void aManagerThatSharesItsPrivilegesIsNotToldOfSignals() {
        try (Stage stage = new Stage(3)) {
            stage.call(1, KernelCall.CLEAR, stage.name(0));
            stage.bear(0, new Rights(40, false, -1, -1, -1, false, Endpoint.NONE), Endpoint.NONE);
            stage.call(1, KernelCall.CLEAR, stage.name(2));
            stage.bear(2, new Rights(2, true, -1, -1, -1, false, stage.name(0)), Endpoint.NONE);
            stage.call(1, KernelCall.KILL, stage.name(2), KILLED);
            assertTrue(stage.proc(2).isFree(), "who is not told cannot decide");
        }
    }

    @Test
    void whoIsStoppedAndLetGoBeforeItsProcessorNoticesIsNotChargedForTheStop() {
        try (Stage stage = new Stage(2)) {
            stage.call(0, KernelCall.RUNCTL, stage.name(1), 1);
            long charged = stage.proc(1).userTicks;
            stage.kernel.pass(Stage.QUANTUM_TICKS);
            stage.call(0, KernelCall.RUNCTL, stage.name(1), 0);
            stage.kernel.enter(1);
            stage.kernel.takeTimer(1);
            stage.kernel.endQuantum(1);
            stage.kernel.leave(1);
            assertTrue(stage.proc(1).userTicks - charged < FreshTables.TSC_PER_MILLI);
        }
    }
}
