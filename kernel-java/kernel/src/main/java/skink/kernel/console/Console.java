package skink.kernel.console;

import skink.magic.Address;

/**
 * Printing, in pieces: nothing is formatted in memory, so nothing is allocated. What has been printed is kept for a while.
 *
 * <pre>{@code
 * Console.print("cpu ");
 * Console.printDecimal(3);
 * Console.newLine();
 * }</pre>
 */
public final class Console {
    private static final int HEX_DIGITS = 8;
    /** Longest text that {@link #printText} follows without finding its end. */
    private static final int MAX_TEXT_BYTES = 512;

    private Console() {}

    public static void initialise() {
        SerialPort.initialise();
    }

    /** One byte; it is kept in the {@link Log} too. */
    public static void put(int character) {
        Log.append(character);
        SerialPort.write(character);
    }

    public static void newLine() {
        put('\n');
    }

    /** A text of ASCII characters. */
    public static void print(String text) {
        int length = text.length();
        for (int i = 0; i < length; i++) {
            put(text.charAt(i));
        }
    }

    public static void printLine(String text) {
        print(text);
        newLine();
    }

    public static void printDecimal(long value) {
        int end = Decimal.end();
        for (int i = Decimal.format(value); i < end; i++) {
            put(Decimal.at(i));
        }
    }

    /** Eight hexadecimal digits. */
    public static void printHex(int value) {
        for (int i = HEX_DIGITS - 1; i >= 0; i--) {
            put(hexDigit(value >>> 4 * i & 15));
        }
    }

    /** The lower-case digit of 0 to 15. */
    public static int hexDigit(int value) {
        return value < 10 ? '0' + value : 'a' + value - 10;
    }

    /** Zero-terminated bytes; those that are no printable ASCII become question marks. */
    public static void printText(Address text) {
        for (int i = 0; i < MAX_TEXT_BYTES; i++) {
            int c = text.loadByte(i);
            if (c == 0) {
                return;
            }
            put(c >= ' ' && c <= '~' ? c : '?');
        }
    }

    /** Waits until everything printed has left the machine. */
    public static void drain() {
        SerialPort.drain();
    }
}
