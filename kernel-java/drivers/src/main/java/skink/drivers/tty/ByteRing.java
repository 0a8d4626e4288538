package skink.drivers.tty;

/** Bytes, first in, first out, at most a power of two of them. */
final class ByteRing {
    private final byte[] bytes;
    private int head;
    private int count;

    ByteRing(int capacity) {
        if (Integer.bitCount(capacity) != 1) {
            throw new IllegalArgumentException(capacity + " is no power of two");
        }
        bytes = new byte[capacity];
    }

    boolean isEmpty() {
        return count == 0;
    }

    int size() {
        return count;
    }

    /** How many bytes fit. */
    int room() {
        return bytes.length - count;
    }

    /** Requires room. */
    void add(int value) {
        if (count == bytes.length) {
            throw new IllegalStateException("the ring is full");
        }
        bytes[head + count & bytes.length - 1] = (byte) value;
        count++;
    }

    /** Requires that it is not empty; 0 to 255. */
    int remove() {
        if (count == 0) {
            throw new IllegalStateException("the ring is empty");
        }
        int value = bytes[head] & 0xFF;
        head = head + 1 & bytes.length - 1;
        count--;
        return value;
    }

    void clear() {
        count = 0;
    }
}
