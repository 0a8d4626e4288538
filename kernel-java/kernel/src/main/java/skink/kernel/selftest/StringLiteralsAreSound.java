package skink.kernel.selftest;

/** Literals, Latin-1 and beyond, have their characters; equal literals are one object. */
final class StringLiteralsAreSound extends SelfTest {
    private static final String LATIN = "caf\u00E9";
    private static final String WIDE = "\u20AC\uD834\uDD1Ex";
    private static final char[] LATIN_CHARACTERS = {'c', 'a', 'f', 0xE9};
    private static final char[] WIDE_CHARACTERS = {0x20AC, 0xD834, 0xDD1E, 'x'};

    private static String[] held = {LATIN, WIDE, ""};

    StringLiteralsAreSound() {
        super("StringLiteralsAreSound");
    }

    @Override
    String run(boolean broken) {
        if (held[0] != LATIN || held[2].length() != 0) {
            return "equal literals are two objects";
        }
        if (differs(held[broken ? 1 : 0], LATIN_CHARACTERS)) {
            return "characters of a Latin-1 literal";
        }
        return differs(held[1], WIDE_CHARACTERS) ? "characters of a UTF-16 literal" : null;
    }

    private static boolean differs(String text, char[] characters) {
        if (text.length() != characters.length) {
            return true;
        }
        for (int i = 0; i < characters.length; i++) {
            if (text.charAt(i) != characters[i]) {
                return true;
            }
        }
        return false;
    }
}
