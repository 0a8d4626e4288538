package skink.servers.vm;

import skink.abi.boot.MemoryMapAbi;

/**
 * Physical memory that may be mapped as it is: boot modules that are data, the hole for devices below 1 MiB, and what lies
 * above all memory. Everything else is the kernel's, or somebody's.
 */
final class PhysicalRanges {
    private static final int HOLE = 0xA_0000;
    private static final int HOLE_END = 0x10_0000;
    private static final int MOST = 16;

    private final int[] starts = new int[MOST];
    private final int[] ends = new int[MOST];
    private final int memoryEnd;
    private int count;

    /** Memory ends at {@code memoryEnd}, unsigned. */
    PhysicalRanges(int memoryEnd) {
        this.memoryEnd = memoryEnd;
        add(HOLE, HOLE_END - HOLE);
    }

    /** Its pages may be mapped, also where they reach beyond it. */
    void add(int start, int bytes) {
        if (count < MOST && bytes > 0) {
            starts[count] = start & -MemoryMapAbi.PAGE_BYTES;
            ends[count] = start + bytes + MemoryMapAbi.PAGE_BYTES - 1 & -MemoryMapAbi.PAGE_BYTES;
            count++;
        }
    }

    /** Whether the range, which is not empty and does not wrap, may be mapped. */
    boolean mayBeMapped(int start, int bytes) {
        for (int i = 0; i < count; i++) {
            boolean beginsInside = Integer.compareUnsigned(start, starts[i]) >= 0;
            if (beginsInside && Integer.compareUnsigned(start + bytes, ends[i]) <= 0) {
                return true;
            }
        }
        return isDevice(start);
    }

    /** Whether it is no memory, so that what is read may change by itself. */
    boolean isDevice(int start) {
        return Integer.compareUnsigned(start, memoryEnd) >= 0;
    }
}
