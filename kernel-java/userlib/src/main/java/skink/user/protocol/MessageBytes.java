package skink.user.protocol;

import skink.user.Message;

/** Arrays of bytes in messages: a word with their number, then the bytes. */
public final class MessageBytes {
    private MessageBytes() {}

    /**
     * Writes an array into the payload from a word on.
     *
     * @param most how many bytes there is room for
     * @throws IllegalArgumentException if there are more
     */
    public static void put(Message message, int word, int most, byte[] bytes) {
        if (bytes.length > most) {
            throw new IllegalArgumentException(bytes.length + " bytes, where a message has room for " + most);
        }
        message.word(word, bytes.length);
        int end = (most + 3) & ~3;
        for (int i = 0; i < end; i++) {
            message.byteAt(word + 1, i, i < bytes.length ? bytes[i] : 0);
        }
    }

    /** The array from a word on, whose number of bytes a dispatcher or client has checked. */
    public static byte[] get(Message message, int word) {
        byte[] bytes = new byte[message.word(word)];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = message.byteAt(word + 1, i);
        }
        return bytes;
    }
}
