package skink.user.sample;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import skink.abi.ipc.AsyncTable;
import skink.abi.ipc.Errno;
import skink.abi.ipc.MessageLayout;
import skink.abi.ipc.Primitive;
import skink.abi.protocol.InitKind;
import skink.abi.protocol.NotPermitted;
import skink.abi.protocol.OutOfRange;
import skink.user.Message;
import skink.user.SimulatedKernel;
import skink.user.protocol.PeerFailure;

/** What a generated client encodes, the generated dispatcher decodes, and the other way round. */
class StubsTest {
    private static final int CLIENT = 1 << 10 | 7;
    private static final int SERVER = 1 << 10 | 9;

    /** Notes what it is asked; answers with what it was given, or refuses. */
    private static final class Recorder implements SamplerServer {
        final List<Object> asked = new ArrayList<>();
        private Exception refusal;

        private void note(Object... what) {
            asked.addAll(List.of(what));
            // The message may be used while a request is dealt with.
            for (int i = 0; i < MessageLayout.PAYLOAD_WORDS; i++) {
                Message.IN.word(i, -1);
                Message.OUT.word(i, 0x5EC2E7);
            }
        }

        @Override
        public void event(int process, int number, long time) {
            note("event", process, number, time);
        }

        @Override
        public void nothing(int caller) {
            note("nothing", caller);
        }

        @Override
        public Sampler.All mixed(int caller, int number, long big, boolean flag, InitKind kind, String text)
                throws NotPermitted, OutOfRange {
            note("mixed", caller, number, big, flag, kind, text);
            if (refusal instanceof NotPermitted error) {
                throw error;
            }
            if (refusal instanceof OutOfRange error) {
                throw error;
            }
            return new Sampler.All(text, kind, flag, big, number);
        }

        @Override
        public long negate(int caller, long value) {
            return -value;
        }

        @Override
        public boolean not(int caller, boolean value) {
            return !value;
        }

        @Override
        public InitKind next(int caller, InitKind kind) {
            return InitKind.values()[(kind.ordinal() + 1) % InitKind.values().length];
        }

        @Override
        public void tell(int caller, int what, String text) {
            note("tell", caller, what, text);
        }

        @Override
        public void full(int caller, long a, long b, long c, long d, long e, long f, long g) {
            note("full", caller, a, b, c, d, e, f, g);
        }
    }

    private final SimulatedKernel kernel = new SimulatedKernel();
    private final Recorder server = new Recorder();
    private final SamplerDispatcher dispatcher = new SamplerDispatcher(server);
    private final SamplerClient client = new SamplerClient(SERVER);
    /** What happens to the request on its way. */
    private Consumer<Message> tampering = request -> {};

    /** The kernel carries a request to the server and its answer back. */
    @BeforeEach
    void connect() {
        kernel.atTrap(() -> {
            long primitive =
                    kernel.asked.get(kernel.asked.size() - 1).arguments().get(0);
            if (primitive == Primitive.SENDREC) {
                Message.IN.copyFrom(Message.OUT);
                tampering.accept(Message.IN);
                answer();
            }
        });
    }

