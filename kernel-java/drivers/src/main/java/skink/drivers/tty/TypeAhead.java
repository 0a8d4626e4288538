package skink.drivers.tty;

/**
 * What has been typed and not yet been read, in a ring.
 *
 * <p>The first part is <em>finished</em>, and can be read; the rest, a line that is still edited, can be taken back from its
 * end. A finished line ends with a byte, or with a mark that is none (Ctrl-D).
 *
 * <ul>
 *   <li>I1: {@code 0 <= finished <= count <= capacity}; marks are finished.
 *   <li>I2: one place is kept for the end of a line, so that a line that fills the ring can be finished.
 * </ul>
 */
final class TypeAhead {
    /** Ends a line, and is no byte of it. */
    static final int MARK = 0x200;

    private static final int LINE_END = 0x100;

    private final short[] entries;
    private int head;
    private int count;
    private int finished;
    private int marks;
    private int peeked;

    /** A ring for {@code capacity} bytes, a power of two. */
    TypeAhead(int capacity) {
        if (Integer.bitCount(capacity) != 1) {
            throw new IllegalArgumentException(capacity + " is no power of two");
        }
        entries = new short[capacity];
    }

    /** Adds a byte to the line that is edited; false if there is no room. */
    boolean add(int value) {
        if (count >= entries.length - 1) {
            return false;
        }
        put(value);
        return true;
    }

    /** Ends the line that is edited with a byte or {@link #MARK}; false if there is no room. */
    boolean end(int value) {
        if (count == entries.length) {
            return false;
        }
        put(value | LINE_END);
        marks += value == MARK ? 1 : 0;
        finish();
        return true;
    }

    private void put(int entry) {
        entries[index(count)] = (short) entry;
        count++;
    }

    private int index(int at) {
        return head + at & entries.length - 1;
    }

    /** Everything can be read. */
    void finish() {
        finished = count;
    }

    void clear() {
        count = 0;
        finished = 0;
        marks = 0;
    }

    boolean isFull() {
        return count >= entries.length - 1;
    }

    /** Whether a read would give something, if only the end. */
    boolean isReadable() {
        return finished > 0;
    }

    /** How many bytes can be read. */
    int available() {
        return finished - marks;
    }

    /** How many bytes the line has that is edited. */
    int edited() {
        return count - finished;
    }

    /** Byte {@code at}, 0 to 255, of the line that is edited. */
    int editedAt(int at) {
        return entries[index(finished + at)] & 0xFF;
    }

    /** Takes the last byte, 0 to 255, of the line that is edited back. */
    int takeBack() {
        count--;
        return entries[index(count)] & 0xFF;
    }

    /** Copies what a read of {@code most} bytes gives, at most to the end of a line; how many: 0 is the end of the file. */
    int peek(byte[] to, int most) {
        int bytes = 0;
        int seen = 0;
        boolean isOver = false;
        while (!isOver && seen < finished) {
            int entry = entries[index(seen)];
            if ((entry & MARK) == 0) {
                if (bytes == most) {
                    break;
                }
                to[bytes] = (byte) entry;
                bytes++;
            }
            isOver = (entry & LINE_END) != 0;
            seen++;
        }
        peeked = seen;
        return bytes;
    }

    /** What was copied last has been read. */
    void drop() {
        for (int i = 0; i < peeked; i++) {
            marks -= (entries[index(i)] & MARK) == 0 ? 0 : 1;
        }
        head = index(peeked);
        count -= peeked;
        finished -= peeked;
        peeked = 0;
    }
}
