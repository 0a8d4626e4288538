package skink.user;

import java.util.Objects;
import skink.abi.kcall.KernelCall;

/**
 * Accesses to the ports of a driver's device that one kernel call makes, one after the other; either all of them are made or,
 * if one must not be, none.
 *
 * <pre>{@code
 * PortSequence clock = new PortSequence(1, 0x70);
 * clock.write(0x70, 0x0A).read(0x71).perform();
 * int status = clock.value(1);
 * }</pre>
 */
public final class PortSequence {
    /** Words of the message before the list. */
    private static final int FIRST_WORD = 2;

    private final int bytes;
    private final int base;
    /** Ports, counted from the first, with the highest bit of such an access set if it writes. */
    private final int[] places;

    private final int[] values;
    private int count;

    /**
     * One without accesses yet.
     *
     * @param bytes of each access: 1, 2 or 4
     * @param base the lowest of the ports
     */
    public PortSequence(int bytes, int base) {
        if (bytes != 1 && bytes != 2 && bytes != 4) {
            throw new IllegalArgumentException("no access to a port has " + bytes + " bytes");
        }
        this.bytes = bytes;
        this.base = base;
        places = new int[KernelCall.IO_LIST_BYTES / (2 * bytes)];
        values = new int[places.length];
    }

    /** How many accesses there can be. */
    public int most() {
        return places.length;
    }

    public PortSequence read(int port) {
        return add(port, 0, 0);
    }

    public PortSequence write(int port, int value) {
        return add(port, 1 << 8 * bytes - 1, value);
    }

    private PortSequence add(int port, int mark, int value) {
        Objects.checkIndex(count, places.length);
        int most = bytes == 4 ? Integer.MAX_VALUE : (1 << 8 * bytes - 1) - 1;
        if (port < base || port - base > most) {
            throw new IllegalArgumentException("port " + port + " is too far from " + base);
        }
        places[count] = port - base | mark;
        values[count] = value;
        count++;
        return this;
    }

    /** There are no accesses any more. */
    public PortSequence clear() {
        count = 0;
        return this;
    }

    /** Makes all accesses; 0 or an error, as of {@link KernelCall#VDEVIO}. */
    public int perform() {
        for (int i = 0; i < count; i++) {
            put(2 * i, places[i]);
            put(2 * i + 1, values[i]);
        }
        return KernelCalls.portList(KernelCall.IO_EACH, bytes, count, base);
    }

    private void put(int index, int value) {
        for (int i = 0; i < bytes; i++) {
            Message.OUT.byteAt(FIRST_WORD, index * bytes + i, (byte) (value >>> 8 * i));
        }
    }

    /** What the access of that number, which was a read, has read: until the next call or message. */
    public int value(int index) {
        Objects.checkIndex(index, count);
        int value = 0;
        for (int i = 0; i < bytes; i++) {
            value |= (Message.IN.byteAt(FIRST_WORD, (2 * index + 1) * bytes + i) & 0xFF) << 8 * i;
        }
        return value;
    }
}
