package skink.simulation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import skink.abi.boot.TrapFrame;
import skink.abi.ipc.Endpoint;
import skink.abi.ipc.Errno;
import skink.abi.ipc.MessageLayout;
import skink.abi.ipc.Primitive;
import skink.abi.kcall.Blocked;
import skink.abi.kcall.KernelCall;

/** Promises of the call UPDATE that were once broken, each in a play of its own. */
class ExchangePromisesTest {
    private static final int KILLED = 9;

    /** Process 0 stops a process, which then has no processor. */
    private static void stop(Stage stage, int slot) {
        assertEquals(Errno.OK, stage.call(0, KernelCall.RUNCTL, stage.name(slot), 1));
        stage.visit(slot);
    }

    private static int update(Stage stage, int first, int second) {
        return stage.call(0, KernelCall.UPDATE, stage.name(first), stage.name(second));
    }

    private static int result(Stage stage, int slot) {
        return stage.proc(slot).frame.loadInt(TrapFrame.EAX);
    }

    @Test
    void whoWouldWaitForItselfLearnsThatItsWaitHasFailed() {
        try (Stage stage = new Stage(4)) {
            stage.perform(1, Primitive.SENDREC, stage.name(2));
            stop(stage, 2);
            assertEquals(Errno.OK, update(stage, 1, 2));
            assertEquals(Errno.ELOCKED, result(stage, 2), "it waited for the endpoint that is its own now");
            assertEquals(0, stage.proc(2).blocked);
            assertEquals(Blocked.STOPPED, stage.proc(1).blocked);
        }
    }

    @Test
    void whoWouldWaitForItselfThroughAThirdLearnsIt() {
        try (Stage stage = new Stage(4)) {
            stage.perform(1, Primitive.RECEIVE, stage.name(3));
            stage.perform(3, Primitive.SENDREC, stage.name(2));
            stop(stage, 2);
            assertEquals(Errno.OK, update(stage, 1, 2));
            assertEquals(Errno.ELOCKED, result(stage, 2));
            assertEquals(Blocked.SENDING | Blocked.RECEIVING, stage.proc(3).blocked, "the third waits on");
        }
    }

    @Test
    void theNewInstanceOfASchedulerIsNotAwaitedForWhatTheOldOneWasAsked() {
        try (Stage stage = new Stage(4)) {
            stage.call(1, KernelCall.SCHEDCTL, stage.name(2), 0);
            stage.endQuantum(2);
            assertEquals(Errno.OK, stage.perform(1, Primitive.RECEIVE, Endpoint.ANY));
            assertEquals(MessageLayout.OUT_OF_QUANTUM, stage.type(1));
            assertEquals(Blocked.NO_QUANTUM, stage.proc(2).blocked);
            stage.perform(1, Primitive.RECEIVE, Endpoint.ANY);
            stop(stage, 3);
            assertEquals(Errno.OK, update(stage, 1, 3));
            assertEquals(0, stage.proc(2).blocked);
        }
    }

    @Test
    void whoWaitsForAnythingReceivesWhatHasWaitedForItsNewName() {
        try (Stage stage = new Stage(5)) {
            stop(stage, 1);
            stage.perform(2, Primitive.SENDREC, stage.name(1));
            stage.perform(3, Primitive.NOTIFY, stage.name(1));
            stage.perform(4, Primitive.RECEIVE, Endpoint.ANY);
            assertEquals(Errno.OK, update(stage, 1, 4));
            assertEquals(0, stage.proc(1).blocked, "the notification wakes it");
            assertEquals(Blocked.STOPPED, stage.proc(4).blocked);
        }
    }

    @Test
    void signalsOfWhoHasNoPrivilegesYetCannotBeSettled() {
        try (Stage stage = new Stage(3)) {
            stage.call(0, KernelCall.CLEAR, stage.name(1));
            stage.bear(1, null, Endpoint.NONE);
            stage.call(0, KernelCall.KILL, stage.name(2), KILLED);
            stage.visit(2);
            assertEquals(Errno.OK, stage.call(0, KernelCall.GETKSIG));
            assertEquals(Errno.OK, update(stage, 1, 2));
            assertEquals(Blocked.NO_PRIVILEGE | Blocked.SIGNAL_PENDING, stage.proc(1).blocked);
            assertEquals(Errno.EINVAL, stage.call(0, KernelCall.ENDKSIG, stage.name(1)));
        }
    }

    @Test
    void whatAnInstanceHasNotSentIsNotReceived() {
        try (Stage stage = new Stage(4)) {
            stage.call(0, KernelCall.CLEAR, stage.name(2));
            stage.bear(2, new Rights(40, false, -1, -1, -1, false, Endpoint.NONE), Endpoint.NONE);
            stage.writeEntry(1, 0, stage.name(3), 1, 0);
            stage.perform(1, Primitive.SENDA, 1);
            stage.writeEntry(2, 0, stage.name(3), 2, 0);
            stop(stage, 1);
            stop(stage, 2);
            assertEquals(Errno.OK, update(stage, 1, 2));
            stage.perform(3, Primitive.RECEIVE, Endpoint.ANY);
            assertEquals(Blocked.RECEIVING, stage.proc(3).blocked, "it may not send so, and has not tried to");
        }
    }
}
