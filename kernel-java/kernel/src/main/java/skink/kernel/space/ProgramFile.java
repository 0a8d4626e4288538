package skink.kernel.space;

import skink.abi.boot.MemoryMapAbi;
import skink.abi.user.UserSpace;
import skink.magic.Address;
import skink.magic.HoldsKernelLock;

/**
 * An ELF32 executable in memory (System V ABI, chapter 4 and 5), read as hostile input.
 *
 * <p>Accepted: static executables for the i386 whose segments are sorted, do not share pages, and lie in the part of the
 * user half that is for programs. There is one such view at a time.
 */
@HoldsKernelLock
final class ProgramFile {
    private static final int HEADER_BYTES = 52;
    private static final int MAGIC = 0x464C_457F;
    /** 32 bits, little-endian, version 1. */
    private static final int CLASS_AND_ORDER = 0x01_01_01;

    private static final int EXECUTABLE_I386 = 3 << 16 | 2;
    private static final int ENTRY = 24;
    private static final int SEGMENTS_OFFSET = 28;
    private static final int SEGMENT_SIZE = 42;
    private static final int SEGMENT_COUNT = 44;
    private static final int SEGMENT_BYTES = 32;
    private static final int MAX_SEGMENTS = 16;
    private static final int LOAD = 1;
    private static final int WRITABLE = 2;
    private static final int PAGE_MASK = MemoryMapAbi.PAGE_BYTES - 1;

    private static Address file = Address.zero();
    private static int bytes;
    private static int segments;

    private ProgramFile() {}

    /** Opens a file of {@code size} bytes; null, or what is wrong with it. */
    static String open(Address start, int size) {
        file = start;
        bytes = size;
        segments = 0;
        if (size < HEADER_BYTES || file.loadInt() != MAGIC || (file.loadInt(4) & 0xFF_FF_FF) != CLASS_AND_ORDER) {
            return "it is no ELF32 file";
        }
        if (file.loadInt(16) != EXECUTABLE_I386) {
            return "it is no executable for the i386";
        }
        int count = file.loadShort(SEGMENT_COUNT) & 0xFFFF;
        int table = file.loadInt(SEGMENTS_OFFSET);
        if (count > MAX_SEGMENTS
                || (file.loadShort(SEGMENT_SIZE) & 0xFFFF) != SEGMENT_BYTES
                || !isInFile(table, count * SEGMENT_BYTES)) {
            return "its program headers are damaged";
        }
        segments = count;
        return checkSegments();
    }

    private static String checkSegments() {
        int end = UserSpace.PROGRAM_BASE;
        for (int i = 0; i < segments; i++) {
            if (!isLoaded(i)) {
                continue;
            }
            if (!isInFile(fileOffset(i), fileBytes(i)) || fileBytes(i) > memoryBytes(i) || memoryBytes(i) < 0) {
                return "a segment is not in the file";
            }
            int start = address(i) & ~PAGE_MASK;
            if (start < end || address(i) > UserSpace.HEAP_BASE || memoryBytes(i) > UserSpace.HEAP_BASE - address(i)) {
                return "a segment is not where programs are";
            }
            end = address(i) + memoryBytes(i);
            end = end + PAGE_MASK & ~PAGE_MASK;
        }
        boolean entryIsInside = entry() >= UserSpace.PROGRAM_BASE && entry() < end;
        return entryIsInside ? null : "its entry is outside of it";
    }

    private static boolean isInFile(int offset, int size) {
        return offset >= 0 && size >= 0 && offset <= bytes && size <= bytes - offset;
    }

    static int entry() {
        return file.loadInt(ENTRY);
    }

    static int segments() {
        return segments;
    }

    private static Address header(int index) {
        return file.plus(file.loadInt(SEGMENTS_OFFSET) + index * SEGMENT_BYTES);
    }

    /** Whether a segment is memory of the process; the others are for tools. */
    static boolean isLoaded(int index) {
        return header(index).loadInt() == LOAD && memoryBytes(index) != 0;
    }

    static int fileOffset(int index) {
        return header(index).loadInt(4);
    }

    static int address(int index) {
        return header(index).loadInt(8);
    }

    static int fileBytes(int index) {
        return header(index).loadInt(16);
    }

    static int memoryBytes(int index) {
        return header(index).loadInt(20);
    }

    static boolean isWritable(int index) {
        return (header(index).loadInt(24) & WRITABLE) != 0;
    }

    /** Where a segment's bytes lie now. */
    static Address content(int index) {
        return file.plus(fileOffset(index));
    }
}
