package skink.user;

import java.util.Objects;
import skink.abi.user.UserSpace;
import skink.magic.Address;

/**
 * Memory that never moves, outside the heap: what peers may reach through a {@link Grants grant}, and devices by themselves.
 *
 * <p>Buffers are made when a program starts and kept; none is given back. Numbers lie in it in the byte order of the
 * processor, little-endian. Every access is checked.
 */
public final class IoBuffer {
    /** Buffers begin at multiples of this. */
    private static final int ALIGNMENT = 64;

    private static int used;

    private final Address start;
    private final int bytes;

    private IoBuffer(Address start, int bytes) {
        this.start = start;
        this.bytes = bytes;
    }

    /**
     * A new buffer, full of zeros.
     *
     * @throws OutOfMemoryError if what the process has of such memory is used up
     */
    public static IoBuffer allocate(int bytes) {
        return allocate(bytes, ALIGNMENT);
    }

    /** A new buffer that begins at a multiple of {@code alignment}, a power of two. */
    public static IoBuffer allocate(int bytes, int alignment) {
        if (bytes < 0 || alignment < 1 || Integer.bitCount(alignment) != 1) {
            throw new IllegalArgumentException("no buffer has " + bytes + " bytes aligned to " + alignment);
        }
        long first = (used + Math.max(alignment, ALIGNMENT) - 1L) & -Math.max(alignment, ALIGNMENT);
        int room =
                Address.of(UserSpace.MESSAGE_PAGE + UserSpace.INFO_BUFFER_BYTES).loadInt();
        if (first + bytes > room) {
            throw new OutOfMemoryError("buffers");
        }
        used = (int) first + bytes;
        return new IoBuffer(Address.of(UserSpace.BUFFER_BASE + (int) first), bytes);
    }

    public int size() {
        return bytes;
    }

    /** Where it begins in this process. */
    public int address() {
        return start.toInt();
    }

    public byte getByte(int offset) {
        return start.loadByte(Objects.checkFromIndexSize(offset, 1, bytes));
    }

    public void putByte(int offset, byte value) {
        start.store(value, Objects.checkFromIndexSize(offset, 1, bytes));
    }

    public int getInt(int offset) {
        return start.loadInt(Objects.checkFromIndexSize(offset, 4, bytes));
    }

    public void putInt(int offset, int value) {
        start.store(value, Objects.checkFromIndexSize(offset, 4, bytes));
    }

    /** Makes what follows visible only after what was written before: the last step of handing something to a peer. */
    void putIntRelease(int offset, int value) {
        start.plus(Objects.checkFromIndexSize(offset, 4, bytes)).storeRelease(value);
    }

    /** Copies from the buffer to an array. */
    public void get(int offset, byte[] to, int first, int count) {
        Objects.checkFromIndexSize(offset, count, bytes);
        Objects.checkFromIndexSize(first, count, to.length);
        for (int i = 0; i < count; i++) {
            to[first + i] = start.loadByte(offset + i);
        }
    }

    /** Copies from an array to the buffer. */
    public void put(int offset, byte[] from, int first, int count) {
        Objects.checkFromIndexSize(offset, count, bytes);
        Objects.checkFromIndexSize(first, count, from.length);
        for (int i = 0; i < count; i++) {
            start.store(from[first + i], offset + i);
        }
    }
}
