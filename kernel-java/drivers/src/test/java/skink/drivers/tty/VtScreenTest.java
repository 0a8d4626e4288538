package skink.drivers.tty;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is seen on a screen of 10 columns and 4 rows; ^ stands for escape. */
class VtScreenTest {
    private static final int COLUMNS = 10;
    private static final int ROWS = 4;

    private final VtScreen screen = new VtScreen(COLUMNS, ROWS);

    private void write(String text) {
        for (byte each : text.replace('^', '\u001B').getBytes(UTF_8)) {
            screen.write(each & 0xFF);
        }
    }

    private String row(int row) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < COLUMNS; i++) {
            text.append((char) (screen.cell(row * COLUMNS + i) & 0xFF));
        }
        return text.toString().stripTrailing();
    }

    private String shown() {
        return (row(0) + "/" + row(1) + "/" + row(2) + "/" + row(3)).replaceAll("/+$", "");
    }

    private String cursor() {
        return screen.cursor() / COLUMNS + "," + screen.cursor() % COLUMNS;
    }

    private int attribute(int row, int column) {
        return screen.cell(row * COLUMNS + column) >>> 8;
    }

    @ParameterizedTest
    @CsvSource({
        "hello, hello, '0,5'",
        "'a\r\nb', a/b, '1,1'",
        "'a\nb', 'a/ b', '1,2'",
        "'abc\b\bX', aXc, '0,2'",
        "'a\tb', 'a       b', '0,9'",
        "'1\r\n2\r\n3\r\n4\r\n5', 2/3/4/5, '3,1'",
        "0123456789, 0123456789, '0,9'",
        "0123456789x, 0123456789/x, '1,1'",
        "'0123456789\r\nx', 0123456789/x, '1,1'",
        "'0123456789\bx', 01234567x9, '0,9'",
        "'^[2;3Hx', '/  x', '1,3'",
        "'^[99;99Hx', '///         x', '3,9'",
        "'^[Hx', x, '0,1'",
        "'^[;4Hx', '   x', '0,4'",
        "'^[3;3H^[Ax^[By^[2Dz^[Cw', '/  x/  zyw', '2,5'",
        "'abc^[2Gx', axc, '0,2'",
        "'abc^[3dx', 'abc//   x', '2,4'",
        "'ab^[Ec', ab/c, '1,1'",
        "'^[3;3Hab^[Fc', '/c/  ab', '1,1'",
        "'abcdef^[3D^[K', abc, '0,3'",
        "'abcdef^[3D^[1K', '    ef', '0,3'",
        "'abcdef^[3D^[2K', '', '0,3'",
        "'a\r\nb\r\nc^[2;1H^[J', a, '1,0'",
        "'a\r\nb\r\nc^[2;1H^[1J', '//c', '1,0'",
        "'a\r\nb^[2J', '', '1,1'",
        "'abcdef^[3G^[2P', abef, '0,2'",
        "'abcdef^[3G^[99P', ab, '0,2'",
        "'abcdef^[3G^[2@', 'ab  cdef', '0,2'",
        "'abcdefghij^[3G^[99@', ab, '0,2'",
        "'abcdef^[3G^[2X', 'ab  ef', '0,2'",
        "'a\r\nb\r\nc\r\nd^[2;1H^[L', 'a//b/c', '1,0'",
        "'a\r\nb\r\nc\r\nd^[2;1H^[M', 'a/c/d', '1,0'",
        "'a\r\nb\r\nc\r\nd^[2;1H^[99M', a, '1,0'",
        "'a\r\nb\r\nc\r\nd^[2S', 'c/d', '3,1'",
        "'a\r\nb\r\nc\r\nd^[T', '/a/b/c', '3,1'",
        "'a^[2;2H^M^Mx', ' x/a', '0,2'",
        "'ab^7\r\nc^8d', abd/c, '0,3'",
        "'ab^[s\r\nc^[ud', abd/c, '0,3'",
        "'a^Db^Ec', 'a/ b/c', '2,1'",
        "'a^]0;title\u0007b', ab, '0,2'",
        "'a^]0;title^\\b', ab, '0,2'",
        "'a^(Bb^[?2004hc^[>4;1md', abcd, '0,4'",
        "'a^[31;1\u0018b', ab, '0,2'",
        "'a^[5\bXx^cy', y, '0,1'",
        "'a^[99999999999999Cb', 'a        b', '0,9'",
        "'日本x', '\u00FE \u00FE x', '0,5'",
        "'é€', '\u0082\u00FE', '0,2'",
        "'e\u0301x', ex, '0,2'"
    })
    void sequencesDoWhatTerminalsDo(String text, String expected, String cursor) {
        write(text);
        assertEquals(expected, shown());
        assertEquals(cursor, cursor());
    }

    @ParameterizedTest
    @CsvSource({
        "'', 07",
        "^[31m, 04",
        "^[1;31m, 0C",
        "^[1;31;22m, 04",
        "^[91m, 0C",
        "^[44m, 17",
        "^[104m, 17",
        "^[33;44m, 16",
        "^[33;44;7m, 61",
        "^[33;44;7;27m, 16",
        "^[31;44;39;49m, 07",
        "^[31;44m^[m, 07",
        "^[38;5;200;31m, 04",
        "^[38;2;1;2;3;31m, 04",
        "^[38;5m, 07",
        "^[99;58;1000m, 07"
    })
    void coloursAreThoseOfVga(String text, String expected) {
        write(text + "x");
        assertEquals(Integer.parseInt(expected, 16), attribute(0, 0));
    }

    @Test
    void erasedCellsHaveTheColourOfTheGround() {
        write("^[41m^[K");
        assertEquals(0x47, attribute(0, 9));
        write("^[0m\r\n\n\n\n");
        assertEquals(0x07, attribute(3, 0));
    }

    @Test
    void theCursorCanBeHidden() {
        assertTrue(screen.isCursorVisible());
        write("^[?25l");
        assertFalse(screen.isCursorVisible());
        write("^[?25h");
        assertTrue(screen.isCursorVisible());
    }

    @Test
    void whatHasChangedIsKnown() {
        screen.clean();
        assertTrue(screen.firstChanged() > screen.lastChanged());
        write("^[2;3Hab");
        assertEquals(COLUMNS + 2, screen.firstChanged());
        assertEquals(COLUMNS + 3, screen.lastChanged());
    }

    /** Whatever is sent, the cursor stays on the screen, and what has changed is told. */
    @Test
    void anyBytesAreSurvived() {
        Random random = new Random(1);
        String likely = "\u001B[[0123456789;?ABCDHJKLMPSTXm@hlsu\n\r\t\b\u00E9";
        char[] seen = screen.cells().clone();
        screen.clean();
        for (int i = 0; i < 300_000; i++) {
            int value = random.nextBoolean() ? random.nextInt(256) : likely.charAt(random.nextInt(likely.length()));
            screen.write(value);
            assertTrue(screen.cursor() >= 0 && screen.cursor() < COLUMNS * ROWS);
            for (int cell = 0; cell < seen.length; cell++) {
                boolean isTold = cell >= screen.firstChanged() && cell <= screen.lastChanged();
                assertTrue(isTold || seen[cell] == screen.cell(cell), "byte " + i + ", cell " + cell);
                seen[cell] = screen.cell(cell);
            }
            screen.clean();
        }
    }

    @Test
    void theCodePageIsComplete() {
        assertEquals(0x80, CodePage437.of('Ç'));
        assertEquals(0xC4, CodePage437.of('─'));
        assertEquals(0xE1, CodePage437.of('ß'));
        assertEquals(0xFF, CodePage437.of('\u00A0'));
        assertEquals(0xFE, CodePage437.of(0x1F600));
    }
}
