package skink.user;

import java.util.Arrays;

/**
 * Texts as UTF-8, without {@code java.nio.charset}: that would bring every charset's encoder and decoder into each program.
 *
 * <p>What is malformed is replaced as {@code String} does it: in bytes by U+FFFD for each longest beginning of a letter,
 * and for each surrogate; in texts by a question mark for each surrogate that is alone.
 */
public final class Utf8 {
    private static final char REPLACEMENT = '\uFFFD';
    private static final int NOT_A_LETTER = -1;

    private Utf8() {}

    /** The bytes of a text. */
    public static byte[] encode(String text) {
        byte[] bytes = new byte[length(text)];
        int at = 0;
        for (int i = 0; i < text.length(); ) {
            int letter = letter(text, i);
            i += Character.charCount(letter);
            if (letter < 0x80) {
                bytes[at++] = (byte) letter;
                continue;
            }
            int more = letter < 0x800 ? 1 : letter < 0x10000 ? 2 : 3;
            bytes[at++] = (byte) (-0x80 >> more | letter >> 6 * more);
            for (int shift = 6 * (more - 1); shift >= 0; shift -= 6) {
                bytes[at++] = (byte) (0x80 | letter >> shift & 0x3F);
            }
        }
        return bytes;
    }

    /** How many bytes a text has. */
    public static int length(String text) {
        int bytes = 0;
        for (int i = 0; i < text.length(); ) {
            int letter = letter(text, i);
            i += Character.charCount(letter);
            bytes += letter < 0x80 ? 1 : letter < 0x800 ? 2 : letter < 0x10000 ? 3 : 4;
        }
        return bytes;
    }

    private static int letter(String text, int index) {
        int letter = text.codePointAt(index);
        return isSurrogate(letter) ? '?' : letter;
    }

    private static boolean isSurrogate(int letter) {
        return letter >= 0xD800 && letter <= 0xDFFF;
    }

    /** The text of these bytes. */
    public static String decode(byte[] bytes) {
        char[] text = new char[bytes.length];
        int count = 0;
        for (int at = 0; at < bytes.length; ) {
            int letters = lengthAt(bytes, at);
            int letter = letters > 0 ? letterAt(bytes, at, letters) : NOT_A_LETTER;
            at += Math.abs(letters);
            if (letter == NOT_A_LETTER) {
                text[count++] = REPLACEMENT;
            } else if (letter < 0x10000) {
                text[count++] = (char) letter;
            } else {
                text[count++] = Character.highSurrogate(letter);
                text[count++] = Character.lowSurrogate(letter);
            }
        }
        return new String(text, 0, count);
    }

    /** Whether bytes are UTF-8, and so the same when they are decoded and encoded again. */
    public static boolean isSound(byte[] bytes) {
        return Arrays.equals(bytes, encode(decode(bytes)));
    }

    /** How many bytes the letter at an index has; minus the number of bytes to be replaced, if there is none. */
    private static int lengthAt(byte[] bytes, int index) {
        int lead = bytes[index] & 0xFF;
        if (lead < 0x80) {
            return 1;
        }
        if (lead < 0xC2 || lead > 0xF4) {
            return -1;
        }
        int wanted = lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
        int found = 1;
        while (found < wanted && index + found < bytes.length && goesOn(lead, found, bytes[index + found] & 0xFF)) {
            found++;
        }
        return found == wanted ? found : -found;
    }

    /** Whether a byte can follow: the second one must make no letter that is too long or beyond the last. */
    private static boolean goesOn(int lead, int place, int next) {
        int least = place == 1 && lead == 0xE0 ? 0xA0 : place == 1 && lead == 0xF0 ? 0x90 : 0x80;
        int most = place == 1 && lead == 0xF4 ? 0x8F : 0xBF;
        return next >= least && next <= most;
    }

    private static int letterAt(byte[] bytes, int index, int length) {
        int letter = length == 1 ? bytes[index] : bytes[index] & 0x7F >> length;
        for (int i = 1; i < length; i++) {
            letter = letter << 6 | bytes[index + i] & 0x3F;
        }
        return isSurrogate(letter) ? NOT_A_LETTER : letter;
    }
}
