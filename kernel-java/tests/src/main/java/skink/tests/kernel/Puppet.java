package skink.tests.kernel;

import skink.abi.grant.GrantTable;
import skink.abi.ipc.Endpoint;
import skink.abi.ipc.Errno;
import skink.abi.ipc.Primitive;
import skink.abi.user.UserSpace;
import skink.user.Grants;
import skink.user.IoBuffer;
import skink.user.Ipc;
import skink.user.KernelCalls;
import skink.user.Message;
import skink.user.Self;
import skink.user.Signals;
import skink.user.TimeStamp;
import skink.user.WallClock;

/**
 * A process that does what the driver tells it and reports what came of it.
 *
 * <p>An order is a message of a type below; the report is one of type {@link #REPORT}: result, source, type and first word of
 * what was received, how it came, and whether the kernel sent it.
 */
public final class Puppet {
    /** Use primitive (word 0) towards peer (word 1) with a message of type word 2 and first word word 3. */
    public static final int USE = 0x401;
    /** Make the kernel call word 0 with the six arguments that follow. */
    public static final int CALL = 0x402;
    /** Run for so many milliseconds (word 0), computing with floating-point numbers that word 1 seeds. */
    public static final int SPIN = 0x404;
    /** Fill the buffer with bytes that word 0 seeds. */
    public static final int FILL = 0x406;
    /** Report the sum of the buffer's bytes from word 0 on, word 1 of them. */
    public static final int SUM = 0x407;
    /** Grant the buffer to the driver: word 0 = access. Reports the grant. */
    public static final int GRANT = 0x408;
    /** Pass on to the third puppet what the driver has granted: word 0 = grant, word 1 = access. Reports the grant. */
    public static final int PASS_ON = 0x409;
    /** Take back the grant word 0. */
    public static final int REVOKE = 0x40A;
    /** Grant the driver memory of word 0, an endpoint. Reports the grant. */
    public static final int GRANT_MAGIC = 0x40B;
    /** Ask the driver by a message of type {@link #QUESTION}, and report the first word of the answer. */
    public static final int ASK = 0x40C;
    /** Follow a null reference, and report 1 if that is an exception. */
    public static final int CATCH_NULL = 0x40D;
    /** Grant the buffer to word 0 for reading. Reports the grant. */
    public static final int GRANT_TO = 0x40E;
    /** Report the signals that it has to deal with itself. */
    public static final int TAKE_SIGNALS = 0x40F;
    /** End with status word 0. */
    public static final int END = 0x405;

    public static final int REPORT = 0x410;

    static final int QUESTION = 0x411;

    /** Report the second since 1970 in which the system was booted. */
    static final int TELL_BOOT = 0x412;

    static final int BUFFER_BYTES = 150_000;
    /** Where its table of grants is: the next buffer that it makes. */
    static final int TABLE = UserSpace.BUFFER_BASE + (BUFFER_BYTES + 63 & -64);

    private static final int DRIVER = Endpoint.of(0, 1);
    private static final int[] ORDER = new int[7];
    private static final IoBuffer BUFFER = IoBuffer.allocate(BUFFER_BYTES);

    private Puppet() {}

    public static void main(String[] args) {
        while (true) {
            awaitOrder();
            int type = Message.IN.type();
            for (int i = 0; i < ORDER.length; i++) {
                ORDER[i] = Message.IN.word(i);
            }
            switch (type) {
                case USE -> use();
                case CALL -> call();
                case SPIN -> spin();
                case FILL -> fill();
                case SUM -> report(Bytes.sum(BUFFER, ORDER[0], ORDER[1]), 0);
                case GRANT -> report(Grants.direct(DRIVER, BUFFER, 0, BUFFER_BYTES, ORDER[0]), 0);
                case PASS_ON -> report(Grants.indirect(Puppets.THIRD, DRIVER, ORDER[0], ORDER[1]), 0);
                case GRANT_MAGIC ->
                    report(Grants.magic(DRIVER, ORDER[0], UserSpace.BUFFER_BASE, 1, GrantTable.READ), 0);
                case ASK -> ask();
                case CATCH_NULL -> report(isNullCaught() ? 1 : 0, 0);
                case GRANT_TO -> report(Grants.direct(ORDER[0], BUFFER, 0, BUFFER_BYTES, GrantTable.READ), 0);
                case REVOKE -> revoke();
                case TELL_BOOT -> report((int) (WallClock.bootMillis() / 1000), 0);
                case TAKE_SIGNALS -> report(Signals.take(), 0);
                case END -> KernelCalls.exit(ORDER[0]);
                default -> report(-1, 0);
            }
        }
    }

    /** A signal may come instead. */
    private static void awaitOrder() {
        int result;
        do {
            result = Ipc.receive(DRIVER);
        } while (result == Errno.EINTR);
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
        int result = RawCall.make(ORDER[0], ORDER[1], ORDER[2], ORDER[3], ORDER[4], ORDER[5], ORDER[6]);
        report(result, 0);
    }

    private static boolean isNullCaught() {
        int[] none = ORDER[1] == Integer.MIN_VALUE ? ORDER : null;
        try {
            return none.length < 0;
        } catch (NullPointerException e) {
            return true;
        }
    }

    private static void ask() {
        Message.OUT.type(QUESTION);
        Ipc.sendRec(DRIVER);
        report(Message.IN.word(0), Message.IN.source());
    }

    private static void fill() {
        Bytes.fill(BUFFER, ORDER[0]);
        report(0, 0);
    }

    private static void revoke() {
        Grants.revoke(ORDER[0]);
        report(0, 0);
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
                .word(5, Ipc.isFromKernel() ? 1 : 0)
                .word(6, Self.endpoint());
        Ipc.send(DRIVER);
    }
}
