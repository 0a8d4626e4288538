package skink.user;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** The same as the class library's UTF-8, for sound and for malformed input. */
class Utf8Test {
    private static void check(String text) {
        byte[] expected = text.getBytes(StandardCharsets.UTF_8);
        assertArrayEquals(expected, Utf8.encode(text), text);
        assertEquals(expected.length, Utf8.length(text), text);
    }

    private static void check(byte[] bytes) {
        String expected = new String(bytes, StandardCharsets.UTF_8);
        assertEquals(expected, Utf8.decode(bytes), () -> Arrays.toString(bytes));
        assertEquals(Arrays.equals(bytes, expected.getBytes(StandardCharsets.UTF_8)), Utf8.isSound(bytes));
    }

    @Test
    void everyLetterGoesThereAndBack() {
        for (int letter = 0; letter <= Character.MAX_CODE_POINT; letter++) {
            String text = Character.toString(letter);
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            assertArrayEquals(bytes, Utf8.encode(text));
            assertEquals(new String(bytes, StandardCharsets.UTF_8), Utf8.decode(bytes));
        }
    }

    @Test
    void textsWithSurrogatesAlone() {
        check("a\uD800b");
        check("\uDC00\uD800");
        check("\uD83D\uDE00\uD83D");
    }

    @Test
    void everyPairOfBytes() {
        for (int pair = 0; pair < 1 << 16; pair++) {
            check(new byte[] {(byte) (pair >> 8), (byte) pair});
            check(new byte[] {(byte) (pair >> 8), (byte) pair, (byte) 0x80, (byte) 0x80, 'a'});
        }
    }

    @Test
    void randomBytes() {
        Random random = new Random(1);
        int[] favourites = {0x41, 0x80, 0x9F, 0xA0, 0xBF, 0xC0, 0xC2, 0xE0, 0xED, 0xEF, 0xF0, 0xF4, 0xF5, 0xFF};
        for (int i = 0; i < 200_000; i++) {
            byte[] bytes = new byte[random.nextInt(8)];
            for (int j = 0; j < bytes.length; j++) {
                bytes[j] = (byte) (random.nextBoolean() ? random.nextInt() : favourites[random.nextInt(14)]);
            }
            check(bytes);
        }
    }
}
