package skink.abi.link;

/**
 * Which program is to run, with what.
 *
 * <p>In {@link LinkCode#ORDERS} it stands as the number of bytes that follow; of these, the number of arguments; then all
 * arguments and all settings, each with a zero behind it. Numbers have four bytes, the lowest first.
 *
 * @param words the path of the program's file, then its arguments; any bytes but 0
 * @param settings of its environment, {@code NAME=value}
 */
public record Order(byte[][] words, byte[][] settings) {
    /** Bytes of a number. */
    public static final int NUMBER_BYTES = 4;

    /** The order as it stands in the stream. */
    public byte[] encode() {
        byte[] order = new byte[2 * NUMBER_BYTES + bytesOf(words) + bytesOf(settings)];
        putNumber(order, 0, order.length - NUMBER_BYTES);
        putNumber(order, NUMBER_BYTES, words.length);
        int at = put(order, 2 * NUMBER_BYTES, words);
        put(order, at, settings);
        return order;
    }

    private static int bytesOf(byte[][] words) {
        int bytes = 0;
        for (byte[] word : words) {
            bytes += word.length + 1;
        }
        return bytes;
    }

    private static void putNumber(byte[] to, int at, int number) {
        for (int i = 0; i < NUMBER_BYTES; i++) {
            to[at + i] = (byte) (number >>> 8 * i);
        }
    }

    private static int put(byte[] to, int start, byte[][] words) {
        int at = start;
        for (byte[] word : words) {
            for (byte value : word) {
                if (value == 0) {
                    throw new IllegalArgumentException("an argument cannot have a zero in it");
                }
                to[at++] = value;
            }
            at++;
        }
        return at;
    }

    /** The number that stands there. */
    public static int number(byte[] from, int at) {
        int number = 0;
        for (int i = NUMBER_BYTES - 1; i >= 0; i--) {
            number = number << 8 | from[at + i] & 0xFF;
        }
        return number;
    }

    /**
     * The order, from the bytes behind the first number.
     *
     * @throws IllegalArgumentException if they make no order
     */
    public static Order decode(byte[] following) {
        if (following.length < NUMBER_BYTES
                || following.length > NUMBER_BYTES && following[following.length - 1] != 0) {
            throw new IllegalArgumentException("an order is cut");
        }
        int count = 0;
        for (int i = NUMBER_BYTES; i < following.length; i++) {
            count += following[i] == 0 ? 1 : 0;
        }
        int arguments = number(following, 0);
        if (arguments < 1 || arguments > count) {
            throw new IllegalArgumentException(
                    "an order of " + count + " words cannot have " + arguments + " arguments");
        }
        byte[][] words = new byte[arguments][];
        byte[][] settings = new byte[count - arguments][];
        int start = NUMBER_BYTES;
        for (int i = 0; i < count; i++) {
            byte[] word = wordAt(following, start);
            start += word.length + 1;
            if (i < arguments) {
                words[i] = word;
            } else {
                settings[i - arguments] = word;
            }
        }
        return new Order(words, settings);
    }

    private static byte[] wordAt(byte[] from, int start) {
        int end = start;
        while (from[end] != 0) {
            end++;
        }
        byte[] word = new byte[end - start];
        System.arraycopy(from, start, word, 0, word.length);
        return word;
    }
}
