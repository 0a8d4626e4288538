package skink.tests.tty;

import skink.abi.ipc.Endpoint;
import skink.abi.ipc.Errno;
import skink.tests.kernel.Check;
import skink.user.Ipc;
import skink.user.Message;

/** Requests to the driver, word by word, so that they can be wrong. */
final class Tty {
    static final int DRIVER = Endpoint.of(2, 1);

    static final int WRITE = 0xC00;
    static final int READ = 0xC01;
    static final int WRITE_FROM = 0xC02;
    static final int READ_INTO = 0xC03;
    static final int AVAILABLE = 0xC04;
    static final int MODE = 0x1100;
    static final int SET_MODE = 0x1101;
    static final int SIZE = 0x1102;
    static final int FOREGROUND = 0x1103;
    static final int SET_FOREGROUND = 0x1104;
    static final int DRAIN = 0x1105;

    static final int RAW = 0;
    static final int COOKED = 7;

    /** What a message carries. */
    static final int MOST = 48;

    private Tty() {}

    /** Asks with these words; the error, or 0. */
    static int ask(int type, int... words) {
        Message.OUT.type(type).clearFrom(0);
        for (int i = 0; i < words.length; i++) {
            Message.OUT.word(i, words[i]);
        }
        return answer();
    }

    private static int answer() {
        Check.equal(Errno.OK, Ipc.sendRec(DRIVER), "asking the driver");
        return Message.IN.type();
    }

    /** Asks for something that must be done; the first word of the answer. */
    static int done(int type, int... words) {
        Check.equal(Errno.OK, ask(type, words), "request " + Integer.toHexString(type));
        return Message.IN.word(0);
    }

    /** Writes a text of at most {@link #MOST} letters of ASCII. */
    static void write(String text) {
        Message.OUT.type(WRITE).clearFrom(0).word(1, text.length());
        for (int i = 0; i < text.length(); i++) {
            Message.OUT.byteAt(2, i, (byte) text.charAt(i));
        }
        Check.equal(Errno.OK, answer(), "writing");
    }

    /** Reads what there is as Latin-1. */
    static String read() {
        return text(done(READ, 0, MOST));
    }

    /** The bytes of an answer that has been received. */
    static String text(int bytes) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < bytes; i++) {
            text.append((char) (Message.IN.byteAt(1, i) & 0xFF));
        }
        return text.toString();
    }
}
