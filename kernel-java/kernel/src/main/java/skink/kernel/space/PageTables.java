package skink.kernel.space;

import skink.abi.boot.BootSymbols;
import skink.abi.boot.MemoryMapAbi;
import skink.magic.Address;
import skink.magic.HoldsKernelLock;

/**
 * Page directories and tables of the i386 (Intel SDM volume 3, section 4.3), for spaces that do not run yet.
 *
 * <p>The kernel's half of every directory is the same, and never changes after the boot.
 */
@HoldsKernelLock
public final class PageTables {
    private static final int KERNEL_ENTRY = MemoryMapAbi.KERNEL_BASE >>> 22;
    private static final int ENTRIES = 1024;
    private static final int FRAME_MASK = -MemoryMapAbi.PAGE_BYTES;
    private static final int USER_RIGHTS = MemoryMapAbi.PRESENT | MemoryMapAbi.WRITABLE | MemoryMapAbi.USER;

    private PageTables() {}

    /** A directory without user pages: its physical address, or 0 if there is no memory. */
    static int newDirectory() {
        int directory = BootFrames.take();
        if (directory != 0) {
            mapKernel(directory);
        }
        return directory;
    }

    /** Makes the kernel's half of a directory what it is in all. */
    public static void mapKernel(int directory) {
        Address kernels = Address.ofSymbol(BootSymbols.PAGE_DIRECTORY).plus(4 * KERNEL_ENTRY);
        BootFrames.address(directory + 4 * KERNEL_ENTRY).copyFrom(kernels, 4 * (ENTRIES - KERNEL_ENTRY));
    }

    /** The frame at a page of the user half, with its rights; 0 if there is none. */
    static int entry(int directory, int page) {
        int table = BootFrames.address(directory).loadInt(4 * (page >>> 22));
        return table == 0 ? 0 : BootFrames.address(table & FRAME_MASK).loadInt(offset(page));
    }

    /** Makes the table for a page if there is none; false if there is no memory for it. */
    static boolean makeTable(int directory, int page) {
        Address slot = BootFrames.address(directory).plus(4 * (page >>> 22));
        if (slot.loadInt() == 0) {
            int table = BootFrames.take();
            if (table == 0) {
                return false;
            }
            slot.store(table | USER_RIGHTS);
        }
        return true;
    }

    /** Maps a frame for user mode. Tells whether there was memory for the table. */
    static boolean map(int directory, int page, int frame, boolean writable) {
        if (!makeTable(directory, page)) {
            return false;
        }
        int table = BootFrames.address(directory).loadInt(4 * (page >>> 22));
        int rights = MemoryMapAbi.PRESENT | MemoryMapAbi.USER | (writable ? MemoryMapAbi.WRITABLE : 0);
        BootFrames.address(table & FRAME_MASK).store(frame | rights, offset(page));
        return true;
    }

    /** Maps physical memory from 0 on, in large pages, for user mode. */
    static void mapLarge(int directory, int start, int bytes) {
        for (int done = 0; done < bytes; done += MemoryMapAbi.LARGE_PAGE_BYTES) {
            int entry = 4 * (start + done >>> 22);
            BootFrames.address(directory).store(done | USER_RIGHTS | MemoryMapAbi.LARGE_PAGE, entry);
        }
    }

    private static int offset(int page) {
        return 4 * (page >>> 12 & ENTRIES - 1);
    }
}
