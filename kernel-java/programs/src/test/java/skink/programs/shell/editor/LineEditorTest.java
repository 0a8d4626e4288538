package skink.programs.shell.editor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import skink.programs.shell.editor.LineEditor.Outcome;

/** Keys change the line, and the terminal shows it. */
class LineEditorTest {
    private static final String PROMPT = "$ ";
    private static final int COLUMNS = 40;
    private static final String UP = "\u001b[A";
    private static final String DOWN = "\u001b[B";

    private final History history = new History();
    private final Completion completion = new Completion(new Completion.Source() {
        @Override
        public List<String> commands() {
            return List.of("cat", "cd", "echo", "env", "ls", "service");
        }

        @Override
        public List<String> names(String folder) {
            return switch (folder) {
                case "/" -> List.of("bin/", "etc/", "home/");
                case "/etc/" -> List.of("motd", "passwd");
                case "." -> List.of("notes", "notes2");
                default -> List.of();
            };
        }
    });

    private final LineEditor editor = new LineEditor(history, completion);
    private final ScreenRow row = new ScreenRow(COLUMNS);

    private Outcome type(String text) {
        Outcome outcome = Outcome.MORE;
        for (byte value : text.getBytes(StandardCharsets.UTF_8)) {
            assertEquals(Outcome.MORE, outcome, "typed behind the end");
            outcome = editor.typed(value);
            row.show(editor.output());
        }
        return outcome;
    }

    private void begin() {
        editor.begin(PROMPT, COLUMNS);
        row.show(editor.output());
    }

    private void enter(String line) {
        begin();
        assertEquals(Outcome.LINE, type(line + "\r"));
        history.add(editor.line());
    }

    /** The line, with a bar where the cursor is. */
    private String lineAndCursor() {
        String line = row.text().substring(PROMPT.length());
        int cursor = row.cursor() - PROMPT.length();
        String padded = line + " ".repeat(Math.max(cursor - line.length(), 0));
        assertEquals(
                editor.line(),
                line.substring(0, Math.min(line.length(), editor.line().length())));
        return padded.substring(0, cursor) + "|" + padded.substring(cursor);
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {
                "abc, abc|",
                "abc<L>X, abX|c",
                "abc<L><L><L><L>X, X|abc",
                "abc<A>X, X|abc",
                "abc<A><R><R>X, abX|c",
                "abc<A><E>X, abcX|",
                "abc<H>X<N>Y, XabcY|",
                "abc<R><R>X, abcX|",
                "abc<B>, ab|",
                "abc<B><B><B><B>, |",
                "abc<A><D>, |bc",
                "abc<A><R><d>, a|c",
                "abc<D>, abc|",
                "abc<L><K>, ab|",
                "abc<L><U>, |c",
                "one two  <W>, one |",
                "one two<W><W>, |",
                "one two<L><L><W>, one |wo",
                "one two<wl>X, one X|two",
                "one two<A><wr>X, oneX| two",
                "größe<B><B>, grö|",
                "añ<A><D>, |ñ",
                "a<junk>b, ab|"
            })
    void keysEdit(String keys, String expected) {
        begin();
        assertEquals(Outcome.MORE, type(bytes(keys)));
        assertEquals(expected, lineAndCursor());
    }

    private static String bytes(String keys) {
        return keys.replace("<L>", "\u001b[D")
                .replace("<R>", "\u001bOC")
                .replace("<A>", "\u0001")
                .replace("<E>", "\u0005")
                .replace("<H>", "\u001b[H")
                .replace("<N>", "\u001b[4~")
                .replace("<B>", "\u007f")
                .replace("<D>", "\u001b[3~")
                .replace("<d>", "\u0004")
                .replace("<K>", "\u000b")
                .replace("<U>", "\u0015")
                .replace("<W>", "\u0017")
                .replace("<wl>", "\u001b[1;5D")
                .replace("<wr>", "\u001bf")
                .replace("<junk>", "\u001b[15~\u001b[?25h\u001b[>0;276;0c\u001bOP\u001bz");
    }

    @Test
    void enterEndsALineOnceHoweverItIsSent() {
        begin();
        assertEquals(Outcome.LINE, type("one\r"));
        begin();
        assertEquals(Outcome.LINE, type("\ntwo\n"), "an LF behind a CR is the same key");
        assertEquals("two", editor.line());
        begin();
        assertEquals(Outcome.LINE, type("\n"), "an LF behind an LF is another");
        assertEquals("$ one\n$ two\n$ \n", row.above.toString());
    }

    @Test
    void aLineEndsWholeWhereverTheCursorIs() {
        begin();
        assertEquals(Outcome.LINE, type("one two\u0001\r"));
        assertEquals("one two", editor.line());
        assertEquals("$ one two\n", row.above.toString());
    }

