package skink.programs.shell.editor;

/**
 * Shows a line behind its prompt, in one row of the terminal. Of a line that is longer, it shows the part around the cursor.
 *
 * <p>I1: after {@link #show} the terminal's cursor is where the line's is, and the row holds nothing else.
 */
final class LineView {
    private static final String CLEAR_REST = "\u001b[K";
    private static final int FEWEST_COLUMNS = 8;

    private final StringBuilder output = new StringBuilder();
    private String prompt = "";
    /** For the line; the last column of the row stays free. */
    private int room;
    /** The first letter that is shown. */
    private int first;

    /** A new line behind a prompt, on a row of so many columns. */
    void begin(String newPrompt, int columns) {
        prompt = newPrompt;
        room = Math.max(columns - Columns.of(newPrompt) - 1, FEWEST_COLUMNS);
        first = 0;
        output.append(newPrompt);
    }

    /** What is to be sent to the terminal since the last time. */
    String take() {
        String text = output.toString();
        output.setLength(0);
        return text;
    }

    /** Sends something else; the row must be shown again afterwards. */
    void print(String text) {
        output.append(text);
    }

    /** Shows the line that had its last letter put at its end. */
    void showAppended(EditBuffer line) {
        if (first == 0 && width(line, 0, line.length()) <= room) {
            output.appendCodePoint(line.letter(line.length() - 1));
        } else {
            show(line);
        }
    }

    /** Shows all of the row anew. */
    void show(EditBuffer line) {
        scroll(line);
        output.append('\r').append(prompt);
        int used = 0;
        for (int i = first; i < line.length() && used + Columns.of(line.letter(i)) <= room; i++) {
            output.appendCodePoint(line.letter(i));
            used += Columns.of(line.letter(i));
        }
        output.append(CLEAR_REST).append('\r');
        int column = Columns.of(prompt) + width(line, first, line.cursor());
        if (column > 0) {
            output.append("\u001b[").append(column).append('C');
        }
    }

    /** Chooses the first letter so that the cursor is in the row, and no room is left unused. */
    private void scroll(EditBuffer line) {
        first = Math.min(first, line.cursor());
        while (width(line, first, line.cursor()) > room) {
            first++;
        }
        while (first > 0 && width(line, first - 1, line.length()) <= room) {
            first--;
        }
    }

    private static int width(EditBuffer line, int from, int to) {
        int columns = 0;
        for (int i = from; i < to; i++) {
            columns += Columns.of(line.letter(i));
        }
        return columns;
    }
}
