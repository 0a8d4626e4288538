package skink.programs.shell.editor;

import java.util.List;

/**
 * Reads a line from a terminal that itself does nothing with what is typed.
 *
 * <pre>{@code
 * editor.begin("$ ", 80);
 * Outcome outcome = Outcome.MORE;
 * while (outcome == Outcome.MORE) {
 *     show(editor.output());
 *     outcome = editor.typed(nextByte());
 * }
 * show(editor.output());
 * use(editor.line());
 * }</pre>
 *
 * <p>Keys are those of other shells: arrows, Home, End, Delete, Backspace; Ctrl-A and Ctrl-E to the ends, Ctrl-B and Ctrl-F by a
 * letter, Ctrl-K, Ctrl-U and Ctrl-W remove to the end, to the beginning and a word, Ctrl-P and Ctrl-N or arrows go through
 * the history, Ctrl-L clears the screen, Tab completes, Ctrl-C gives the line up, Ctrl-D ends an empty one.
 */
public final class LineEditor {
    /** What a key has led to. */
    public enum Outcome {
        /** The line is not complete. */
        MORE,
        /** It is. */
        LINE,
        /** The user has given it up. */
        CANCELLED,
        /** The user wants no more lines. */
        END
    }

    private static final String NEXT_ROW = "\n";
    private static final String CLEAR_SCREEN = "\u001b[H\u001b[2J";
    private static final String BELL = "\u0007";
    private static final int COLUMN_GAP = 2;

    private final History history;
    private final Completion completion;
    private final LineView view = new LineView();
    private final KeyDecoder keys = new KeyDecoder();
    private EditBuffer line = new EditBuffer();
    private int columns;
    private boolean completedBefore;
    /** A line has ended with CR: an LF right behind it is the same key. */
    private boolean afterReturn;

    public LineEditor(History history, Completion completion) {
        this.history = history;
        this.completion = completion;
    }

    /** Begins a line behind a prompt, on a terminal of so many columns. */
    public void begin(String prompt, int newColumns) {
        line = new EditBuffer();
        columns = newColumns;
        completedBefore = false;
        history.rewind();
        view.begin(prompt, newColumns);
    }

    /** The line as it is. */
    public String line() {
        return line.text();
    }

    /** What is to be shown since the last time. */
    public String output() {
        return view.take();
    }

    /** Deals with a byte that has been typed. */
    public Outcome typed(int value) {
        int key = keys.key(value & 0xFF);
        boolean sameKey = afterReturn && key == Key.NEW_LINE;
        afterReturn = key == Key.ENTER;
        if (key == Key.NONE || sameKey) {
            return Outcome.MORE;
        }
        boolean again = completedBefore;
        completedBefore = false;
        if (Key.isLetter(key)) {
            insert(key);
            return Outcome.MORE;
        }
        return switch (key) {
            case Key.ENTER, Key.NEW_LINE -> end("", Outcome.LINE);
            case 'C' & Key.CONTROL -> end("^C", Outcome.CANCELLED);
            case 'D' & Key.CONTROL -> endOrDelete();
            case Key.TAB -> complete(again);
            default -> edit(key);
        };
    }

    private void insert(int letter) {
        boolean atEnd = line.cursor() == line.length();
        line.insert(letter);
        if (atEnd) {
            view.showAppended(line);
        } else {
            view.show(line);
        }
    }

    private Outcome end(String mark, Outcome outcome) {
        if (line.cursor() < line.length()) {
            line.moveTo(line.length());
            view.show(line);
        }
        view.print(mark + NEXT_ROW);
        return outcome;
    }

    private Outcome endOrDelete() {
        if (line.length() == 0) {
            view.print(NEXT_ROW);
            return Outcome.END;
        }
        return edit(Key.DELETE);
    }

    private Outcome edit(int key) {
        switch (key) {
            case Key.LEFT, 'B' & Key.CONTROL -> line.moveTo(line.cursor() - 1);
            case Key.RIGHT, 'F' & Key.CONTROL -> line.moveTo(line.cursor() + 1);
            case Key.HOME, 'A' & Key.CONTROL -> line.moveTo(0);
            case Key.END, 'E' & Key.CONTROL -> line.moveTo(line.length());
            case Key.WORD_LEFT -> line.moveTo(line.wordLeft());
            case Key.WORD_RIGHT -> line.moveTo(line.wordRight());
            case Key.BACKSPACE, Key.CONTROL_H -> line.removeTo(line.cursor() - 1);
            case Key.DELETE -> line.removeTo(line.cursor() + 1);
            case 'K' & Key.CONTROL -> line.removeTo(line.length());
            case 'U' & Key.CONTROL -> line.removeTo(0);
            case 'W' & Key.CONTROL -> line.removeTo(line.wordLeft());
            case Key.UP, 'P' & Key.CONTROL -> replace(history.older(line.text()));
            case Key.DOWN, 'N' & Key.CONTROL -> replace(history.newer());
            case 'L' & Key.CONTROL -> view.print(CLEAR_SCREEN);
            default -> {
                return Outcome.MORE;
            }
        }
        view.show(line);
        return Outcome.MORE;
    }

    private void replace(String text) {
        if (text == null) {
            view.print(BELL);
        } else {
            line.set(text);
        }
    }

    /** Fills in what is certain; at the second Tab in a row shows what is possible. */
    private Outcome complete(boolean again) {
        Completion.Proposal proposal = completion.complete(line.head());
        if (!proposal.insertion().isEmpty()) {
            line.insert(proposal.insertion());
        } else if (again && !proposal.candidates().isEmpty()) {
            view.print(NEXT_ROW);
            list(proposal.candidates());
        } else {
            view.print(BELL);
        }
        completedBefore = proposal.insertion().isEmpty();
        view.show(line);
        return Outcome.MORE;
    }

    /** In columns, as many as fit. */
    private void list(List<String> names) {
        int width = 0;
        for (String name : names) {
            width = Math.max(width, Columns.of(name) + COLUMN_GAP);
        }
        int perRow = Math.max(columns / width, 1);
        for (int i = 0; i < names.size(); i++) {
            boolean last = (i + 1) % perRow == 0 || i == names.size() - 1;
            String name = names.get(i);
            view.print(last ? name + NEXT_ROW : name + " ".repeat(width - Columns.of(name)));
        }
    }
}
