package skink.user;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.function.IntUnaryOperator;
import org.junit.jupiter.api.Test;
import skink.abi.ipc.Endpoint;
import skink.abi.ipc.Errno;
import skink.abi.ipc.Primitive;
import skink.abi.ipc.ReceiveStatus;

/** Each primitive is one trap with its number and the peer. */
class IpcTest {
    private static final int PEER = 5 << 10 | 9;

    private final SimulatedKernel kernel = new SimulatedKernel();

    private void check(int primitive, int peer, IntUnaryOperator method) {
        kernel.asked.clear();
        kernel.answer(Errno.ELOCKED, 0);
        kernel.machine.run(() -> assertEquals(Errno.ELOCKED, method.applyAsInt(peer)));
        assertEquals(
                List.of(new SimulatedKernel.Asked("message", List.of((long) primitive, (long) peer))), kernel.asked);
    }

    @Test
    void everyPrimitiveAsksForItself() {
        check(Primitive.SEND, PEER, Ipc::send);
        check(Primitive.RECEIVE, Endpoint.ANY, Ipc::receive);
        check(Primitive.SENDREC, PEER, Ipc::sendRec);
        check(Primitive.NOTIFY, PEER, Ipc::notify);
        check(Primitive.SENDNB, PEER, Ipc::sendNb);
        check(Primitive.REPLY_RECEIVE, PEER, Ipc::replyReceive);
    }

    @Test
    void whatReceivesTellsHowTheMessageCame() {
        kernel.machine.run(() -> {
            kernel.answer(Errno.OK, Primitive.SENDREC | ReceiveStatus.FROM_KERNEL);
            assertEquals(Errno.OK, Ipc.receive(Endpoint.ANY));
            assertTrue(Ipc.isFromKernel());
            assertEquals(Primitive.SENDREC, Ipc.primitive());
            kernel.answer(Errno.OK, Primitive.SEND);
            assertEquals(Errno.OK, Ipc.replyReceive(PEER));
            assertFalse(Ipc.isFromKernel());
            assertEquals(Primitive.SEND, Ipc.primitive());
        });
    }

    @Test
    void whatOnlySendsLeavesThatAlone() {
        kernel.machine.run(() -> {
            kernel.answer(Errno.OK, Primitive.NOTIFY | ReceiveStatus.FROM_KERNEL);
            Ipc.receive(Endpoint.CLOCK);
            kernel.answer(Errno.OK, 0);
            Ipc.send(PEER);
            Ipc.notify(PEER);
            assertTrue(Ipc.isFromKernel());
            assertEquals(Primitive.NOTIFY, Ipc.primitive());
        });
    }
}
