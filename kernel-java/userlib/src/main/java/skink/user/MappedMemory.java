package skink.user;

import java.util.Objects;
import skink.abi.user.UserSpace;
import skink.magic.Address;

/**
 * A view of memory outside the heap that VM has mapped, for reading only. Every access is checked against the view's size.
 *
 * <p>The view is valid for as long as the memory is mapped; afterwards an access is a fault.
 */
public final class MappedMemory {
    private final Address start;
    private final int bytes;

    private MappedMemory(Address start, int bytes) {
        this.start = start;
        this.bytes = bytes;
    }

    /**
     * The memory of this process from an address on.
     *
     * @param bytes its size
     * @throws IllegalArgumentException if no mapping can be there: below the message page, or beyond the user half
     */
    public static MappedMemory at(int address, int bytes) {
        long end = Integer.toUnsignedLong(address) + bytes;
        if (bytes < 0
                || Integer.compareUnsigned(address, UserSpace.MESSAGE_PAGE) < 0
                || end > Integer.toUnsignedLong(UserSpace.END)) {
            throw new IllegalArgumentException("nothing is mapped there");
        }
        return new MappedMemory(Address.of(address), bytes);
    }

    public int size() {
        return bytes;
    }

    public byte getByte(int offset) {
        return start.loadByte(Objects.checkFromIndexSize(offset, 1, bytes));
    }

    /** Where the byte lies in this process; of the byte behind the last one, too. */
    public int addressOf(int offset) {
        return start.plus(Objects.checkFromIndexSize(offset, 0, bytes)).toInt();
    }
}
