package skink.programs.shell.editor;

/**
 * Keys, as numbers: a letter is its code point, a control key its control character, other keys are negative.
 */
final class Key {
    /** The byte does not complete a key, or the key means nothing. */
    static final int NONE = -1;

    static final int UP = -2;
    static final int DOWN = -3;
    static final int RIGHT = -4;
    static final int LEFT = -5;
    static final int HOME = -6;
    static final int END = -7;
    static final int DELETE = -8;
    static final int WORD_LEFT = -9;
    static final int WORD_RIGHT = -10;

    static final int ESCAPE = 0x1B;
    static final int TAB = '\t';
    static final int ENTER = '\r';
    static final int NEW_LINE = '\n';
    static final int BACKSPACE = 0x7F;
    static final int CONTROL_H = 8;
    /** What a letter is with Ctrl: its last five bits. */
    static final int CONTROL = 0x1F;

    private Key() {}

    static int control(char letter) {
        return letter & CONTROL;
    }

    static boolean isLetter(int key) {
        return key >= ' ' && key != BACKSPACE && (key < 0x80 || key >= 0xA0);
    }
}
