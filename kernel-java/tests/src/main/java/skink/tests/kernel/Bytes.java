package skink.tests.kernel;

import skink.user.IoBuffer;

/** Contents of buffers that tests recognise. */
final class Bytes {
    private Bytes() {}

    /** Fills a buffer with bytes that depend on the seed. */
    static void fill(IoBuffer buffer, int seed) {
        for (int i = 0; i < buffer.size(); i++) {
            buffer.putByte(i, (byte) (i * 31 + seed));
        }
    }

    /** A sum that tells the order of bytes too. */
    static int sum(IoBuffer buffer, int first, int count) {
        int sum = 0;
        for (int i = first; i < first + count; i++) {
            sum = sum * 31 + buffer.getByte(i);
        }
        return sum;
    }
}
