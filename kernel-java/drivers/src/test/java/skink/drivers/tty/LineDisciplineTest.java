package skink.drivers.tty;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import skink.abi.protocol.Tty;

/** What keys do, and what is seen of it. */
class LineDisciplineTest {
    private static final int CAPACITY = 16;

    private final ByteArrayOutputStream shown = new ByteArrayOutputStream();
    private final List<Integer> signals = new ArrayList<>();
    private final Column column = new Column();
    private final LineDiscipline line = new LineDiscipline(CAPACITY, new Shown(), signals::add);

    private final class Shown implements Display {
        @Override
        public void echo(int value) {
            shown.write(value);
            column.send(value);
        }

        @Override
        public int column() {
            return column.column();
        }
    }

    private void type(String keys) {
        for (byte key : keys.getBytes(UTF_8)) {
            line.type(key & 0xFF);
        }
    }

    private String shown() {
        String text = shown.toString(UTF_8);
        shown.reset();
        return text;
    }

    /** What a read gives; null if it would wait. */
    private String read(int most) {
        if (!line.isReadable()) {
            return null;
        }
        byte[] bytes = new byte[most];
        int count = line.peek(bytes, most);
        line.drop();
        return new String(bytes, 0, count, UTF_8);
    }

    private String read() {
        return read(CAPACITY);
    }

    @Test
    void aLineIsReadWhole() {
        type("ls");
        assertFalse(line.isReadable());
        type(" -l\r");
        assertEquals(6, line.available());
        assertEquals("ls -l\n", read());
        assertFalse(line.isReadable());
        assertEquals("ls -l\n", shown());
    }

    @Test
    void aReadGivesOneLineAtMost() {
        type("a\nb\n");
        assertEquals(4, line.available());
        assertEquals("a\n", read());
        assertEquals("b\n", read());
    }

    @Test
    void aLineMayBeReadInPieces() {
        type("abcde\n");
        assertEquals("abc", read(3));
        assertEquals("de\n", read(3));
        assertEquals(null, read(3));
    }

    @Test
    void whatIsNotDroppedIsReadAgain() {
        type("abc\n");
        line.peek(new byte[CAPACITY], 2);
        assertEquals("abc\n", read());
    }

    @ParameterizedTest
    @CsvSource({
        "'abc\u007F', 'ab'",
        "'abc\b\b', 'a'",
        "'\b\b', ''",
        "'ab cd  \u0017', 'ab '",
        "'ab cd\u0017\u0017x', 'x'",
        "'ab cd\u0015', ''",
        "'ab cd\u0015ef', 'ef'",
        "'aä\b', 'a'",
        "'aä€😀\b\b', 'aä'",
        "'日本\b', '日'",
        "'a\tb\b\b', 'a'"
    })
    void editingTakesLettersBack(String keys, String left) {
        type(keys + "\n");
        assertEquals(left + "\n", read());
        assertEquals(left.replace(" ", ""), screen(shown()));
    }

    /** What an ideal terminal shows of it, blanks left out; wide letters take two columns. */
    private static String screen(String output) {
        List<String> cells = new ArrayList<>();
        int at = 0;
        int[] letters = output.codePoints().filter(letter -> letter != '\n').toArray();
        for (int letter : letters) {
            if (letter == '\b') {
                at--;
            } else if (letter == '\t') {
                at += 8 - at % 8;
            } else {
                String text = Character.toString(letter);
                at = put(cells, at, letter == ' ' ? "" : text);
                at = LetterWidth.of(letter) == 2 ? put(cells, at, "") : at;
            }
        }
        return String.join("", cells);
    }

    private static int put(List<String> cells, int at, String text) {
        while (cells.size() <= at) {
            cells.add("");
        }
        cells.set(at, text);
        return at + 1;
    }

    @Test
    void erasingATabTakesItsColumns() {
        for (char letter : "> ".toCharArray()) {
            new Shown().echo(letter);
        }
        type("a\t");
        shown();
        type("\b");
        assertEquals("\b \b".repeat(5), shown());
        assertEquals(3, column.column());
    }

    @Test
    void erasingTakesAsManyColumnsAsWereShown() {
        type("\u0001");
        assertEquals("^A", shown());
        type("\b");
        assertEquals("\b \b\b \b", shown());
        type("日");
        shown();
        type("\b");
        assertEquals("\b \b\b \b", shown());
        type("e\u0301");
        shown();
        type("\b");
        assertEquals("", shown());
        type("\b");
        assertEquals("\b \b", shown());
        type("\b");
        assertEquals("", shown());
    }

    @Test
    void malformedLettersAreErasedByteByByteAtMostFour() {
        for (int value : new int[] {'a', 0x80, 0x80, 0x80, 0x80, 0x80}) {
            line.type(value);
        }
        type("\b\b\n");
        assertEquals("\n", read());
    }

