package skink.kernel.space;

import skink.abi.boot.MemoryMapAbi;
import skink.kernel.bootinfo.MemoryMap;
import skink.kernel.bootinfo.RangeSet;
import skink.magic.Address;
import skink.magic.HoldsKernelLock;

/** Free frames that the kernel's direct map shows, in ascending order, each handed out once, zeroed. */
@HoldsKernelLock
public final class BootFrames {
    private static long next;

    private BootFrames() {}

    /** The physical address of a frame; 0 if there is no more. */
    static int take() {
        return take(1);
    }

    /** The physical address of the first of so many adjacent frames; 0 if there are no such. */
    public static int take(int frames) {
        long bytes = (long) frames * MemoryMapAbi.PAGE_BYTES;
        RangeSet free = MemoryMap.free();
        for (int i = 0; i < free.count(); i++) {
            long start = startOf(i);
            if (endOf(i) - start >= bytes) {
                next = start + bytes;
                address((int) start).fill((byte) 0, (int) bytes);
                return (int) start;
            }
        }
        return 0;
    }

    /** Where the {@code index}-th range begins of what has not been handed out. */
    public static long leftStart(int index) {
        int range = left(index);
        return range < 0 ? 0 : startOf(range);
    }

    /** How many bytes it has; 0 if there is no such range. */
    public static long leftBytes(int index) {
        int range = left(index);
        return range < 0 ? 0 : endOf(range) - startOf(range);
    }

    /** The number of the {@code index}-th range of which something is left; -1 if there is none. */
    private static int left(int index) {
        int passed = 0;
        for (int i = 0; index >= 0 && i < MemoryMap.free().count(); i++) {
            if (startOf(i) < endOf(i) && passed++ == index) {
                return i;
            }
        }
        return -1;
    }

    private static long startOf(int range) {
        return Math.max(MemoryMap.free().start(range), next);
    }

    /** What the direct map does not show is nobody's. */
    private static long endOf(int range) {
        return Math.min(MemoryMap.free().end(range), Integer.toUnsignedLong(MemoryMapAbi.DIRECT_MAP_BYTES));
    }

    /** The physical address of what the kernel sees at {@code address} of its direct map. */
    static int physical(Address address) {
        return address.toInt() - MemoryMapAbi.KERNEL_BASE;
    }

    /** Where the kernel sees a frame that came from here. */
    public static Address address(int physical) {
        return Address.of(MemoryMapAbi.KERNEL_BASE + physical);
    }
}
