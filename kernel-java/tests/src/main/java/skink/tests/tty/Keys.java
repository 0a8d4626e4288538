package skink.tests.tty;

import skink.tests.kernel.Check;
import skink.tests.kernel.Pause;
import skink.user.Ports;
import skink.user.TimeStamp;

/** Whoever sits at the terminal: the other end of its serial line, another 16550, polled. */
final class Keys {
    private static final int PORT = 0x3E8;
    private static final int DATA = PORT;
    private static final int INTERRUPT_ENABLE = PORT + 1;
    private static final int FIFO_CONTROL = PORT + 2;
    private static final int LINE_CONTROL = PORT + 3;
    private static final int MODEM_CONTROL = PORT + 4;
    private static final int LINE_STATUS = PORT + 5;
    private static final int SCRATCH = PORT + 7;

    private static final int EIGHT_BITS = 3;
    /** It tells of data at 14 bytes; an emulated port then also takes them in larger pieces. */
    private static final int FIFO_ON_AND_CLEAR = 0xC7;

    private static final int READY_LINES = 3;
    private static final int DATA_READY = 1;
    private static final int HOLDING_EMPTY = 0x20;
    private static final int PROBE = 0x5A;

    private static final int PATIENCE_MILLIS = 8000;
    private static final int SILENCE_MILLIS = 20;
    /** So often it is looked before others get time. */
    private static final int POLLS = 1000;

    private Keys() {}

    /** Sets the port up; false if the machine has none. */
    static boolean plugIn() {
        Ports.out8(SCRATCH, PROBE);
        if (Ports.in8(SCRATCH) != PROBE) {
            return false;
        }
        Ports.out8(INTERRUPT_ENABLE, 0);
        Ports.out8(LINE_CONTROL, EIGHT_BITS);
        Ports.out8(FIFO_CONTROL, FIFO_ON_AND_CLEAR);
        Ports.out8(MODEM_CONTROL, READY_LINES);
        return true;
    }

    /** Types letters of Latin-1. */
    static void type(String keys) {
        for (int i = 0; i < keys.length(); i++) {
            type(keys.charAt(i));
        }
    }

    static void type(int key) {
        long end = deadline(PATIENCE_MILLIS);
        while ((Ports.in8(LINE_STATUS) & HOLDING_EMPTY) == 0) {
            Check.that(TimeStamp.read() < end, "a key that cannot be typed");
            Pause.millis(1);
        }
        Ports.out8(DATA, key);
    }

    private static long deadline(int millis) {
        return TimeStamp.read() + (long) millis * TimeStamp.perMilli();
    }

    /** The next byte that is shown, 0 to 255; -1 if none is within this time. */
    static int seen(int millis) {
        long end = deadline(millis);
        for (int polls = 1; (Ports.in8(LINE_STATUS) & DATA_READY) == 0; polls++) {
            if (TimeStamp.read() > end) {
                return -1;
            }
            if (polls % POLLS == 0) {
                Pause.millis(1);
            }
        }
        return Ports.in8(DATA);
    }

    /** Exactly this is shown. */
    static void see(String expected) {
        StringBuilder seen = new StringBuilder();
        while (seen.length() < expected.length()) {
            int next = seen(PATIENCE_MILLIS);
            if (next < 0) {
                throw new AssertionError("after \"" + printable(seen) + "\" nothing more is shown");
            }
            seen.append((char) next);
        }
        if (!seen.toString().equals(expected)) {
            throw new AssertionError("\"" + printable(seen) + "\" is shown, not \"" + printable(expected) + "\"");
        }
    }

    static void seeNothing() {
        int seen = seen(SILENCE_MILLIS);
        Check.that(seen < 0, "byte " + seen + " is shown");
    }

    private static String printable(CharSequence text) {
        StringBuilder printable = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char letter = text.charAt(i);
            printable.append(letter < ' ' || letter > '~' ? "<" + (int) letter + ">" : letter);
        }
        return printable.toString();
    }
}
