package skink.user.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.junit.jupiter.api.Test;
import skink.abi.ipc.Endpoint;
import skink.abi.ipc.Errno;
import skink.abi.ipc.MessageLayout;
import skink.abi.ipc.Primitive;
import skink.abi.ipc.ReceiveStatus;
import skink.abi.kcall.KernelCall;
import skink.abi.protocol.InitKind;
import skink.user.Message;
import skink.user.SimulatedKernel;
import skink.user.protocol.Dispatcher;

/** The loop of every server, with the kernel's side of the traps written down. */
class ServerLoopTest {
    private static final int RS = 1 << 10 | 2;
    private static final int CLIENT = 1 << 10 | 7;
    private static final int BASE = 0x7E00;
    private static final int INIT = 0x600;
    private static final int PREPARE_UPDATE = 0x601;
    private static final int TERMINATE = 0x602;
    private static final int INITIALIZED = 0x714;
    private static final int PREPARED = 0x715;

    /** A message on its way to the server, and how it comes. */
    private record Letter(int source, int type, int word, int status) {}

    /** The end of the story: the server waits for a message that never comes. */
    private static final class Quiet extends RuntimeException {
        private static final long serialVersionUID = 1;
    }

    /** Notes all that happens to it. */
    private final class Recorder implements Server, Dispatcher {
        private int initResult;

        @Override
        public int initialize(InitKind kind) {
            story.add("initialize " + kind);
            return initResult;
        }

        @Override
        public void alarm() {
            story.add("alarm");
        }

        @Override
        public void interrupts(int hooks) {
            story.add("interrupts " + hooks);
        }

        @Override
        public void signals() {
            story.add("signals");
        }

        @Override
        public void notified(int source) {
            story.add("notified by " + source);
        }

        @Override
        public int prepareUpdate() {
            story.add("prepare");
            return Errno.EAGAIN;
        }

        @Override
        public void terminate() {
            story.add("terminate");
        }

        @Override
        public void refused(int source, int type) {
            story.add("refused " + Integer.toHexString(type) + " of " + source);
        }

        @Override
        public int base() {
            return BASE;
        }

        /** Request 0 answers with two words, others with an error. */
        @Override
        public int request(int caller) {
            story.add("request " + Message.IN.word(0));
            Message.OUT.word(0, 11).word(1, 12).word(2, 13);
            return Message.IN.type() == BASE ? 2 : Errno.ERANGE;
        }

        @Override
        public boolean fromKernel(int process) {
            if (Message.IN.type() == MessageLayout.OUT_OF_QUANTUM) {
                story.add("quantum of " + process);
                return true;
            }
            return false;
        }
    }

    private final SimulatedKernel kernel = new SimulatedKernel();
    private final List<String> story = new ArrayList<>();
    private final Deque<Letter> letters = new ArrayDeque<>();
    private final Recorder server = new Recorder();
    /** What RS answers with. */
    private int answerOfRs = Errno.OK;

    ServerLoopTest() {
        kernel.atTrap(this::trap);
    }

    private void letter(int source, int type, int word, int status) {
        letters.add(new Letter(source, type, word, status));
    }

    private void request(int source, int type) {
        letter(source, type, 5, Primitive.SENDREC);
    }

    private void fromRs(int type, int word) {
        letter(RS, type, word, Primitive.SENDA);
    }

    private void notification(int source, int word, int kernelBit) {
        letter(source, MessageLayout.NOTIFICATION, word, Primitive.NOTIFY | kernelBit);
    }

    private void trap() {
        SimulatedKernel.Asked asked = kernel.asked.get(kernel.asked.size() - 1);
        int number = asked.arguments().get(0).intValue();
        if (asked.trap().equals("kernelCall")) {
            story.add("kernel call " + number + " with " + Message.OUT.word(0));
            if (number == KernelCall.EXIT) {
                throw new Quiet();
            }
            return;
        }
        int peer = asked.arguments().get(1).intValue();
        switch (number) {
            case Primitive.RECEIVE -> deliver(peer);
            case Primitive.REPLY_RECEIVE -> {
                if (peer != Endpoint.NONE) {
                    story.add("answer " + Message.OUT.type() + " " + Message.OUT.word(0) + " " + Message.OUT.word(1)
                            + " " + Message.OUT.word(2) + " to " + peer);
                }
                deliver(Endpoint.ANY);
            }
            case Primitive.SENDREC -> {
                story.add("asks " + peer + ": " + Integer.toHexString(Message.OUT.type()) + " " + Message.OUT.word(0));
                Message.IN.type(answerOfRs);
                kernel.answer(Errno.OK, Primitive.REPLY_RECEIVE);
            }
            case Primitive.NOTIFY -> story.add("notifies " + peer);
            default -> throw new AssertionError("primitive " + number);
        }
    }

    private void deliver(int from) {
        Letter next = letters.stream()
                .filter(letter -> from == Endpoint.ANY || letter.source == from)
                .findFirst()
                .orElseThrow(Quiet::new);
        letters.remove(next);
        kernel.word(MessageLayout.IN + MessageLayout.SOURCE, next.source);
        Message.IN.type(next.type).word(0, next.word);
        kernel.answer(Errno.OK, next.status);
    }

    private void serve(int rs) {
        kernel.machine.run(() -> assertThrows(
                Quiet.class,
                () -> ServerLoop.run(rs < 0 ? new String[0] : new String[] {"name=x", "rs=" + rs}, server, server)));
    }

    @Test
    void aServerWithoutRsBeginsByItself() {
        request(CLIENT, BASE);
        serve(Endpoint.NONE);
        assertEquals(List.of("initialize FRESH", "request 5", "answer 0 11 12 0 to " + CLIENT), story);
    }

