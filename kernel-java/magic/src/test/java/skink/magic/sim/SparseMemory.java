package skink.magic.sim;

import java.util.HashMap;
import java.util.Map;

/** Byte-addressed memory of 4 GiB of which only touched pages exist; untouched bytes are 0. */
public final class SparseMemory {
    private static final int PAGE_BITS = 12;
    private static final int PAGE_BYTES = 1 << PAGE_BITS;

    private final Map<Integer, byte[]> pages = new HashMap<>();

    /** One byte, 0 to 255. */
    public int readByte(int address) {
        byte[] page = pages.get(address >>> PAGE_BITS);
        return page == null ? 0 : page[address & PAGE_BYTES - 1] & 0xFF;
    }

    public void writeByte(int address, int value) {
        pages.computeIfAbsent(address >>> PAGE_BITS, n -> new byte[PAGE_BYTES])[address & PAGE_BYTES - 1] =
                (byte) value;
    }

    /** {@code widthBytes} little-endian bytes, zero-extended. */
    public long read(int address, int widthBytes) {
        long value = 0;
        for (int i = widthBytes - 1; i >= 0; i--) {
            value = value << 8 | readByte(address + i);
        }
        return value;
    }

    /** The low {@code widthBytes} bytes of {@code value}, little-endian. */
    public void write(int address, int widthBytes, long value) {
        for (int i = 0; i < widthBytes; i++) {
            writeByte(address + i, (int) (value >>> 8 * i));
        }
    }

    /** Copies all of {@code bytes} to {@code address}. */
    public void write(int address, byte[] bytes) {
        for (int i = 0; i < bytes.length; i++) {
            writeByte(address + i, bytes[i]);
        }
    }
}
