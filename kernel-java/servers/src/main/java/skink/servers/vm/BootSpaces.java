package skink.servers.vm;

import skink.abi.boot.MemoryMapAbi;
import skink.abi.user.UserSpace;

/**
 * Address spaces that the kernel has made at the boot, read out of their page tables.
 *
 * <p>All their pages are there, and are theirs; neighbours with the same rights become one region.
 */
final class BootSpaces {
    private static final int PAGE = MemoryMapAbi.PAGE_BYTES;
    private static final int TABLES = UserSpace.END >>> 22;
    private static final int PAGE_LOG2 = 12;
    private static final int ENTRIES = 1024;

    private final PhysicalAccess memory;
    private final MemoryCalls kernel;
    private final int self;
    /** Where memory ends. */
    private int end;

    BootSpaces(PhysicalAccess memory, MemoryCalls kernel, int self) {
        this.memory = memory;
        this.kernel = kernel;
        this.self = self;
    }

    /** The directory of a slot's tenant that is to be taken over; negative if there is none. */
    private int directory(int slot) {
        int process = kernel.tenant(slot);
        return process < 0 || process == self ? -1 : kernel.directory(process);
    }

    private int table(int directory, int index) {
        int entry = memory.load(directory + 4 * index);
        boolean isTable = (entry & MemoryMapAbi.PRESENT) != 0 && (entry & MemoryMapAbi.LARGE_PAGE) == 0;
        return isTable ? entry & -PAGE : 0;
    }

    /** Takes all of them over. */
    void adopt(Machine machine, Spaces spaces) {
        end = machine.frames().count() << PAGE_LOG2;
        for (int slot = 0; slot < spaces.slots(); slot++) {
            int directory = directory(slot);
            if (directory > 0) {
                Space space = new Space(machine.memory(), machine.table(), machine.budget());
                space.directory = directory;
                readTables(space);
                spaces.put(kernel.tenant(slot), space);
            }
        }
    }

    private void readTables(Space space) {
        Region last = null;
        for (int i = 0; i < TABLES; i++) {
            int table = table(space.directory, i);
            if (table == 0) {
                continue;
            }
            space.adoptTable(table);
            for (int j = 0; j < ENTRIES; j++) {
                int entry = memory.load(table + 4 * j);
                if (entry != 0) {
                    last = readPage(space, last, (i << 10 | j) << 12, entry);
                }
            }
        }
    }

    /** The region that has the page now. */
    private Region readPage(Space space, Region last, int page, int entry) {
        boolean isWritable = (entry & MemoryMapAbi.WRITABLE) != 0;
        if (page == UserSpace.MESSAGE_PAGE) {
            Region messages = new Region(Region.Kind.MESSAGES, page, PAGE, true, false);
            messages.physical = entry & -PAGE;
            space.messages = entry & -PAGE;
            space.regions.add(messages);
            return messages;
        }
        Region region = last;
        boolean continues = last != null
                && last.kind == Region.Kind.ANONYMOUS
                && last.end() == page
                && last.isWritable == isWritable;
        if (continues) {
            region.bytes += PAGE;
        } else {
            region = new Region(Region.Kind.ANONYMOUS, page, PAGE, isWritable, false);
            space.regions.add(region);
        }
        if (Integer.compareUnsigned(entry & -PAGE, end) >= 0) {
            throw new IllegalStateException("a frame of a process lies above all memory that the kernel tells of");
        }
        space.adopt(region, page, entry & -PAGE);
        return region;
    }
}
