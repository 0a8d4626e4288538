package skink.abi.link;

/**
 * Which program is to run, as it stands in {@link LinkCode#ORDERS}: the number of bytes that follow, four of them, the lowest
 * first; then the words, each with a zero behind it. The first word is the path of the file, the others are the arguments.
 */
public final class Order {
    /** Bytes of the number at the beginning. */
    public static final int LENGTH_BYTES = 4;

    private Order() {}

    /**
     * An order.
     *
     * @param words any bytes but 0, of any number
     */
    public static byte[] encode(byte[]... words) {
        int bytes = 0;
        for (byte[] word : words) {
            bytes += word.length + 1;
        }
        byte[] order = new byte[LENGTH_BYTES + bytes];
        for (int i = 0; i < LENGTH_BYTES; i++) {
            order[i] = (byte) (bytes >>> 8 * i);
        }
        int at = LENGTH_BYTES;
        for (byte[] word : words) {
            for (byte value : word) {
                if (value == 0) {
                    throw new IllegalArgumentException("an argument cannot have a zero in it");
                }
                order[at++] = value;
            }
            at++;
        }
        return order;
    }

    /** How many bytes follow; negative if there are none. */
    public static int length(byte[] beginning) {
        int length = 0;
        for (int i = LENGTH_BYTES - 1; i >= 0; i--) {
            length = length << 8 | beginning[i] & 0xFF;
        }
        return length;
    }

    /** The words that follow the beginning; what has no zero behind it is none. */
    public static byte[][] words(byte[] following) {
        int count = 0;
        for (byte value : following) {
            count += value == 0 ? 1 : 0;
        }
        byte[][] words = new byte[count][];
        int start = 0;
        for (int i = 0; i < count; i++) {
            int end = start;
            while (following[end] != 0) {
                end++;
            }
            words[i] = new byte[end - start];
            System.arraycopy(following, start, words[i], 0, words[i].length);
            start = end + 1;
        }
        return words;
    }
}
