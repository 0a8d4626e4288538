package skink.harness.serial;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/**
 * Hostile bytes become harmless lines in bounded memory.
 */
class LineAssemblerTest {
    private final List<String> lines = new ArrayList<>();
    private final LineAssembler assembler = new LineAssembler(lines::add);

    private void feed(String bytes) {
        assembler.accept(ByteBuffer.wrap(bytes.getBytes(StandardCharsets.ISO_8859_1)));
    }

    @Test
    void portionsDoNotMatter() {
        feed("one\r");
        feed("\ntw");
        feed("o\n\nthr\ree");
        assertEquals(List.of("one", "two", ""), lines);
        assembler.finish();
        assertEquals("thr\u240dee", lines.get(3));
        assembler.finish();
        assertEquals(4, lines.size());
    }

    @Test
    void escapeSequencesAndNulsBecomePictures() {
        feed("\u001b[2J\0\7\177\t.\n");
        assertEquals(List.of("\u241b[2J\u2400\u2407\u2421\t."), lines);
    }

    @Test
    void invalidUtf8BecomesReplacementCharacters() {
        feed("a\u00ff\u00c3\u00a4\u00c0\u0080\u00ed\u00a0\u0080\n");
        assertTrue(lines.get(0).startsWith("a\ufffd\u00e4\ufffd"), lines.get(0));
        assertTrue(lines.get(0).chars().noneMatch(c -> Character.isSurrogate((char) c)));
    }

    @Test
    void charactersThatTurnTextAroundAreReplaced() {
        assembler.accept(ByteBuffer.wrap("x\u202ey\u2028z\ufeff\u0085\ufffe\n".getBytes(StandardCharsets.UTF_8)));
        assertEquals("x\ufffdy\ufffdz\ufffd\ufffd\ufffd", lines.get(0));
    }

    @Test
    void longLineIsCutAndMarked() {
        feed("a".repeat(LineAssembler.MAX_LINE_BYTES + 10) + "\nb\n");
        assertEquals("a".repeat(LineAssembler.MAX_LINE_BYTES) + "… [10 more bytes]", lines.get(0));
        assertEquals("b", lines.get(1));
    }

    @Test
    void lineOfExactlyTheBoundIsWhole() {
        feed("a".repeat(LineAssembler.MAX_LINE_BYTES) + "\n");
        assertEquals("a".repeat(LineAssembler.MAX_LINE_BYTES), lines.get(0));
    }

    @Test
    void tenMegabytesOfNoiseStayHarmless() {
        byte[] noise = new byte[10 << 20];
        new Random(7).nextBytes(noise);
        long[] kept = {0};
        LineAssembler hostile = new LineAssembler(line -> {
            kept[0]++;
            assertTrue(line.length() <= LineAssembler.MAX_LINE_BYTES + 40);
            assertTrue(line.codePoints().noneMatch(c -> c < ' ' && c != '\t' || c >= 0x7f && c < 0xa0));
        });
        hostile.accept(ByteBuffer.wrap(noise));
        hostile.finish();
        assertTrue(kept[0] > 30_000, "about one byte in 256 ends a line");
    }
}
