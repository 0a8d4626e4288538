package skink.servers.vm;

import skink.abi.boot.MemoryMapAbi;
import skink.abi.protocol.NotAProgram;
import skink.abi.user.UserSpace;

/**
 * An ELF32 executable in physical memory (System V ABI, chapters 4 and 5), read as hostile input.
 *
 * <p>Accepted: static executables for the i386 whose segments are sorted, do not share pages, and lie in the part of the user
 * half that is for programs. Everything that counts is read once, here: who can write to the file cannot change it afterwards.
 */
final class ProgramImage {
    /**
     * Memory of a program.
     *
     * @param physical where its contents are
     * @param fileBytes of contents; what is behind is zero
     */
    record Segment(int address, int bytes, int physical, int fileBytes, boolean isWritable) {
        int firstPage() {
            return address & -PAGE;
        }

        /** Behind its last page. */
        int endOfPages() {
            return address + bytes + PAGE - 1 & -PAGE;
        }
    }

    private static final int PAGE = MemoryMapAbi.PAGE_BYTES;
    private static final int HEADER_BYTES = 52;
    private static final int MAGIC = 0x464C_457F;
    /** 32 bits, little-endian, version 1. */
    private static final int CLASS_AND_ORDER = 0x01_01_01;

    private static final int EXECUTABLE_I386 = 3 << 16 | 2;
    private static final int SEGMENT_BYTES = 32;
    private static final int MOST_SEGMENTS = 16;
    private static final int LOAD = 1;
    private static final int WRITABLE = 2;

    private final PhysicalAccess memory;
    private final int file;
    private final int fileBytes;
    private final int entry;
    private final Segment[] segments = new Segment[MOST_SEGMENTS];
    private int count;

    /** Reads the file of {@code bytes} at {@code physical}, a multiple of 4. */
    ProgramImage(PhysicalAccess memory, int physical, int bytes) throws NotAProgram {
        this.memory = memory;
        this.file = physical;
        this.fileBytes = bytes;
        check(bytes >= HEADER_BYTES && memory.load(physical) == MAGIC);
        check((memory.load(physical + 4) & 0xFF_FF_FF) == CLASS_AND_ORDER);
        check(memory.load(physical + 16) == EXECUTABLE_I386);
        entry = memory.load(physical + 24);
        int table = memory.load(physical + 28);
        int sizes = memory.load(physical + 40);
        int headers = memory.load(physical + 44) & 0xFFFF;
        check(sizes >>> 16 == SEGMENT_BYTES && headers <= MOST_SEGMENTS);
        check((table & 3) == 0 && isInFile(table, headers * SEGMENT_BYTES));
        int end = UserSpace.PROGRAM_BASE;
        for (int i = 0; i < headers; i++) {
            end = readSegment(physical + table + i * SEGMENT_BYTES, end);
        }
        check(Integer.compareUnsigned(entry, UserSpace.PROGRAM_BASE) >= 0 && Integer.compareUnsigned(entry, end) < 0);
    }

    private static void check(boolean isRight) throws NotAProgram {
        if (!isRight) {
            throw NotAProgram.ERROR;
        }
    }

    private boolean isInFile(int offset, int bytes) {
        return offset >= 0 && bytes >= 0 && offset <= fileBytes && bytes <= fileBytes - offset;
    }

    /** Reads a segment that must begin at {@code lowest} or above; where the next may begin. */
    private int readSegment(int header, int lowest) throws NotAProgram {
        int bytes = memory.load(header + 20);
        if (memory.load(header) != LOAD || bytes == 0) {
            return lowest;
        }
        int offset = memory.load(header + 4);
        int address = memory.load(header + 8);
        int contents = memory.load(header + 16);
        check(isInFile(offset, contents) && contents <= bytes && bytes > 0);
        check(Integer.compareUnsigned(address & -PAGE, lowest) >= 0);
        check(Integer.compareUnsigned(address, UserSpace.HEAP_BASE) <= 0 && bytes <= UserSpace.HEAP_BASE - address);
        boolean isWritable = (memory.load(header + 24) & WRITABLE) != 0;
        segments[count] = new Segment(address, bytes, file + offset, contents, isWritable);
        return segments[count++].endOfPages();
    }

    /** The first instruction. */
    int entry() {
        return entry;
    }

    int count() {
        return count;
    }

    Segment segment(int index) {
        return segments[index];
    }
}
