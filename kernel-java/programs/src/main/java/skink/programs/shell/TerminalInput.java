package skink.programs.shell;

import java.io.IOException;
import skink.abi.protocol.NoDevice;
import skink.abi.protocol.Tty;
import skink.programs.shell.editor.Completion;
import skink.programs.shell.editor.History;
import skink.programs.shell.editor.LineEditor;
import skink.programs.shell.editor.LineEditor.Outcome;
import skink.user.terminal.Terminal;

/**
 * Lines that are edited at a terminal. While one is typed the terminal does nothing by itself; jobs find it as it is for
 * programs, whatever the one before has left.
 */
final class TerminalInput {
    private static final int FOR_PROGRAMS = Tty.CANONICAL | Tty.ECHO | Tty.SIGNALS;
    private static final int FOR_EDITING = 0;
    private static final int DEFAULT_COLUMNS = 80;
    private static final String MORE_PROMPT = "> ";
    /** No line that anybody types. */
    private static final String CANCELLED = "\n";

    private final Terminal terminal;
    private final History history;
    private final LineEditor editor;

    TerminalInput(Terminal terminal, History history, Completion completion) {
        this.terminal = terminal;
        this.history = history;
        this.editor = new LineEditor(history, completion);
    }

    /** The next command, perhaps of several lines; "" if the user gives it up, null at the end. */
    String line(String prompt) {
        StringBuilder text = new StringBuilder();
        String line = oneLine(prompt);
        while (line != null && !line.equals(CANCELLED)) {
            text.append(line).append('\n');
            if (!CommandReader.isIncomplete(text.toString())) {
                history.add(text.substring(0, text.length() - 1).replace('\n', ' '));
                return text.toString();
            }
            line = oneLine(MORE_PROMPT);
        }
        return line == null ? null : "";
    }

    private String oneLine(String prompt) {
        try {
            terminal.setMode(FOR_EDITING);
            Outcome outcome = edit(prompt);
            terminal.setMode(FOR_PROGRAMS);
            return switch (outcome) {
                case END -> null;
                case CANCELLED -> CANCELLED;
                default -> editor.line();
            };
        } catch (NoDevice | IOException gone) {
            return null;
        }
    }

    private Outcome edit(String prompt) throws IOException {
        editor.begin(prompt, columns());
        Outcome outcome = Outcome.MORE;
        while (outcome == Outcome.MORE) {
            show();
            int value = System.in.read();
            outcome = value < 0 ? Outcome.END : editor.typed(value);
        }
        show();
        return outcome;
    }

    private void show() {
        System.out.print(editor.output());
        System.out.flush();
    }

    private int columns() {
        try {
            int columns = terminal.size().columns();
            return columns > 0 ? columns : DEFAULT_COLUMNS;
        } catch (NoDevice gone) {
            return DEFAULT_COLUMNS;
        }
    }
}
