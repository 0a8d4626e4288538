package skink.compiler.imageheap;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import skink.compiler.link.LinkedImage;

/** The memory of a linked program as it is when it starts, read through the program headers. */
final class Memory {
    private static final int PROGRAM_HEADERS = 28;
    private static final int HEADER_COUNT = 44;
    private static final int HEADER_BYTES = 32;

    private final LinkedImage image;
    private final ByteBuffer elf;

    Memory(LinkedImage image) {
        this.image = image;
        this.elf = ByteBuffer.wrap(image.elf()).order(ByteOrder.LITTLE_ENDIAN);
    }

    long address(String symbol) {
        return image.symbol(symbol).address();
    }

    private int offset(long address) {
        for (int i = 0; i < elf.getShort(HEADER_COUNT); i++) {
            int header = elf.getInt(PROGRAM_HEADERS) + HEADER_BYTES * i;
            long start = Integer.toUnsignedLong(elf.getInt(header + 8));
            if (address >= start && address < start + elf.getInt(header + 16)) {
                return (int) (elf.getInt(header + 4) + address - start);
            }
        }
        throw new AssertionError("nothing is loaded at 0x" + Long.toHexString(address));
    }

    int byteAt(long address) {
        return elf.get(offset(address));
    }

    int shortAt(long address) {
        return elf.getShort(offset(address));
    }

    /** Unsigned. */
    long wordAt(long address) {
        return Integer.toUnsignedLong(elf.getInt(offset(address)));
    }

    long longAt(long address) {
        return elf.getLong(offset(address));
    }
}