    @Test
    void aFinishedLineCannotBeErased() {
        type("ab\n\b\u0015\u0017c\n");
        assertEquals("ab\n", read());
        assertEquals("c\n", read());
    }

    @Test
    void controlDHandsOverOrEnds() {
        type("ab\u0004");
        assertEquals("ab", read());
        assertFalse(line.isReadable());
        type("\u0004");
        assertEquals(0, line.available());
        assertEquals("", read());
        type("c\n");
        assertEquals("c\n", read());
        assertEquals("abc\n", shown());
    }

    @Test
    void handingOverExactlyWhatIsAskedForIsNoEnd() {
        type("abc\u0004");
        assertEquals("abc", read(3));
        assertFalse(line.isReadable());
    }

    @ParameterizedTest
    @CsvSource({"3, 2", "28, 3", "26, 20"})
    void signalsTakeTheLineAway(int key, int signal) {
        type("old\nnew");
        line.type(key);
        assertEquals(List.of(signal), signals);
        assertFalse(line.isReadable());
        assertTrue(shown().endsWith("new^" + (char) (key ^ 0x40)));
        type("\n");
        assertEquals("\n", read());
    }

    @Test
    void withoutSignalsTheirKeysAreBytes() {
        line.setMode(Tty.CANONICAL | Tty.ECHO);
        type("\u0003\n");
        assertEquals("\u0003\n", read());
        assertEquals("^C\n", shown());
        assertEquals(List.of(), signals);
    }

    @Test
    void rawModeGivesEveryByteAtOnce() {
        line.setMode(0);
        type("\u001B[A\u0003\u0004\b\u007F");
        assertEquals("\u001B[A\u0003\u0004\b\u007F", read());
        assertEquals("", shown());
        type("\r");
        assertEquals("\n", read());
    }

    @Test
    void withoutEchoNothingIsSeen() {
        line.setMode(Tty.CANONICAL);
        type("secret\b\u0017\u0015pass\n");
        assertEquals("pass\n", read());
        assertEquals("", shown());
    }

    @Test
    void changingTheModeKeepsWhatIsTyped() {
        type("ab");
        line.setMode(0);
        type("c");
        line.setMode(LineDiscipline.MODES);
        type("d\be\n");
        assertEquals("abce\n", read());
        type("x\u0004y");
        line.setMode(0);
        assertEquals("x", read());
        assertEquals("y", read());
    }

    @Test
    void aFullRingRingsTheBellAndTheLineCanBeEnded() {
        String fits = "x".repeat(CAPACITY - 1);
        type(fits + "yz");
        assertEquals(fits + "\u0007\u0007", shown());
        assertFalse(line.isFull(), "reading would not help");
        type("\n");
        assertEquals(CAPACITY, line.available());
        assertTrue(line.isFull());
        type("\u0004");
        assertEquals("\n\u0007", shown());
        assertEquals(fits + "\n", read());
        type("ok\n");
        assertEquals("ok\n", read());
    }

    @Test
    void aFullRingStillHearsSignals() {
        type("x".repeat(CAPACITY - 1) + "\n\u0003ok\n");
        assertEquals(List.of(LineDiscipline.INTERRUPT), signals);
        assertEquals("ok\n", read());
    }

    @Test
    void aWideLineIsGivenUpOnANewRow() {
        LineDiscipline wide = new LineDiscipline(256, new Shown(), signals::add);
        for (int i = 0; i < 100; i++) {
            wide.type('x');
        }
        shown();
        wide.type(0x15);
        assertEquals("^U\n", shown());
        wide.type('\n');
        assertEquals(1, wide.available());
    }

    /** Random keys against a model that keeps strings. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void agreesWithAModel(long seed) {
        Random random = new Random(seed);
        StringBuilder edited = new StringBuilder();
        List<String> lines = new ArrayList<>();
        int kept = 0;
        for (int i = 0; i < 20_000; i++) {
            int key = "abcdefgh \n\n\u0004\b\u0015\u0003".charAt(random.nextInt(15));
            int end = kept + edited.length();
            line.type(key);
            if (key == '\b') {
                edited.setLength(Math.max(0, edited.length() - 1));
            } else if (key == 0x15) {
                edited.setLength(0);
            } else if (key == 3) {
                edited.setLength(0);
                lines.clear();
                kept = 0;
            } else if ((key == '\n' || key == 4) && end < CAPACITY) {
                String ended = key == 4 ? edited.toString() : edited + "\n";
                lines.add(ended);
                kept += edited.length() + 1;
                edited.setLength(0);
            } else if (key >= ' ' && end < CAPACITY - 1) {
                edited.append((char) key);
            }
            if (!lines.isEmpty() && random.nextInt(4) == 0) {
                String next = lines.remove(0);
                assertEquals(next, read(), "key " + i);
                kept -= next.endsWith("\n") ? next.length() : next.length() + 1;
            }
            assertEquals(!lines.isEmpty(), line.isReadable(), "key " + i);
        }
    }
}
