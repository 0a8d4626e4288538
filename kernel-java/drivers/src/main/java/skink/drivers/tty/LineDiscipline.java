package skink.drivers.tty;

import java.util.function.IntConsumer;
import skink.abi.protocol.Tty;

/**
 * What keys mean: bytes to be read, editing of a line, signals.
 *
 * <p>Enter is a new line, whatever the mode. With {@link Tty#CANONICAL} lines are edited, and read whole; without, what is
 * typed can be read at once, and nothing else is looked at: that is for programs with a line editor of their own.
 *
 * <p>Erasing takes letters, not bytes, and as many columns of the display as they took there. What does not fit the ring is
 * answered with the bell.
 */
final class LineDiscipline {
    static final int INTERRUPT = 2;
    static final int QUIT = 3;
    static final int TERMINAL_STOP = 20;

    static final int MODES = Tty.CANONICAL | Tty.ECHO | Tty.SIGNALS;

    private static final int CTRL_C = 0x03;
    private static final int CTRL_D = 0x04;
    private static final int BELL = 0x07;
    private static final int BACKSPACE = 0x08;
    private static final int TAB = 0x09;
    private static final int NEW_LINE = 0x0A;
    private static final int RETURN = 0x0D;
    private static final int CTRL_U = 0x15;
    private static final int CTRL_W = 0x17;
    private static final int CTRL_Z = 0x1A;
    private static final int CTRL_BACKSLASH = 0x1C;
    private static final int BLANK = 0x20;
    private static final int DELETE = 0x7F;
    private static final int LONGEST_LETTER = 4;
    /** A line that is wider is not erased column by column when it is given up. */
    private static final int MOST_ERASED_COLUMNS = 80;

    private final TypeAhead typed;
    private final Display display;
    private final IntConsumer signals;
    private final int[] letter = new int[LONGEST_LETTER];
    private int mode = MODES;
    /** The column at which the line that is edited begins. */
    private int start;

    /**
     * @param typeAhead how many bytes are kept that nobody has read, a power of two
     * @param signals is told the signals that are typed
     */
    LineDiscipline(int typeAhead, Display display, IntConsumer signals) {
        this.typed = new TypeAhead(typeAhead);
        this.display = display;
        this.signals = signals;
    }

    int mode() {
        return mode;
    }

    /** A set of the modes of {@link Tty}; what has been typed stays. */
    void setMode(int newMode) {
        mode = newMode;
        if (!has(Tty.CANONICAL)) {
            typed.finish();
        }
    }

    private boolean has(int what) {
        return (mode & what) != 0;
    }

    boolean isReadable() {
        return typed.isReadable();
    }

    int available() {
        return typed.available();
    }

    /** Whether what is typed now is lost although reading would help. */
    boolean isFull() {
        return typed.isFull() && typed.isReadable();
    }

    /** As {@link TypeAhead#peek}. */
    int peek(byte[] to, int most) {
        return typed.peek(to, most);
    }

    /** What was copied last has been read. */
    void drop() {
        typed.drop();
    }

    /** A byte, 0 to 255, has been typed. */
    void type(int key) {
        int value = key == RETURN ? NEW_LINE : key;
        int signal = has(Tty.SIGNALS) ? signalOf(value) : 0;
        if (signal != 0) {
            typed.clear();
            echo(value);
            signals.accept(signal);
        } else if (has(Tty.CANONICAL)) {
            edit(value);
        } else {
            keep(value);
            typed.finish();
        }
    }

    private static int signalOf(int key) {
        return switch (key) {
            case CTRL_C -> INTERRUPT;
            case CTRL_BACKSLASH -> QUIT;
            case CTRL_Z -> TERMINAL_STOP;
            default -> 0;
        };
    }

    private void edit(int value) {
        switch (value) {
            case BACKSPACE, DELETE -> eraseLetter();
            case CTRL_W -> eraseWord();
            case CTRL_U -> eraseLine();
            case CTRL_D -> belled(typed.end(TypeAhead.MARK));
            case NEW_LINE -> {
                if (belled(typed.end(NEW_LINE))) {
                    echo(NEW_LINE);
                }
            }
            default -> keep(value);
        }
    }

    private void keep(int value) {
        if (typed.edited() == 0) {
            start = display.column();
        }
        if (belled(typed.add(value))) {
            echo(value);
        }
    }

    private boolean belled(boolean fits) {
        if (!fits) {
            display.echo(BELL);
        }
        return fits;
    }

    private void echo(int value) {
        if (!has(Tty.ECHO)) {
            return;
        }
        if (isControl(value) && value != NEW_LINE && value != TAB) {
            display.echo('^');
            display.echo(value ^ 0x40);
        } else {
            display.echo(value);
        }
    }

    private static boolean isControl(int letter) {
        return letter < BLANK || letter == DELETE;
    }

    private void eraseLetter() {
        if (typed.edited() > 0) {
            erase();
        }
    }

    private void eraseWord() {
        while (typed.edited() > 0 && isBlank(lastByte())) {
            erase();
        }
        while (typed.edited() > 0 && !isBlank(lastByte())) {
            erase();
        }
    }

    private int lastByte() {
        return typed.editedAt(typed.edited() - 1);
    }

    private static boolean isBlank(int value) {
        return value == BLANK || value == TAB;
    }

    private void eraseLine() {
        boolean isShownAsErased = column() - start <= MOST_ERASED_COLUMNS;
        while (isShownAsErased && typed.edited() > 0) {
            erase();
        }
        if (typed.edited() > 0) {
            while (typed.edited() > 0) {
                typed.takeBack();
            }
            echo(CTRL_U);
            echo(NEW_LINE);
        }
    }

    /** Erases the last letter of the line that is edited. */
    private void erase() {
        int bytes = 0;
        do {
            letter[bytes] = typed.takeBack();
            bytes++;
        } while (Utf8.isContinuation(letter[bytes - 1]) && bytes < LONGEST_LETTER && typed.edited() > 0);
        if (!has(Tty.ECHO)) {
            return;
        }
        int left = letter[0] == TAB ? column() : 0;
        for (int i = widthOfLetter(bytes, left); i > 0; i--) {
            display.echo(BACKSPACE);
            display.echo(BLANK);
            display.echo(BACKSPACE);
        }
    }

    /** How wide the letter of the last bytes is that begins at this column. */
    private int widthOfLetter(int bytes, int column) {
        Utf8 utf8 = new Utf8();
        int width = 0;
        for (int i = bytes - 1; i >= 0; i--) {
            width += width(utf8.next(letter[i]), column);
        }
        return width;
    }

    /** The column behind the line that is edited. */
    private int column() {
        Utf8 utf8 = new Utf8();
        int column = start;
        for (int i = 0; i < typed.edited(); i++) {
            column += width(utf8.next(typed.editedAt(i)), column);
        }
        return column;
    }

    private static int width(int letter, int column) {
        if (letter == Utf8.INCOMPLETE) {
            return 0;
        }
        if (letter == TAB) {
            return Column.TAB_STOPS - column % Column.TAB_STOPS;
        }
        return isControl(letter) ? 2 : LetterWidth.of(letter);
    }
}
