package skink.drivers.tty;

/** How many columns a letter takes on a terminal: the great lines of Unicode's annex 11 and of its combining marks. */
final class LetterWidth {
    /** First and last of the letters that take none, in order. */
    private static final int[] ZERO = {
        0x0300, 0x036F, 0x0483, 0x0489, 0x0591, 0x05BD, 0x0610, 0x061A, 0x064B, 0x065F, 0x1AB0, 0x1AFF, 0x1DC0, 0x1DFF,
        0x200B, 0x200F, 0x20D0, 0x20FF, 0xFE00, 0xFE0F, 0xFE20, 0xFE2F
    };

    /** First and last of the letters that take two, in order. */
    private static final int[] TWO = {
        0x1100, 0x115F, 0x2E80, 0x303E, 0x3041, 0xA4CF, 0xAC00, 0xD7A3, 0xF900, 0xFAFF, 0xFE30, 0xFE6F, 0xFF00, 0xFF60,
        0xFFE0, 0xFFE6, 0x1F300, 0x1F64F, 0x1F900, 0x1F9FF, 0x20000, 0x3FFFD
    };

    private LetterWidth() {}

    /** 0, 1 or 2 columns, of a letter that is no control character. */
    static int of(int letter) {
        if (letter < ZERO[0]) {
            return 1;
        }
        return isAmong(ZERO, letter) ? 0 : isAmong(TWO, letter) ? 2 : 1;
    }

    private static boolean isAmong(int[] ranges, int letter) {
        for (int i = 0; i < ranges.length && letter >= ranges[i]; i += 2) {
            if (letter <= ranges[i + 1]) {
                return true;
            }
        }
        return false;
    }
}
