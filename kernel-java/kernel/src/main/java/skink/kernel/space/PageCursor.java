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

    /** The physical address of that. */
    public int physical() {
        return BootFrames.physical(start);
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
        int tableFrame = UserPages.lastTable();
        if (tableFrame == 0) {
            return bytes;
        }
        int rights = UserPages.rights(toWrite);
        int physical = BootFrames.physical(start) + bytes;
        int first = (address >>> 12 & TABLE_ENTRIES - 1) + 1;
        int pages = Math.min(most - bytes + PAGE - 1, MemoryMapAbi.DIRECT_MAP_BYTES - physical) >>> 12;
        Address entry = BootFrames.address(tableFrame).plus(4 * first);
        return bytes + PAGE * inOrder(entry, Math.min(pages, TABLE_ENTRIES - first), physical | rights, rights);
    }

    /** How many entries, at most {@code most}, are for one frame after the other, beginning with {@code wanted}. */
    private static int inOrder(Address first, int most, int wanted, int rights) {
        int mask = UserPages.FRAME_MASK | rights;
        int next = wanted;
        int found = 0;
        while (found < most && (first.loadInt(4 * found) & mask) == next) {
            next += PAGE;
            found++;
        }
        return found;
    }
}
