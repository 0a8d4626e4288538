package skink.drivers.tty;

import java.util.Arrays;

/**
 * What a terminal's screen shows: cells, a cursor, and the part of ECMA-48 and the VT100 that line editors, pagers and coloured
 * output use.
 *
 * <p>A cell is as VGA's text mode has it: the letter's code in the low byte, above it the colours. Letters come as UTF-8. Cells
 * that have changed since {@link #clean} lie between {@link #firstChanged} and {@link #lastChanged}.
 *
 * <p>The cursor stays behind the last column until the next letter comes (as the VT100's does), so that a full row does not
 * scroll the screen.
 */
final class VtScreen {
    private static final int ESCAPE = 0x1B;
    private static final int DELETE = 0x7F;
    private static final int CANCEL = 0x18;
    private static final int SUBSTITUTE = 0x1A;
    private static final int BELL = 0x07;
    private static final int TAB_STOPS = 8;
    private static final int MOST_PARAMETERS = 16;
    private static final int GREATEST_PARAMETER = 9999;

    private enum State {
        TEXT,
        ESCAPE,
        /** The next byte belongs to the sequence, and means nothing here. */
        SKIP,
        SEQUENCE,
        /** Up to the bell, or an escape. */
        STRING
    }

    private final int columns;
    private final int rows;
    private final char[] cells;
    private final Utf8 utf8 = new Utf8();
    private final Colours colours = new Colours();
    private final int[] parameters = new int[MOST_PARAMETERS];
    private int parameterCount;
    private boolean isPrivate;
    private State state = State.TEXT;
    private int row;
    private int column;
    private int savedRow;
    private int savedColumn;
    private boolean isCursorVisible = true;
    private int firstChanged;
    private int lastChanged;

    VtScreen(int columns, int rows) {
        this.columns = columns;
        this.rows = rows;
        this.cells = new char[columns * rows];
        reset();
    }

    char cell(int index) {
        return cells[index];
    }

    char[] cells() {
        return cells;
    }

    /** Where the cursor is, as the index of a cell. */
    int cursor() {
        return index(Math.min(column, columns - 1));
    }

    boolean isCursorVisible() {
        return isCursorVisible;
    }

    /** The first cell that has changed; behind {@link #lastChanged} if none has. */
    int firstChanged() {
        return firstChanged;
    }

    int lastChanged() {
        return lastChanged;
    }

    /** From now on changes count anew. */
    void clean() {
        firstChanged = cells.length;
        lastChanged = -1;
    }

    private void changed(int first, int end) {
        if (first < end) {
            firstChanged = Math.min(firstChanged, first);
            lastChanged = Math.max(lastChanged, end - 1);
        }
    }

    private int index(int atColumn) {
        return row * columns + atColumn;
    }

    private void reset() {
        colours.reset();
        isCursorVisible = true;
        row = 0;
        column = 0;
        savedRow = 0;
        savedColumn = 0;
        clean();
        clear(0, cells.length);
    }

    private void clear(int first, int end) {
        if (first < end) {
            Arrays.fill(cells, first, end, colours.blank());
            changed(first, end);
        }
    }

    /** Moves {@code count} cells; they may overlap. */
    private void move(int from, int to, int count) {
        if (count > 0) {
            System.arraycopy(cells, from, cells, to, count);
            changed(to, to + count);
        }
    }

    /** The next byte, 0 to 255. */
    void write(int value) {
        if (value == ESCAPE) {
            state = State.ESCAPE;
        } else if (state == State.TEXT) {
            text(utf8.next(value));
        } else if (value == CANCEL || value == SUBSTITUTE) {
            state = State.TEXT;
        } else if (value < ' ' && state != State.STRING) {
            control(value);
        } else {
            sequence(value);
        }
    }

    private void sequence(int value) {
        switch (state) {
            case ESCAPE -> escape(value);
            case SKIP -> state = State.TEXT;
            case SEQUENCE -> parameter(value);
            default -> state = value == BELL ? State.TEXT : State.STRING;
        }
    }

    private void text(int letter) {
        if (letter == Utf8.INCOMPLETE || letter == DELETE) {
            return;
        }
        if (letter < ' ') {
            control(letter);
            return;
        }
        int width = LetterWidth.of(letter);
        if (width == 0) {
            return;
        }
        if (column + width > columns) {
            column = 0;
            lineFeed();
        }
        int at = index(column);
        cells[at] = colours.cell(CodePage437.of(letter));
        if (width > 1) {
            cells[at + 1] = colours.blank();
        }
        changed(at, at + width);
        column += width;
    }

    private void control(int value) {
        switch (value) {
            case '\b' -> column = Math.max(0, Math.min(column, columns - 1) - 1);
            case '\t' -> column = Math.min(columns - 1, (column / TAB_STOPS + 1) * TAB_STOPS);
            case '\n', 0x0B, '\f' -> lineFeed();
            case '\r' -> column = 0;
            default -> {}
        }
    }