    @Test
    void ctrlCGivesALineUpAndCtrlDEndsAnEmptyOne() {
        begin();
        assertEquals(Outcome.CANCELLED, type("sleep 3\u0003"));
        assertEquals("$ sleep 3^C\n", row.above.toString());
        begin();
        assertEquals(Outcome.MORE, type("x\u0004"));
        assertEquals(Outcome.END, type("\u007f\u0004"));
    }

    @Test
    void arrowsWalkThroughTheHistory() {
        enter("first");
        enter("second");
        begin();
        type("draft" + UP);
        assertEquals("second|", lineAndCursor());
        type(UP);
        assertEquals("first|", lineAndCursor());
        type(UP);
        assertEquals("first|", lineAndCursor());
        assertEquals(1, row.bells);
        type(DOWN + DOWN);
        assertEquals("draft|", lineAndCursor());
        type(DOWN);
        assertEquals("draft|", lineAndCursor());
        assertEquals(2, row.bells);
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {
                "l, `ls |`",
                "se, `service |`",
                "c, `c|`",
                "ec, `echo |`",
                "`ls; ec`, `ls; echo |`",
                "`ls &ec`, `ls &echo |`",
                "`cat n`, `cat notes|`",
                "`cat notes2`, `cat notes2 |`",
                "`ls /e`, `ls /etc/|`",
                "`cat /etc/m`, `cat /etc/motd |`",
                "`/e`, `/etc/|`",
                "`cat /nowhere/x`, `cat /nowhere/x|`",
                "`cat x`, `cat x|`"
            })
    void tabCompletes(String typed, String expected) {
        begin();
        type(typed + "\t");
        assertEquals(expected, lineAndCursor());
    }

    @Test
    void tabCompletesWhereTheCursorIs() {
        begin();
        type("cat /etc/m x\u001b[D\u001b[D\t");
        assertEquals("cat /etc/motd | x", lineAndCursor());
    }

    @Test
    void theSecondTabListsWhatIsPossible() {
        begin();
        type("c\t");
        assertEquals("", row.above.toString());
        type("\t");
        assertEquals("$ c\ncat  cd\n", row.above.toString());
        assertEquals("c|", lineAndCursor());
    }

    @Test
    void aLongLineScrolls() {
        begin();
        type("0123456789012345678901234567890123456789abcdef");
        assertTrue(row.text().endsWith("abcdef"), row.text());
        type("\u0001");
        assertTrue(row.text().startsWith("$ 0123456789"), row.text());
        assertEquals(PROMPT.length(), row.cursor());
        type("\u0005");
        assertTrue(row.text().endsWith("abcdef"), row.text());
        type("\u0015");
        assertEquals("|", lineAndCursor());
    }

    @Test
    void wideLettersTakeTwoColumns() {
        assertEquals(1, Columns.of('a'));
        assertEquals(2, Columns.of(0x6F22));
        assertEquals(0, Columns.of(0x301));
        assertEquals(5, Columns.of("a\u6f22\u5b57"));
        begin();
        type("\u6f22\u5b57\u001b[D");
        assertEquals(PROMPT.length() + 2, row.cursor());
    }

    /** Any keys: the row shows the prompt and the part of the line around the cursor, and the cursor is where it is. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void theTerminalShowsTheLineWhateverIsTyped(long seed) {
        Random random = new Random(seed);
        String[] keys = {
            "a",
            "b",
            " ",
            "ö",
            "\u001b[D",
            "\u001b[C",
            "\u001b[A",
            "\u001b[B",
            "\u0001",
            "\u0005",
            "\u000b",
            "\u0017",
            "\u007f",
            "\u0004",
            "\u001b[3~",
            "\u001bb",
            "\u001bf",
            "\t",
            "x",
            "y",
            "z",
            "word "
        };
        for (int round = 0; round < 40; round++) {
            begin();
            for (int i = 0; i < 150; i++) {
                String key = keys[random.nextInt(keys.length)];
                if (!key.equals("\u0004") || !editor.line().isEmpty()) {
                    assertEquals(Outcome.MORE, type(key));
                }
                checkShown("seed " + seed + ", round " + round + ", key " + i);
            }
            type("\r");
            history.add(editor.line());
        }
    }

    private void checkShown(String where) {
        String shown = row.text();
        assertTrue(shown.startsWith(PROMPT), where);
        String part = shown.substring(PROMPT.length());
        int cursor = row.cursor() - PROMPT.length();
        String head = part.substring(0, Math.min(cursor, part.length()));
        assertTrue(editor.line().contains(part), where + ": " + part);
        assertTrue(head.length() == cursor, where + ": the cursor is behind what is shown");
        boolean isWhole = editor.line().length() <= COLUMNS - PROMPT.length() - 1;
        assertEquals(isWhole, part.equals(editor.line()), where + ": " + part);
    }
}