    @Test
    void messagesBeforeInitAreHeldBack() {
        request(CLIENT, BASE);
        letter(9, MessageLayout.OUT_OF_QUANTUM, 0, Primitive.SEND | ReceiveStatus.FROM_KERNEL);
        notification(RS, 0, 0);
        fromRs(INIT, InitKind.RESTART.ordinal());
        serve(RS);
        assertEquals(
                List.of(
                        "notifies " + RS,
                        "initialize RESTART",
                        "asks " + RS + ": " + Integer.toHexString(INITIALIZED) + " 0",
                        "request 5",
                        "answer 0 11 12 0 to " + CLIENT,
                        "quantum of 9"),
                story);
    }

    @Test
    void aSecondInitHasNoEffect() {
        fromRs(INIT, 0);
        fromRs(INIT, 1);
        serve(RS);
        assertEquals(
                1, story.stream().filter(line -> line.startsWith("initialize")).count());
    }

    @Test
    void whoCannotBeginTellsRsAndEnds() {
        server.initResult = Errno.EINVAL;
        fromRs(INIT, 0);
        request(CLIENT, BASE);
        serve(RS);
        assertEquals(
                List.of("initialize FRESH", "asks " + RS + ": 714 " + Errno.EINVAL, "kernel call 1 with -22"), story);
    }

    @Test
    void whomRsRefusesEnds() {
        answerOfRs = Errno.EPERM;
        fromRs(INIT, 0);
        serve(RS);
        assertEquals("kernel call 1 with -1", story.get(story.size() - 1));
    }

    @Test
    void everyKindOfEventReachesItsHandler() {
        notification(Endpoint.CLOCK, 0, ReceiveStatus.FROM_KERNEL);
        notification(Endpoint.HARDWARE, 6, ReceiveStatus.FROM_KERNEL);
        notification(Endpoint.SYSTEM, 1, ReceiveStatus.FROM_KERNEL);
        notification(CLIENT, 0, 0);
        letter(9, MessageLayout.OUT_OF_QUANTUM, 0, Primitive.SEND | ReceiveStatus.FROM_KERNEL);
        letter(9, MessageLayout.PAGE_FAULT, 0, Primitive.SEND | ReceiveStatus.FROM_KERNEL);
        serve(Endpoint.NONE);
        assertEquals(
                List.of(
                        "initialize FRESH",
                        "alarm",
                        "interrupts 6",
                        "signals",
                        "notified by " + CLIENT,
                        "quantum of 9",
                        "refused 101 of 9"),
                story);
    }

    @Test
    void whatOnlyTheKernelMaySendIsRefusedFromOthers() {
        for (int type :
                new int[] {MessageLayout.OUT_OF_QUANTUM, MessageLayout.NOTIFICATION, 0, -1, Integer.MIN_VALUE}) {
            request(CLIENT, type);
        }
        serve(Endpoint.NONE);
        assertEquals(
                5, story.stream().filter(line -> line.startsWith("refused")).count());
        assertEquals(
                5,
                story.stream()
                        .filter(line -> line.equals("answer " + Errno.EPERM + " 0 0 0 to " + CLIENT))
                        .count());
    }

    @Test
    void unknownRequestsAndErrorsAreAnsweredWithNothingElse() {
        request(CLIENT, BASE);
        request(CLIENT, BASE + 1);
        request(CLIENT, 0x7D00);
        request(CLIENT, Integer.MAX_VALUE);
        serve(Endpoint.NONE);
        assertEquals(
                List.of(
                        "initialize FRESH",
                        "request 5",
                        "answer 0 11 12 0 to " + CLIENT,
                        "request 5",
                        "answer " + Errno.ERANGE + " 0 0 0 to " + CLIENT,
                        "answer " + Errno.ENOSYS + " 0 0 0 to " + CLIENT,
                        "answer " + Errno.ENOSYS + " 0 0 0 to " + CLIENT),
                story);
    }

    @Test
    void ordersOfRsAreObeyedFromRsAlone() {
        fromRs(INIT, 0);
        request(CLIENT, INIT);
        request(CLIENT, PREPARE_UPDATE);
        request(CLIENT, TERMINATE);
        notification(RS, 0, 0);
        fromRs(PREPARE_UPDATE, 0);
        fromRs(TERMINATE, 0);
        serve(RS);
        assertEquals(
                List.of(
                        "initialize FRESH",
                        "asks " + RS + ": 714 0",
                        "refused 600 of " + CLIENT,
                        "answer -1 0 0 0 to " + CLIENT,
                        "refused 601 of " + CLIENT,
                        "answer -1 0 0 0 to " + CLIENT,
                        "refused 602 of " + CLIENT,
                        "answer -1 0 0 0 to " + CLIENT,
                        "notifies " + RS,
                        "prepare",
                        "asks " + RS + ": " + Integer.toHexString(PREPARED) + " " + Errno.EAGAIN,
                        "answer 0 0 0 0 to " + RS,
                        "terminate",
                        "kernel call 1 with 0"),
                story);
    }

    @Test
    void whoHasNoRsObeysNobody() {
        request(Endpoint.NONE, TERMINATE);
        request(CLIENT, TERMINATE);
        serve(Endpoint.NONE);
        assertTrue(story.contains("refused 602 of " + CLIENT));
        assertEquals(
                2, story.stream().filter(line -> line.startsWith("refused 602")).count());
    }

    @Test
    void aServerThatCannotReceiveIsAtAnEnd() {
        kernel.atTrap(() -> {});
        kernel.answer(Errno.ETRAPDENIED, 0);
        kernel.machine.run(
                () -> assertThrows(IllegalStateException.class, () -> ServerLoop.run(new String[0], server, server)));
    }
}
