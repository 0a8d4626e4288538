package skink.user.protocol;

import skink.user.Message;
import skink.user.Utf8;

/** Texts in messages: UTF-8, filled up with zeros. */
public final class MessageText {
    private MessageText() {}

    /**
     * Writes a text into the payload from a word on.
     *
     * @param most how many bytes there are for it
     * @throws IllegalArgumentException if it is longer or has a zero in it
     */
    public static void put(Message message, int word, int most, String text) {
        byte[] bytes = Utf8.encode(text);
        if (bytes.length > most || text.indexOf(0) >= 0) {
            throw new IllegalArgumentException("not a text of at most " + most + " bytes without zeros: " + text);
        }
        int end = (most + 3) & ~3;
        for (int i = 0; i < end; i++) {
            message.byteAt(word, i, i < bytes.length ? bytes[i] : 0);
        }
    }

    /** The text of at most {@code most} bytes from a word on; what is no UTF-8 becomes replacement characters. */
    public static String get(Message message, int word, int most) {
        return Utf8.decode(bytes(message, word, most));
    }

    /** Whether the text is UTF-8, and so as long when it is written again: servers refuse any other. */
    public static boolean isSound(Message message, int word, int most) {
        return Utf8.isSound(bytes(message, word, most));
    }

    private static byte[] bytes(Message message, int word, int most) {
        int length = 0;
        while (length < most && message.byteAt(word, length) != 0) {
            length++;
        }
        byte[] bytes = new byte[length];
        for (int i = 0; i < length; i++) {
            bytes[i] = message.byteAt(word, i);
        }
        return bytes;
    }
}
