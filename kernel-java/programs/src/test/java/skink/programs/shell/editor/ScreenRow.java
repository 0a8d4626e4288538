package skink.programs.shell.editor;

/** A row of a terminal: what is shown in it after what was sent. */
final class ScreenRow {
    private final int columns;
    private final StringBuilder cells = new StringBuilder();
    private int cursor;
    /** What was shown in the rows above. */
    final StringBuilder above = new StringBuilder();

    int bells;

    ScreenRow(int columns) {
        this.columns = columns;
    }

    void show(String output) {
        for (int i = 0; i < output.length(); i++) {
            char letter = output.charAt(i);
            switch (letter) {
                case '\r' -> cursor = 0;
                case '\n' -> {
                    above.append(text()).append('\n');
                    cells.setLength(0);
                    cursor = 0;
                }
                case 7 -> bells++;
                case 27 -> i = sequence(output, i + 2);
                default -> put(letter);
            }
        }
    }

    private int sequence(String output, int start) {
        int end = start;
        while (output.charAt(end) < '@') {
            end++;
        }
        String number = output.substring(start, end);
        switch (output.charAt(end)) {
            case 'K' -> cells.setLength(Math.min(cells.length(), cursor));
            case 'C' -> cursor += Integer.parseInt(number);
            case 'H' -> cursor = 0;
            case 'J' -> cells.setLength(0);
            default -> throw new AssertionError("no terminal knows ESC [" + output.substring(start, end + 1));
        }
        return end;
    }

    private void put(char letter) {
        if (letter < ' ') {
            throw new AssertionError("a control character: " + (int) letter);
        }
        while (cells.length() <= cursor) {
            cells.append(' ');
        }
        cells.setCharAt(cursor++, letter);
        if (cursor >= columns) {
            throw new AssertionError("the row is too long: " + cells);
        }
    }

    String text() {
        return cells.toString();
    }

    int cursor() {
        return cursor;
    }
}