    private void lineFeed() {
        if (row < rows - 1) {
            row++;
        } else {
            deleteRows(0, 1);
        }
    }

    private void reverseLineFeed() {
        if (row > 0) {
            row--;
        } else {
            insertRows(0, 1);
        }
    }

    private void escape(int value) {
        state = State.TEXT;
        switch (value) {
            case '[' -> beginSequence();
            case ']', 'P', '_', '^', 'X' -> state = State.STRING;
            case '(', ')', '*', '+', '#', '%', ' ' -> state = State.SKIP;
            case '7' -> save();
            case '8' -> restore();
            case 'D' -> lineFeed();
            case 'E' -> {
                column = 0;
                lineFeed();
            }
            case 'M' -> reverseLineFeed();
            case 'c' -> reset();
            default -> {}
        }
    }

    private void save() {
        savedRow = row;
        savedColumn = column;
    }

    private void restore() {
        row = savedRow;
        column = savedColumn;
    }

    private void beginSequence() {
        state = State.SEQUENCE;
        Arrays.fill(parameters, 0);
        parameterCount = 1;
        isPrivate = false;
    }

    private void parameter(int value) {
        if (value >= '0' && value <= '9') {
            int last = parameterCount - 1;
            parameters[last] = Math.min(GREATEST_PARAMETER, 10 * parameters[last] + value - '0');
        } else if (value == ';' || value == ':') {
            parameterCount = Math.min(MOST_PARAMETERS, parameterCount + 1);
        } else if (value >= '<' && value <= '?') {
            isPrivate = true;
        } else if (value >= '@') {
            state = State.TEXT;
            if (isPrivate) {
                privateMode(value);
            } else {
                execute(value);
            }
        }
    }

    private void privateMode(int value) {
        boolean isCursor = parameters[0] == 25;
        if (isCursor && (value == 'h' || value == 'l')) {
            isCursorVisible = value == 'h';
        }
    }

    /** A parameter that counts: 1 if it is left out. */
    private int count(int index) {
        return Math.max(1, parameters[index]);
    }

    private void execute(int value) {
        int count = count(0);
        switch (value) {
            case 'A' -> moveTo(row - count, column);
            case 'B', 'e' -> moveTo(row + count, column);
            case 'C', 'a' -> moveTo(row, Math.min(column, columns - 1) + count);
            case 'D' -> moveTo(row, Math.min(column, columns - 1) - count);
            case 'E' -> moveTo(row + count, 0);
            case 'F' -> moveTo(row - count, 0);
            case 'G', '`' -> moveTo(row, count - 1);
            case 'H', 'f' -> moveTo(count - 1, count(1) - 1);
            case 'd' -> moveTo(count - 1, column);
            case 'm' -> colours.select(parameters, parameterCount);
            case 's' -> save();
            case 'u' -> restore();
            default -> edit(value, count);
        }
    }

    private void moveTo(int newRow, int newColumn) {
        row = Math.max(0, Math.min(newRow, rows - 1));
        column = Math.max(0, Math.min(newColumn, columns - 1));
    }

    private void edit(int value, int count) {
        int first = cursor();
        int end = index(columns);
        int some = Math.min(count, end - first);
        switch (value) {
            case 'J' -> eraseScreen(first);
            case 'K' -> eraseRow(first);
            case 'X' -> clear(first, first + some);
            case '@' -> {
                move(first, first + some, end - first - some);
                clear(first, first + some);
            }
            case 'P' -> {
                move(first + some, first, end - first - some);
                clear(end - some, end);
            }
            case 'L' -> insertRows(row, count);
            case 'M' -> deleteRows(row, count);
            case 'S' -> deleteRows(0, count);
            case 'T' -> insertRows(0, count);
            default -> {}
        }
    }

    private void eraseScreen(int cursor) {
        switch (parameters[0]) {
            case 0 -> clear(cursor, cells.length);
            case 1 -> clear(0, cursor + 1);
            default -> clear(0, cells.length);
        }
    }

    private void eraseRow(int cursor) {
        switch (parameters[0]) {
            case 0 -> clear(cursor, index(columns));
            case 1 -> clear(index(0), cursor + 1);
            default -> clear(index(0), index(columns));
        }
    }

    private void insertRows(int at, int count) {
        int first = at * columns;
        int some = Math.min(count, rows - at) * columns;
        move(first, first + some, cells.length - first - some);
        clear(first, first + some);
    }

    private void deleteRows(int at, int count) {
        int first = at * columns;
        int some = Math.min(count, rows - at) * columns;
        move(first + some, first, cells.length - first - some);
        clear(cells.length - some, cells.length);
    }
}
