package skink.tests.services;

import skink.abi.ipc.Endpoint;
import skink.abi.ipc.Errno;
import skink.abi.protocol.Refusal;
import skink.tests.kernel.Check;
import skink.tests.kernel.Pause;
import skink.user.Ipc;
import skink.user.KernelCalls;
import skink.user.Message;
import skink.user.protocol.MessageText;

/** The driver's hand on its deputies, and on servers. */
final class Deputies {
    static final int FIRST = Endpoint.of(1, 1);
    static final int SECOND = Endpoint.of(2, 1);
    /** Those that end, each in a case of its own. */
    static final int[] MORTALS = {Endpoint.of(4, 1), Endpoint.of(5, 1)};

    private static final int PATIENCE = 2000;

    private Deputies() {}

    /** A question to a server. */
    interface Asking<T> {
        T ask() throws Refusal;
    }

    /** A request to a server that answers nothing. */
    interface Telling {
        void tell() throws Refusal;
    }

    /** What a server must answer. */
    static <T> T answered(Asking<T> question) {
        try {
            return question.ask();
        } catch (Refusal refused) {
            throw new AssertionError(refused);
        }
    }

    static void done(Telling request) {
        answered(() -> {
            request.tell();
            return null;
        });
    }

    /** The request must be refused so, and no other way. */
    static void refused(Refusal expected, Telling request, String what) {
        Refusal found = null;
        try {
            request.tell();
        } catch (Refusal refused) {
            found = refused;
        }
        Check.that(found == expected, what + ": " + (found == null ? "it is done" : found.getMessage()));
    }

    /** Makes a deputy ask; the type of the answer, whose words are from word 2 of the IN message on. */
    static int ask(int deputy, int server, int type, int... words) {
        begin(server, type);
        for (int i = 0; i < Deputy.WORDS; i++) {
            Message.OUT.word(2 + i, i < words.length ? words[i] : 0);
        }
        return send(deputy);
    }

    /** The same for a request that begins with a text of 24 bytes. */
    static int askByName(int deputy, int server, int type, String name, int... words) {
        begin(server, type);
        MessageText.put(Message.OUT, 2, 24, name);
        for (int i = 0; i < Deputy.WORDS - 6; i++) {
            Message.OUT.word(8 + i, i < words.length ? words[i] : 0);
        }
        return send(deputy);
    }

    private static void begin(int server, int type) {
        Message.OUT.type(Deputy.ASK).word(0, server).word(1, type);
    }

    private static int send(int deputy) {
        Check.equal(Errno.OK, Ipc.send(deputy), "giving an order");
        Check.equal(Errno.OK, report(deputy), "asking");
        return Message.IN.word(1);
    }

    /** What a deputy's kernel call returns. */
    static int call(int deputy, int number, int... arguments) {
        Message.OUT.type(Deputy.CALL).clearFrom(0).word(0, number);
        for (int i = 0; i < arguments.length; i++) {
            Message.OUT.word(1 + i, arguments[i]);
        }
        Check.equal(Errno.OK, Ipc.send(deputy), "giving an order");
        return report(deputy);
    }

    /** A grant that a deputy makes. */
    static int grant(int deputy, int grantee, int access) {
        Message.OUT.type(Deputy.GRANT).word(0, grantee).word(1, access);
        Check.equal(Errno.OK, Ipc.send(deputy), "giving an order");
        return report(deputy);
    }

    private static int report(int deputy) {
        Check.equal(Errno.OK, Ipc.receive(deputy), "receiving a report");
        Check.equal(Deputy.REPORT, Message.IN.type(), "the type of a report");
        return Message.IN.word(0);
    }

    /** Makes a deputy end, and waits until it has. */
    static void end(int deputy) {
        Message.OUT.type(Deputy.END);
        Check.equal(Errno.OK, Ipc.send(deputy), "giving an order");
        Check.equal(Errno.OK, Ipc.receive(Endpoint.SYSTEM), "its manager is told");
        Check.equal(Errno.OK, KernelCalls.getSignals(), "asking what has happened");
        Check.equal(deputy, Message.IN.word(0), "who has ended");
        Check.equal(Errno.OK, KernelCalls.clear(deputy), "freeing its slot");
        await(() -> KernelCalls.processInfo(deputy) == Errno.ESRCH, "the end of process " + deputy);
    }

    /** Something that becomes true. */
    interface Condition {
        boolean holds();
    }

    static void await(Condition condition, String what) {
        for (int i = 0; i < PATIENCE; i++) {
            if (condition.holds()) {
                return;
            }
            Pause.millis(1);
        }
        throw new AssertionError("it never came: " + what);
    }

    /** The type of the answer to a request of any type. */
    static int raw(int server, int type, int... words) {
        Message.OUT.type(type).clearFrom(0);
        for (int i = 0; i < words.length; i++) {
            Message.OUT.word(i, words[i]);
        }
        Check.equal(Errno.OK, Ipc.sendRec(server), "asking with type " + type);
        return Message.IN.type();
    }
}
