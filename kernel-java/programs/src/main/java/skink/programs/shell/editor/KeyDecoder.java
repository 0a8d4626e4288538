package skink.programs.shell.editor;

/**
 * Makes keys of the bytes that a terminal sends: UTF-8, control characters, and the sequences of ECMA-48 (VT100, xterm).
 *
 * <p>Every byte leads to exactly one of: a key, or {@link Key#NONE}. A byte that cannot go on what has begun begins anew, so
 * garbage never swallows what comes behind it; a sequence that is not known disappears whole.
 */
final class KeyDecoder {
    private enum State {
        GROUND,
        /** Within the UTF-8 of a letter. */
        LETTER,
        /** Behind ESC. */
        ESCAPED,
        /** Behind ESC [. */
        SEQUENCE,
        /** Behind ESC O. */
        APPLICATION
    }

    private static final int LEAST_FINAL = 0x40;
    private static final int REPLACEMENT = 0xFFFD;
    private static final int MOST_PARAMETER = 1000;

    private State state = State.GROUND;
    private int codePoint;
    private int missing;
    private int least;
    /** The first and the last number of a sequence. */
    private int first;

    private int last;
    private boolean several;

    /** The key that this byte, 0 to 255, completes. */
    int key(int value) {
        return switch (state) {
            case GROUND -> ground(value);
            case LETTER -> letter(value);
            case ESCAPED -> escaped(value);
            case SEQUENCE -> sequence(value);
            case APPLICATION -> {
                state = State.GROUND;
                yield named(value);
            }
        };
    }

    private int ground(int value) {
        if (value < 0x80) {
            state = value == Key.ESCAPE ? State.ESCAPED : State.GROUND;
            return value == Key.ESCAPE ? Key.NONE : value;
        }
        if (value < 0xC2 || value > 0xF4) {
            return REPLACEMENT;
        }
        missing = value < 0xE0 ? 1 : value < 0xF0 ? 2 : 3;
        least = missing == 1 ? 0x80 : missing == 2 ? 0x800 : 0x10000;
        codePoint = value & 0x3F >> missing;
        state = State.LETTER;
        return Key.NONE;
    }

    private int letter(int value) {
        if ((value & 0xC0) != 0x80) {
            state = State.GROUND;
            return ground(value);
        }
        codePoint = codePoint << 6 | value & 0x3F;
        if (--missing > 0) {
            return Key.NONE;
        }
        state = State.GROUND;
        boolean isLetter = codePoint >= least
                && codePoint <= Character.MAX_CODE_POINT
                && (codePoint < 0xD800 || codePoint > 0xDFFF);
        return isLetter ? codePoint : REPLACEMENT;
    }

    private int escaped(int value) {
        switch (value) {
            case '[' -> {
                state = State.SEQUENCE;
                first = 0;
                last = 0;
                several = false;
                return Key.NONE;
            }
            case 'O' -> {
                state = State.APPLICATION;
                return Key.NONE;
            }
            case Key.ESCAPE -> {
                return Key.NONE;
            }
            default -> {
                state = State.GROUND;
                return switch (value) {
                    case 'b' -> Key.WORD_LEFT;
                    case 'f' -> Key.WORD_RIGHT;
                    default -> value < ' ' ? value : Key.NONE;
                };
            }
        }
    }

    private int sequence(int value) {
        if (value >= '0' && value <= '9') {
            last = Math.min(last * 10 + value - '0', MOST_PARAMETER);
            first = several ? first : last;
            return Key.NONE;
        }
        if (value == ';') {
            several = true;
            last = 0;
            return Key.NONE;
        }
        if (value < ' ' || value >= Key.BACKSPACE) {
            state = State.GROUND;
            return ground(value);
        }
        if (value < LEAST_FINAL) {
            return Key.NONE;
        }
        state = State.GROUND;
        return value == '~' ? numbered(first) : modified(named(value));
    }

    /** ESC [ 1 ; 5 D is the left key with Ctrl: a word to the left. */
    private int modified(int key) {
        if (!several || last < 2) {
            return key;
        }
        return key == Key.LEFT ? Key.WORD_LEFT : key == Key.RIGHT ? Key.WORD_RIGHT : key;
    }

    private static int named(int value) {
        return switch (value) {
            case 'A' -> Key.UP;
            case 'B' -> Key.DOWN;
            case 'C' -> Key.RIGHT;
            case 'D' -> Key.LEFT;
            case 'H' -> Key.HOME;
            case 'F' -> Key.END;
            default -> Key.NONE;
        };
    }

    private static int numbered(int number) {
        return switch (number) {
            case 1, 7 -> Key.HOME;
            case 3 -> Key.DELETE;
            case 4, 8 -> Key.END;
            default -> Key.NONE;
        };
    }
}