    private void answer() {
        int words = dispatcher.request(CLIENT);
        Message.OUT.type(Math.min(words, 0)).clearFrom(Math.max(words, 0));
        Message.IN.copyFrom(Message.OUT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a", "grüße", "exactly 15 long", "𝔘niversal"})
    void everyKindOfValueArrives(String text) {
        kernel.machine.run(() -> {
            Sampler.All all = assertAnswered(() -> client.mixed(-7, Long.MIN_VALUE + 3, true, InitKind.RESTART, text));
            assertEquals(new Sampler.All(text, InitKind.RESTART, true, Long.MIN_VALUE + 3, -7), all);
        });
        assertEquals(List.of("mixed", CLIENT, -7, Long.MIN_VALUE + 3, true, InitKind.RESTART, text), server.asked);
    }

    private interface Asking<T> {
        T ask() throws Exception;
    }

    private static <T> T assertAnswered(Asking<T> request) {
        try {
            return request.ask();
        } catch (Exception refused) {
            throw new AssertionError(refused);
        }
    }

    @Test
    void singleRepliesComeBack() {
        kernel.machine.run(() -> {
            assertEquals(-0x1234_5678_9ABCL, client.negate(0x1234_5678_9ABCL));
            assertFalse(client.not(true));
            assertTrue(client.not(false));
            assertEquals(InitKind.FRESH, client.next(InitKind.LIVE_UPDATE));
            client.nothing();
        });
        assertEquals(List.of("nothing", CLIENT), server.asked);
    }

    @Test
    void aFullMessageArrives() {
        kernel.machine.run(() -> client.full(1, 2L << 32, -3, 4, 5, 6, Long.MAX_VALUE));
        assertEquals(List.of("full", CLIENT, 1L, 2L << 32, -3L, 4L, 5L, 6L, Long.MAX_VALUE), server.asked);
    }

    @Test
    void errorsArriveAsTheyWereThrown() {
        kernel.machine.run(() -> {
            server.refusal = NotPermitted.ERROR;
            assertSame(
                    NotPermitted.ERROR,
                    assertThrows(NotPermitted.class, () -> client.mixed(1, 1, false, InitKind.FRESH, "")));
            server.refusal = OutOfRange.ERROR;
            assertThrows(OutOfRange.class, () -> client.mixed(1, 1, false, InitKind.FRESH, ""));
        });
    }

    @Test
    void anAnswerLeaksNothing() {
        kernel.machine.run(() -> {
            client.nothing();
            for (int i = 0; i < MessageLayout.PAYLOAD_WORDS; i++) {
                assertEquals(0, Message.IN.word(i));
            }
        });
    }

    @Test
    void requestsThatNobodyKnowsAreRefused() {
        tampering = request -> request.type(0x7F77);
        assertFailure(Errno.ENOSYS);
        assertTrue(server.asked.isEmpty());
    }

    @Test
    void numbersThatNoConstantHasAreRefused() {
        for (int ordinal : new int[] {3, -1, Integer.MIN_VALUE, Integer.MAX_VALUE}) {
            tampering = request -> request.word(4, ordinal);
            assertFailure(Errno.EINVAL);
        }
        assertTrue(server.asked.isEmpty());
    }

    private void assertFailure(int error) {
        kernel.machine.run(() -> {
            PeerFailure failure =
                    assertThrows(PeerFailure.class, () -> client.mixed(1, 1, false, InitKind.FRESH, "text"));
            assertEquals(error, failure.error());
        });
    }

    @Test
    void hostileAnswersAreFailures() {
        for (int type : new int[] {1, 0x7F01, -3, Integer.MIN_VALUE}) {
            kernel.atTrap(() -> Message.IN.type(type));
            assertFailure(type);
        }
        kernel.atTrap(() -> Message.IN.type(0).word(4, 9));
        assertFailure(Errno.ERANGE);
    }

    @Test
    void aDeadServerIsAFailureAndNotAnAnswer() {
        kernel.answer(Errno.EDEADSRCDST, 0);
        assertFailure(Errno.EDEADSRCDST);
        kernel.answer(Errno.EPERM, 0);
        assertFailure(Errno.EPERM);
    }

    @ParameterizedTest
    @ValueSource(ints = {0xFFFF_FFFF, 0x0098_9FF0, 0x0000_80C0, 0x00BF_BFED})
    void textThatIsNoUtf8IsRefused(int bytes) {
        tampering = request -> request.word(5, bytes).word(6, 0);
        assertFailure(Errno.EINVAL);
        assertTrue(server.asked.isEmpty());
    }

    @Test
    void textThatIsNoUtf8IsReadFromAServerAsFarAsItGoes() {
        kernel.atTrap(() -> Message.IN.type(0).clearFrom(0).word(0, 0x61FF_61FF));
        kernel.machine.run(() -> assertEquals(
                "\uFFFDa\uFFFDa",
                assertAnswered(() -> client.mixed(1, 1, false, InitKind.FRESH, ""))
                        .text()));
    }

    @Test
    void textsThatDoNotFitAreRefusedBeforeTheyAreSent() {
        kernel.machine.run(() -> {
            for (String text : List.of("sixteen letters!", "grüßegrüße…", "a\0b")) {
                assertThrows(IllegalArgumentException.class, () -> client.mixed(1, 1, false, InitKind.FRESH, text));
            }
        });
        assertTrue(kernel.asked.isEmpty());
    }

    @Test
    void aOneWayMessageIsPostedAndUnderstood() {
        kernel.machine.run(() -> {
            client.tell(5, "posted");
            Message.IN.copyFrom(postedTo(SERVER));
            assertEquals(0, dispatcher.request(CLIENT));
        });
        assertEquals(List.of("tell", CLIENT, 5, "posted"), server.asked);
        assertEquals((long) Primitive.SENDA, kernel.asked.get(0).arguments().get(0));
    }

    /** The first message in the table of asynchronous messages. */
    private Message postedTo(int peer) {
        assertEquals(peer, kernel.word(AsyncTable.OFFSET + AsyncTable.DESTINATION));
        for (int offset = 0; offset < MessageLayout.BYTES; offset += 4) {
            kernel.word(MessageLayout.OUT + offset, kernel.word(AsyncTable.OFFSET + AsyncTable.MESSAGE + offset));
        }
        kernel.word(AsyncTable.OFFSET + AsyncTable.FLAGS, AsyncTable.VALID | AsyncTable.DONE);
        return Message.OUT;
    }

    @Test
    void whatTheKernelSendsIsToldWithItsProcess() {
        kernel.machine.run(() -> {
            Message.IN.type(0x1FF).word(0, 12).longWord(1, 1L << 40);
            assertTrue(dispatcher.fromKernel(77));
            Message.IN.type(0x1FE);
            assertFalse(dispatcher.fromKernel(77));
            Message.IN.type(0x1FF);
            assertEquals(Errno.ENOSYS, dispatcher.request(77), "as a request it is nothing");
        });
        assertEquals(List.of("event", 77, 12, 1L << 40), server.asked);
    }
}
