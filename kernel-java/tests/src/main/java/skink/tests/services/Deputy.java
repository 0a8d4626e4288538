package skink.tests.services;

import skink.abi.ipc.Endpoint;
import skink.user.Grants;
import skink.user.IoBuffer;
import skink.user.Ipc;
import skink.user.KernelCalls;
import skink.user.Message;

/**
 * Asks servers as the driver tells it, and reports their answers.
 *
 * <p>An order is a message of a type below; the report is one of type {@link #REPORT}: what became of the order, then the type of
 * the answer, then the answer's first words.
 */
public final class Deputy {
    /** Ask process word 0 with a request of type word 1 and payload words 2 on. */
    static final int ASK = 0x401;
    /** Make the kernel call word 0 with arguments words 1 on. */
    static final int CALL = 0x402;
    /** Grant process word 0 a buffer with access word 1. */
    static final int GRANT = 0x403;
    /** End. */
    static final int END = 0x404;

    static final int REPORT = 0x410;
    /** Words of requests and answers that fit an order and a report. */
    static final int WORDS = 12;

    private static final int DRIVER = Endpoint.of(0, 1);
    private static final IoBuffer BUFFER = IoBuffer.allocate(4096);
    private static final int[] ORDER = new int[2 + WORDS];

    private Deputy() {}

    public static void main(String[] args) {
        while (true) {
            Ipc.receive(DRIVER);
            int type = Message.IN.type();
            for (int i = 0; i < ORDER.length; i++) {
                ORDER[i] = Message.IN.word(i);
            }
            switch (type) {
                case ASK -> ask();
                case CALL -> call();
                case GRANT -> report(Grants.direct(ORDER[0], BUFFER, 0, BUFFER.size(), ORDER[1]));
                default -> KernelCalls.exit(0);
            }
        }
    }

    private static void ask() {
        Message.OUT.type(ORDER[1]);
        for (int i = 0; i < WORDS; i++) {
            Message.OUT.word(i, ORDER[2 + i]);
        }
        report(Ipc.sendRec(ORDER[0]));
    }

    private static void call() {
        for (int i = 0; i < WORDS; i++) {
            Message.OUT.word(i, ORDER[1 + i]);
        }
        report(KernelCalls.raw(ORDER[0]));
    }

    private static void report(int result) {
        Message.OUT.type(REPORT).word(0, result).word(1, Message.IN.type());
        for (int i = 0; i < WORDS; i++) {
            Message.OUT.word(2 + i, Message.IN.word(i));
        }
        Ipc.send(DRIVER);
    }
}
