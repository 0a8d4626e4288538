package skink.tests.tty;

import skink.abi.grant.GrantTable;
import skink.abi.ipc.Endpoint;
import skink.abi.ipc.Errno;
import skink.user.Grants;
import skink.user.IoBuffer;
import skink.user.Ipc;
import skink.user.Message;

/**
 * A process that asks the terminal's driver as it is told, and may wait for the answer meanwhile.
 *
 * <p>An order is a message of type {@link #ORDER} whose words are the type of the request and its words; the report is the
 * answer as it came, with its type as the first word.
 */
public final class Client {
    static final int ORDER = 0x401;
    /** Writes so many bytes (word 0) of its buffer, in one request. */
    static final int POUR = 0x402;
    /** Reads as many bytes (word 0) into its buffer, in as many requests as it takes. Reports how many, and the sum of all. */
    static final int COLLECT = 0x403;

    static final int REPORT = 0x410;

    static final int BUFFER_BYTES = 20_000;

    private static final int DRIVER = Endpoint.of(0, 1);
    private static final int MOST_WORDS = 5;
    private static final int MOST_AT_ONCE = 1000;
    private static final IoBuffer BUFFER = IoBuffer.allocate(BUFFER_BYTES);

    private Client() {}

    public static void main(String[] args) {
        for (int i = 0; i < BUFFER_BYTES; i++) {
            BUFFER.putByte(i, Pattern.byteAt(i));
        }
        while (true) {
            Ipc.receive(DRIVER);
            switch (Message.IN.type()) {
                case POUR -> pour(Message.IN.word(0));
                case COLLECT -> collect(Message.IN.word(0));
                default -> ask();
            }
        }
    }

    private static void ask() {
        int[] words = new int[MOST_WORDS];
        for (int i = 0; i < MOST_WORDS; i++) {
            words[i] = Message.IN.word(i + 1);
        }
        int type = Message.IN.word(0);
        report(Tty.ask(type, words));
    }

    private static void pour(int bytes) {
        int grant = Grants.direct(Tty.DRIVER, BUFFER, 0, bytes, GrantTable.READ);
        int error = Tty.ask(Tty.WRITE_FROM, 0, grant, bytes);
        int written = Message.IN.word(0);
        Grants.revoke(grant);
        report(error, written);
    }

    private static void collect(int bytes) {
        int read = 0;
        int sum = 0;
        int error = Errno.OK;
        int grant = Grants.direct(Tty.DRIVER, BUFFER, 0, MOST_AT_ONCE, GrantTable.WRITE);
        while (read < bytes && error == Errno.OK) {
            error = Tty.ask(Tty.READ_INTO, 0, grant, MOST_AT_ONCE);
            int count = error == Errno.OK ? Message.IN.word(0) : 0;
            for (int i = 0; i < count; i++) {
                sum = Pattern.sum(sum, BUFFER.getByte(i));
            }
            read += count;
        }
        Grants.revoke(grant);
        report(error, read, sum);
    }

    private static void report(int error) {
        int words = MOST_WORDS + 6;
        int[] answer = new int[words];
        for (int i = 0; i < words; i++) {
            answer[i] = Message.IN.word(i);
        }
        report(error, answer);
    }

    private static void report(int error, int... words) {
        Message.OUT.type(REPORT).clearFrom(0).word(0, error);
        for (int i = 0; i < words.length; i++) {
            Message.OUT.word(i + 1, words[i]);
        }
        Ipc.send(DRIVER);
    }
}
