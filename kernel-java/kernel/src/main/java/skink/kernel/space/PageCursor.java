package skink.kernel.space;

import skink.abi.boot.MemoryMapAbi;
import skink.kernel.proc.Proc;
import skink.magic.Address;
import skink.magic.HoldsKernelLock;

/**
 * Follows the tables of one process in long strides: pages that lie one behind the other in physical memory too are found
 * together. Requires that nobody edits the tables meanwhile: it is used within one visit to the kernel, for a process that is
 * not INHIBITED.
 */
@HoldsKernelLock
public final class PageCursor {
    private static final int PAGE = MemoryMapAbi.PAGE_BYTES;
    private static final int TABLE_ENTRIES = 1024;

    private Proc proc;
    private boolean toWrite;
    private Address start = Address.zero();

    /** Begins with a process; {@code isToWrite} if its memory is to be written. */
    public void open(Proc newProc, boolean isToWrite) {
        proc = newProc;
        toWrite = isToWrite;
    }

    /** Where the kernel sees what {@link #extent} has found. */
    public Address start() {
        return start;
    }

    /**
     * How many bytes from {@code address} on, at most {@code most}, the process may use and lie one behind the other where the
     * kernel sees them; 0 if the first is not there.
     */
    public int extent(int address, int most) {
        start = UserPages.find(proc, address, toWrite);
        if (start.isZero()) {
            return 0;
        }
        int bytes = PAGE - (address & PAGE - 1);
        return bytes >= most ? most : Math.min(most, further(address, bytes, most));
    }

    /** Goes on in the table of {@code address}, page by page; {@code bytes} are there until the end of its page. */
    private int further(int address, int bytes, int most) {
        int upper = UserPages.upperEntry(proc, address);
        if ((upper & MemoryMapAbi.LARGE_PAGE) != 0) {
            return bytes;
        }
        int rights = UserPages.rights(toWrite);
        int mask = UserPages.FRAME_MASK | rights;
        Address table = BootFrames.address(upper & UserPages.FRAME_MASK);
        int physical = BootFrames.physical(start) + bytes;
        int first = (address >>> 12 & TABLE_ENTRIES - 1) + 1;
        int pages = Math.min(most - bytes + PAGE - 1, MemoryMapAbi.DIRECT_MAP_BYTES - physical) >>> 12;
        int end = Math.min(first + pages, TABLE_ENTRIES);
        int wanted = physical | rights;
        int i = first;
        while (i < end && (table.loadInt(4 * i) & mask) == wanted) {
            wanted += PAGE;
            i++;
        }
        return bytes + (i - first) * PAGE;
    }
}
