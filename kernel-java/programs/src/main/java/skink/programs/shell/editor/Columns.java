package skink.programs.shell.editor;

/** How many columns of a terminal a letter takes. */
final class Columns {
    /** Ranges of letters that are two columns wide: the blocks that Unicode's East Asian Width calls wide. */
    private static final int[] WIDE = {
        0x1100, 0x115F, 0x2E80, 0x303E, 0x3041, 0xA4CF, 0xAC00, 0xD7A3, 0xF900, 0xFAFF, 0xFE30, 0xFE6F, 0xFF00, 0xFF60,
        0xFFE0, 0xFFE6, 0x1F300, 0x1F64F, 0x1F900, 0x1F9FF, 0x20000, 0x3FFFD
    };

    private static final int FIRST_COMBINING = 0x300;
    private static final int LAST_COMBINING = 0x36F;

    private Columns() {}

    static int of(int letter) {
        if (letter >= FIRST_COMBINING && letter <= LAST_COMBINING) {
            return 0;
        }
        for (int i = 0; letter >= WIDE[0] && i < WIDE.length; i += 2) {
            if (letter >= WIDE[i] && letter <= WIDE[i + 1]) {
                return 2;
            }
        }
        return 1;
    }

    static int of(String text) {
        int columns = 0;
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            columns += of(text.codePointAt(i));
        }
        return columns;
    }
}
