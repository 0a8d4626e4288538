package skink.kernel.space;

import skink.abi.boot.MemoryMapAbi;
import skink.kernel.bootinfo.MemoryMap;
import skink.kernel.proc.Proc;
import skink.magic.Address;
import skink.magic.HoldsKernelLock;

/**
 * Where the kernel sees a page of a process: a look at its page tables as they are now.
 *
 * <p>The kernel never touches memory of a process at the process's own addresses. So it cannot fault there, needs no
 * windows in which tables of others show, and no translation that it uses is ever stale. What the tables themselves say
 * is not trusted: a table or page that the direct map does not show is not there.
 */
@HoldsKernelLock
public final class UserPages {
    static final int FRAME_MASK = -MemoryMapAbi.PAGE_BYTES;
    private static final int PAGE_MASK = MemoryMapAbi.PAGE_BYTES - 1;
    private static final int LARGE_MASK = MemoryMapAbi.LARGE_PAGE_BYTES - 1;
    private static final int READABLE = MemoryMapAbi.PRESENT | MemoryMapAbi.USER;
    private static final int WRITABLE = READABLE | MemoryMapAbi.WRITABLE;
    private static final int NOT_THERE = -1;

    private static int lastTable;

    private UserPages() {}

    /**
     * Where the byte at {@code address} of the process is, and the rest of its page behind it; zero if the process itself
     * could not read it now, or, with {@code toWrite}, not write it.
     */
    public static Address find(Proc proc, int address, boolean toWrite) {
        int rights = rights(toWrite);
        int upper = BootFrames.address(proc.directory).loadInt(4 * (address >>> 22));
        if ((upper & rights) != rights) {
            return Address.zero();
        }
        int physical;
        if ((upper & MemoryMapAbi.LARGE_PAGE) != 0) {
            lastTable = 0;
            physical = (upper & ~LARGE_MASK) + (address & LARGE_MASK);
        } else {
            lastTable = upper & FRAME_MASK;
            physical = throughTable(upper & FRAME_MASK, address, rights);
        }
        return isShown(physical) ? BootFrames.address(physical) : Address.zero();
    }

    /** The physical address of the table through which {@link #find} has found a page; 0 for a large page. */
    static int lastTable() {
        return lastTable;
    }

    /** The bits that an entry has for a page that the process may read, or write too. */
    static int rights(boolean toWrite) {
        return toWrite ? WRITABLE : READABLE;
    }

    private static int throughTable(int table, int address, int rights) {
        if (!isShown(table)) {
            return NOT_THERE;
        }
        int entry = BootFrames.address(table).loadInt(4 * (address >>> 12 & 1023));
        return (entry & rights) == rights ? (entry & FRAME_MASK) + (address & PAGE_MASK) : NOT_THERE;
    }

    /** Whether the direct map shows a physical address. */
    public static boolean isShown(int physical) {
        return physical >= 0 && physical < MemoryMapAbi.DIRECT_MAP_BYTES;
    }

    /** Whether it shows all of a piece of physical memory. */
    public static boolean isShown(int physical, int bytes) {
        return isShown(physical) && bytes >= 0 && bytes <= MemoryMapAbi.DIRECT_MAP_BYTES - physical;
    }

    /** Whether all of a piece of physical memory, of at least one byte, is such as the boot has left to processes, and shown. */
    public static boolean isMemory(int physical, int bytes) {
        long start = Integer.toUnsignedLong(physical);
        return isShown(physical, bytes) && MemoryMap.free().contains(start, start + Math.max(bytes, 1));
    }

    /** Where the kernel sees physical memory that {@link #isShown is shown}. */
    public static Address ofPhysical(int physical) {
        return BootFrames.address(physical);
    }

    /** Whether a frame is memory that the boot has left to processes, and the direct map shows it. */
    public static boolean isMemory(int frame) {
        long start = Integer.toUnsignedLong(frame);
        return isShown(frame) && MemoryMap.free().contains(start, start + MemoryMapAbi.PAGE_BYTES);
    }
}
