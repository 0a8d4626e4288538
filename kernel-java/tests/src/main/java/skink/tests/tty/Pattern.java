package skink.tests.tty;

/** Long texts that tests recognise: letters in lines. */
final class Pattern {
    static final int LINE_BYTES = 100;

    private Pattern() {}

    static byte byteAt(int index) {
        return (byte) (index % LINE_BYTES == LINE_BYTES - 1 ? '\n' : 'a' + index % 23);
    }

    /** A sum that tells the order of bytes too. */
    static int sum(int before, int value) {
        return before * 31 + (value & 0xFF);
    }
}
