package skink.kernel.bootinfo;

/**
 * Which physical memory is free: what the loader calls available, minus everything that anybody calls reserved.
 *
 * <p>The loader's entries may overlap, wrap and come in any order; where they contradict each other, reserved wins.
 */
public final class MemoryMap {
    private static final int MAX_RANGES = 128;
    private static final long PAGE_MASK = 4095;
    /** The highest address that 32-bit paging can reach. */
    private static final long LIMIT = 1L << 32;

    private static final RangeSet AVAILABLE = new RangeSet(MAX_RANGES);
    private static final RangeSet RESERVED = new RangeSet(MAX_RANGES);

    private MemoryMap() {}

    public static void clear() {
        AVAILABLE.clear();
        RESERVED.clear();
    }

    /** Takes an entry of the loader's map: whole pages of available memory, every touched page of reserved memory. */
    public static void add(long start, long bytes, boolean available) {
        long end = bytes < 0 || start < 0 || start + bytes < 0 || start + bytes > LIMIT ? LIMIT : start + bytes;
        if (start < 0 || start >= LIMIT || bytes == 0) {
            return;
        }
        if (available) {
            AVAILABLE.add(start + PAGE_MASK & ~PAGE_MASK, end & ~PAGE_MASK);
        } else {
            RESERVED.add(start & ~PAGE_MASK, end + PAGE_MASK & ~PAGE_MASK);
        }
    }

    /** Takes the reserved ranges out; after all entries have been added. */
    public static void settle() {
        if (RESERVED.overflowed()) {
            throw new IllegalStateException("the loader's memory map has too many reserved ranges");
        }
        for (int i = 0; i < RESERVED.count(); i++) {
            AVAILABLE.remove(RESERVED.start(i), RESERVED.end(i));
        }
    }

    /** The free ranges. */
    public static RangeSet free() {
        return AVAILABLE;
    }

    /** The ranges that somebody reserved. */
    public static RangeSet reserved() {
        return RESERVED;
    }
}
