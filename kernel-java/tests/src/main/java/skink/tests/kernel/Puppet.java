package skink.tests.kernel;

import skink.abi.ipc.Endpoint;
import skink.abi.ipc.Primitive;
import skink.user.Ipc;
import skink.user.KernelCalls;
import skink.user.Message;
import skink.user.TimeStamp;

/**
 * A process that does what the driver tells it and reports what came of it.
 *
 * <p>An order is a message of a type below; the report is one of type {@link #REPORT}: result, source, type and first word of
 * what was received, how it came, and whether the kernel sent it.
 */
public final class Puppet {
    /** Use primitive (word 0) towards peer (word 1) with a message of type word 2 and first word word 3. */
    public static final int USE = 0x401;
    /** Make the kernel call word 0 with arguments word 1, word 2 and word 3. */
    public static final int CALL = 0x402;
    /** Run for so many milliseconds (word 0), computing with floating-point numbers that word 1 seeds. */
    public static final int SPIN = 0x404;
    /** End. */
    public static final int END = 0x405;

    public static final int REPORT = 0x410;

    private static final int DRIVER = Endpoint.of(0, 1);
    private static final int[] ORDER = new int[6];

    private Puppet() {}

    public static void main(String[] args) {
        while (true) {
            Ipc.receive(DRIVER);
            int type = Message.IN.type();
            for (int i = 0; i < ORDER.length; i++) {
                ORDER[i] = Message.IN.word(i);
            }
            switch (type) {
                case USE -> use();
                case CALL -> call();
                case SPIN -> spin();
                case END -> KernelCalls.exit(0);
                default -> report(-1, 0);
            }
        }
    }

    private static void use() {
        Message.OUT.type(ORDER[2]).word(0, ORDER[3]);
        Message.IN.type(0).word(0, 0);
        int peer = ORDER[1];
        int result =
                switch (ORDER[0]) {
                    case Primitive.SEND -> Ipc.send(peer);
                    case Primitive.RECEIVE -> Ipc.receive(peer);
                    case Primitive.SENDREC -> Ipc.sendRec(peer);
                    case Primitive.NOTIFY -> Ipc.notify(peer);
                    case Primitive.SENDNB -> Ipc.sendNb(peer);
                    default -> Ipc.replyReceive(peer);
                };
        report(result, Message.IN.source());
    }

    private static void call() {
        int result = RawCall.make(ORDER[0], ORDER[1], ORDER[2], ORDER[3]);
        report(result, 0);
    }

    /** Ends with the sum of a series; the same for the same seed, whoever else has computed meanwhile. */
    private static void spin() {
        long end = TimeStamp.read() + (long) ORDER[0] * TimeStamp.perMilli();
        long wrong = 0;
        long turns = 0;
        double expected = series(ORDER[1]);
        while (TimeStamp.read() < end) {
            wrong += series(ORDER[1]) == expected ? 0 : 1;
            turns++;
        }
        Message.IN.word(0, (int) turns);
        report((int) wrong, 0);
    }

    private static double series(int seed) {
        double sum = seed;
        for (int i = 1; i < 200; i++) {
            sum = sum / 1.0001 + 1.0 / (i + seed);
        }
        return sum;
    }

    private static void report(int result, int source) {
        Message.OUT
                .type(REPORT)
                .word(0, result)
                .word(1, source)
                .word(2, Message.IN.type())
                .word(3, Message.IN.word(0))
                .word(4, Ipc.primitive())
                .word(5, Ipc.isFromKernel() ? 1 : 0);
        Ipc.send(DRIVER);
    }
}
