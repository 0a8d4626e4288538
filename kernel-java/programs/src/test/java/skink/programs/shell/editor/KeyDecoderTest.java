package skink.programs.shell.editor;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Bytes become keys. */
class KeyDecoderTest {
    private static List<Integer> keys(byte... bytes) {
        KeyDecoder decoder = new KeyDecoder();
        List<Integer> keys = new ArrayList<>();
        for (byte value : bytes) {
            int key = decoder.key(value & 0xFF);
            if (key != Key.NONE) {
                keys.add(key);
            }
        }
        return keys;
    }

    private static List<Integer> keys(String text) {
        return keys(text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void lettersAreCodePoints() {
        String text = "aä€𝄞\t\r";
        assertEquals(text.codePoints().boxed().toList(), keys(text));
    }

    @Test
    void sequencesAreKeys() {
        assertEquals(List.of(Key.UP, Key.DOWN, Key.RIGHT, Key.LEFT), keys("\u001b[A\u001b[B\u001b[C\u001b[D"));
        assertEquals(List.of(Key.HOME, Key.END, Key.HOME, Key.END), keys("\u001b[H\u001b[F\u001bOH\u001bOF"));
        assertEquals(List.of(Key.HOME, Key.DELETE, Key.END), keys("\u001b[1~\u001b[3~\u001b[4~"));
        assertEquals(List.of(Key.WORD_LEFT, Key.WORD_RIGHT), keys("\u001b[1;5D\u001b[1;5C"));
        assertEquals(List.of(Key.DELETE), keys("\u001b[3;2~"), "with Shift");
        assertEquals(List.of(Key.UP), keys("\u001b\u001b[A"), "an ESC before does no harm");
    }

    @Test
    void whatIsNotKnownDisappearsWhole() {
        assertEquals(List.of((int) 'x'), keys("\u001b[24~\u001b[?1049h\u001b[99999999999;7u\u001bOSx"));
    }

    @Test
    void brokenSequencesSwallowNothingBehindThem() {
        int broken = 0xFFFD;
        assertEquals(List.of((int) 'a'), keys((byte) 0xC3, (byte) 'a'));
        assertEquals(List.of(broken, (int) 'a'), keys((byte) 0x80, (byte) 'a'));
        assertEquals(List.of(broken, (int) 'a'), keys((byte) 0xFF, (byte) 'a'));
        assertEquals(List.of(broken, (int) 'a'), keys((byte) 0xE0, (byte) 0x80, (byte) 0x80, (byte) 'a'));
        assertEquals(List.of(broken, (int) 'a'), keys((byte) 0xED, (byte) 0xA0, (byte) 0x80, (byte) 'a'));
        assertEquals(List.of(broken, (int) 'a'), keys((byte) 0xF4, (byte) 0xBF, (byte) 0xBF, (byte) 0xBF, (byte) 'a'));
        assertEquals(List.of((int) '\r'), keys("\u001b[1;\r"));
    }

    /** Whatever came before, an ordinary letter that is typed often enough is a letter again. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void garbageDoesNotLockTheKeyboard(long seed) {
        Random random = new Random(seed);
        KeyDecoder decoder = new KeyDecoder();
        for (int i = 0; i < 100_000; i++) {
            decoder.key(random.nextInt(256));
            if (i % 100 == 0) {
                decoder.key('a');
                decoder.key('a');
                assertEquals('a', decoder.key('a'), "seed " + seed);
            }
        }
    }
}
