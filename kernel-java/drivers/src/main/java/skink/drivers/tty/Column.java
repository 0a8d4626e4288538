package skink.drivers.tty;

/** At which column a terminal is, as far as that can be told from what is sent to it: escape sequences take no room. */
final class Column {
    static final int TAB_STOPS = 8;

    private static final int ESCAPE = 0x1B;

    private final Utf8 utf8 = new Utf8();
    private int column;
    private State state = State.TEXT;

    private enum State {
        TEXT,
        ESCAPE,
        SEQUENCE
    }

    int column() {
        return column;
    }

    /** A byte, 0 to 255, is sent. */
    void send(int value) {
        if (state == State.TEXT) {
            text(utf8.next(value));
        } else if (state == State.ESCAPE) {
            state = value == '[' ? State.SEQUENCE : State.TEXT;
        } else if (value >= 0x40) {
            state = State.TEXT;
        }
    }

    private void text(int letter) {
        switch (letter) {
            case Utf8.INCOMPLETE -> {}
            case '\r', '\n' -> column = 0;
            case '\b' -> column = Math.max(0, column - 1);
            case '\t' -> column += TAB_STOPS - column % TAB_STOPS;
            case ESCAPE -> state = State.ESCAPE;
            default -> column += letter < ' ' || letter == 0x7F ? 0 : LetterWidth.of(letter);
        }
    }
}
