package skink.kernel.console;

/** A number in decimal digits, in a buffer that exists for ever: at most one is in use at a time. */
public final class Decimal {
    private static final int MAX_CHARACTERS = 20;
    private static final byte[] CHARACTERS = new byte[MAX_CHARACTERS];

    private Decimal() {}

    /** Writes {@code value} at the end of the buffer; returns where it starts. Valid until the next call. */
    public static int format(long value) {
        int at = MAX_CHARACTERS;
        long rest = value;
        do {
            // Remainders of negative numbers are negative, so that the smallest number needs no special case.
            int digit = (int) (rest % 10);
            CHARACTERS[--at] = (byte) ('0' + (digit < 0 ? -digit : digit));
            rest /= 10;
        } while (rest != 0);
        if (value < 0) {
            CHARACTERS[--at] = '-';
        }
        return at;
    }

    /** One past the last index. */
    public static int end() {
        return MAX_CHARACTERS;
    }

    public static int at(int index) {
        return CHARACTERS[index];
    }
}
