package skink.drivers.tty;

/** Letters out of bytes in UTF-8 (RFC 3629), which come one by one; what is none is {@link #MALFORMED}. */
final class Utf8 {
    /** The letter is not complete yet. */
    static final int INCOMPLETE = -1;
    /** The replacement character. */
    static final int MALFORMED = 0xFFFD;

    private static final int CONTINUATION = 0x80;
    private static final int[] LEAST = {0, 0x80, 0x800, 0x10000};

    private int letter;
    private int length;
    private int missing;

    /** Whether the byte, 0 to 255, is not the first of its letter. */
    static boolean isContinuation(int value) {
        return (value & 0xC0) == CONTINUATION;
    }

    /** The letter that the byte, 0 to 255, completes. */
    int next(int value) {
        if (value < CONTINUATION) {
            missing = 0;
            return value;
        }
        if (isContinuation(value)) {
            return continued(value);
        }
        length = value < 0xE0 ? 1 : value < 0xF0 ? 2 : value < 0xF8 ? 3 : 0;
        missing = length;
        letter = value & 0x3F >> length;
        return missing == 0 ? MALFORMED : INCOMPLETE;
    }

    private int continued(int value) {
        if (missing == 0) {
            return MALFORMED;
        }
        letter = letter << 6 | value & 0x3F;
        missing--;
        if (missing > 0) {
            return INCOMPLETE;
        }
        boolean isLetter = letter >= LEAST[length] && letter <= Character.MAX_CODE_POINT && letter >>> 11 != 0x1B;
        return isLetter ? letter : MALFORMED;
    }
}
