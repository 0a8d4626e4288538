package skink.kernel.selftest;

import skink.abi.boot.MemoryMapAbi;
import skink.kernel.bootinfo.MemoryMap;
import skink.kernel.bootinfo.RangeSet;
import skink.magic.Address;

/** Free memory is whole pages, apart from the kernel and from everything reserved, and can be written. */
final class MemoryMapIsSane extends SelfTest {
    private static final int PATTERN = 0x5AA5_C33C;

    MemoryMapIsSane() {
        super("MemoryMapIsSane");
    }

    @Override
    String run(boolean broken) {
        RangeSet free = MemoryMap.free();
        if (broken) {
            free.add(0, MemoryMapAbi.LARGE_PAGE_BYTES);
        }
        if (free.size() < MemoryMapAbi.LARGE_PAGE_BYTES) {
            return Numbers.differ("too little free memory", MemoryMapAbi.LARGE_PAGE_BYTES, free.size());
        }
        long imageEnd = Address.ofSymbol("__program_end").toInt() - MemoryMapAbi.KERNEL_BASE;
        for (int i = 0; i < free.count(); i++) {
            if ((free.start(i) | free.end(i)) % MemoryMapAbi.PAGE_BYTES != 0) {
                return "a free range is not whole pages";
            }
            if (free.start(i) < imageEnd) {
                return Numbers.differ("the kernel's memory is free", imageEnd, free.start(i));
            }
            if (overlaps(MemoryMap.reserved(), free.start(i), free.end(i))) {
                return "reserved memory is free";
            }
        }
        return canBeWritten(free.start(0)) ? null : "free memory does not keep what is written";
    }

    private static boolean overlaps(RangeSet set, long start, long end) {
        for (int i = 0; i < set.count(); i++) {
            if (set.start(i) < end && start < set.end(i)) {
                return true;
            }
        }
        return false;
    }

    private static boolean canBeWritten(long physical) {
        Address page = Address.of(MemoryMapAbi.KERNEL_BASE + (int) physical);
        page.store(PATTERN);
        page.store(~PATTERN, MemoryMapAbi.PAGE_BYTES - 4);
        return page.loadInt() == PATTERN && page.loadInt(MemoryMapAbi.PAGE_BYTES - 4) == ~PATTERN;
    }
}
