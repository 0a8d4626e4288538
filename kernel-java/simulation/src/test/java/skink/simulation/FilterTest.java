package skink.simulation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import skink.abi.ipc.AsyncTable;
import skink.abi.ipc.Endpoint;
import skink.abi.ipc.Errno;
import skink.abi.ipc.MessageLayout;
import skink.abi.ipc.Primitive;
import skink.abi.kcall.Blocked;
import skink.abi.kcall.KernelCall;

/** Filters: process 0 is filtered by process 3. */
class FilterTest {
    private static final int REQUEST = 0x400;

    /** Process 0 receives only messages of this type. */
    private static void acceptOnly(Stage stage, int type) {
        int order = KernelCall.PRIVILEGE_SET_FILTER;
        assertEquals(Errno.OK, stage.call(3, KernelCall.PRIVCTL, stage.name(0), order, 1, 1, Endpoint.ANY, type));
    }

    private static int clear(Stage stage) {
        return stage.call(3, KernelCall.PRIVCTL, stage.name(0), KernelCall.PRIVILEGE_CLEAR_FILTER);
    }

    private static void writeType(Stage stage, int slot, int type) {
        stage.write(slot, MessageLayout.OUT + MessageLayout.TYPE, type);
    }

    @Test
    void whatAFilterKeepsBackComesWhenItHasGone() {
        try (Stage stage = new Stage(4)) {
            acceptOnly(stage, REQUEST + 9);
            assertEquals(Errno.OK, stage.perform(2, Primitive.NOTIFY, stage.name(0)));
            stage.writeEntry(2, 0, stage.name(0), REQUEST + 1, 0);
            assertEquals(Errno.OK, stage.perform(2, Primitive.SENDA, 1));
            writeType(stage, 1, REQUEST);
            stage.perform(1, Primitive.SEND, stage.name(0));
            stage.perform(0, Primitive.RECEIVE, Endpoint.ANY);
            assertEquals(Blocked.RECEIVING, stage.proc(0).blocked, "nothing may be received");
            assertEquals(Blocked.SENDING, stage.proc(1).blocked);
            assertEquals(Errno.OK, clear(stage));
            assertEquals(0, stage.proc(0).blocked);
            assertEquals(MessageLayout.NOTIFICATION, stage.type(0));
            stage.visit(0);
            stage.perform(0, Primitive.RECEIVE, stage.name(2));
            assertEquals(REQUEST + 1, stage.type(0));
            assertEquals(AsyncTable.VALID | AsyncTable.DONE, stage.read(2, AsyncTable.OFFSET + AsyncTable.FLAGS));
            stage.perform(0, Primitive.RECEIVE, Endpoint.ANY);
            assertEquals(REQUEST, stage.type(0));
            assertEquals(0, stage.proc(1).blocked);
        }
    }

    @Test
    void aFilterPassesOverTheFirstForTheNext() {
        try (Stage stage = new Stage(4)) {
            acceptOnly(stage, REQUEST);
            writeType(stage, 1, REQUEST + 1);
            stage.perform(1, Primitive.SEND, stage.name(0));
            stage.writeEntry(2, 0, stage.name(0), REQUEST + 2, 0);
            stage.writeEntry(2, 1, stage.name(0), REQUEST, 0);
            stage.perform(2, Primitive.SENDA, 2);
            stage.perform(0, Primitive.RECEIVE, Endpoint.ANY);
            assertEquals(stage.name(2), stage.source(0));
            assertEquals(REQUEST, stage.type(0));
            writeType(stage, 2, REQUEST);
            stage.perform(2, Primitive.SEND, stage.name(0));
            stage.perform(0, Primitive.RECEIVE, Endpoint.ANY);
            assertEquals(stage.name(2), stage.source(0), "who came second, but may be received");
            assertEquals(Blocked.SENDING, stage.proc(1).blocked);
        }
    }

    @Test
    void neitherAnswersNorMessagesOfTheKernelAreKeptBack() {
        try (Stage stage = new Stage(4)) {
            acceptOnly(stage, REQUEST + 9);
            stage.perform(0, Primitive.SENDREC, stage.name(1));
            stage.perform(1, Primitive.RECEIVE, Endpoint.ANY);
            writeType(stage, 1, 7);
            stage.perform(1, Primitive.SENDNB, stage.name(0));
            assertEquals(7, stage.type(0));
            stage.visit(0);
            stage.call(0, KernelCall.SCHEDCTL, stage.name(1), 0);
            stage.endQuantum(1);
            stage.perform(0, Primitive.RECEIVE, Endpoint.ANY);
            assertEquals(MessageLayout.OUT_OF_QUANTUM, stage.type(0));
        }
    }

    @Test
    void aWaitThatIsInACircleWhenTheFilterHasGoneFails() {
        try (Stage stage = new Stage(4)) {
            acceptOnly(stage, REQUEST);
            stage.perform(0, Primitive.RECEIVE, stage.name(1));
            stage.perform(1, Primitive.SEND, stage.name(2));
            assertEquals(Errno.OK, stage.perform(2, Primitive.SEND, stage.name(0)), "0 may wait for its filter only");
            assertEquals(Blocked.SENDING, stage.proc(2).blocked);
            assertEquals(Errno.OK, clear(stage));
            assertEquals(0, stage.proc(0).blocked);
            assertEquals(Errno.ELOCKED, stage.result(0));
        }
    }

    @Test
    void aProcessNeverWaitsForItself() {
        try (Stage stage = new Stage(4)) {
            acceptOnly(stage, REQUEST);
            assertEquals(Errno.ELOCKED, stage.perform(0, Primitive.RECEIVE, stage.name(0)));
        }
    }

    @Test
    void theNextTenantOfAPrivilegeIsNotFiltered() {
        try (Stage stage = new Stage(4)) {
            acceptOnly(stage, REQUEST + 9);
            stage.call(3, KernelCall.CLEAR, stage.name(0));
            stage.bear(0, Stage.allRights(0), Endpoint.NONE);
            assertEquals(Errno.EINVAL, clear(stage), "there is no filter");
            stage.perform(1, Primitive.SEND, stage.name(0));
            stage.perform(0, Primitive.RECEIVE, Endpoint.ANY);
            assertEquals(stage.name(1), stage.source(0));
        }
    }

    @Test
    void whoSharesItsPrivilegesHasNoFilter() {
        try (Stage stage = new Stage(4)) {
            stage.call(3, KernelCall.CLEAR, stage.name(0));
            stage.bear(0, new Rights(40, false, -1, -1, -1, false, Endpoint.NONE), Endpoint.NONE);
            int order = KernelCall.PRIVILEGE_SET_FILTER;
            assertEquals(Errno.EINVAL, stage.call(3, KernelCall.PRIVCTL, stage.name(0), order, 0, 0));
        }
    }
}
