package skink.kernel.selftest;

import skink.abi.boot.BootSymbols;
import skink.abi.boot.CpuArea;
import skink.abi.boot.MemoryMapAbi;
import skink.magic.Address;
import skink.magic.Cpu;

/** Code and constants are read-only, data is writable, guard pages and the lower half are absent, write protection is on. */
final class PageTablesProtect extends SelfTest {
    private static final int WRITE_PROTECT = 1 << 16;
    private static final int LARGE_PAGE_BITS = 22;
    private static final int PAGE_BITS = 12;
    private static final int TABLE_INDEX_MASK = 1023;

    PageTablesProtect() {
        super("PageTablesProtect");
    }

    @Override
    String run(boolean broken) {
        Address code = Address.ofSymbol("__segment_text_start");
        Address constantsEnd = Address.ofSymbol("__segment_rodata_end");
        int wanted = broken ? MemoryMapAbi.WRITABLE : 0;
        for (Address page = code; page.below(constantsEnd); page = page.plus(MemoryMapAbi.PAGE_BYTES)) {
            int entry = entryOf(page);
            if ((entry & MemoryMapAbi.PRESENT) == 0 || (entry & MemoryMapAbi.WRITABLE) != wanted) {
                return Numbers.differ("rights of a page of code or constants", wanted, entry & 3);
            }
        }
        int data = entryOf(Address.ofSymbol("__segment_data_start"));
        if ((data & (MemoryMapAbi.PRESENT | MemoryMapAbi.WRITABLE)) != (MemoryMapAbi.PRESENT | MemoryMapAbi.WRITABLE)) {
            return "data is not writable";
        }
        if ((Cpu.readCr0() & WRITE_PROTECT) == 0) {
            return "write protection is off";
        }
        return guardPages();
    }

    private static String guardPages() {
        Address stacks = Address.ofSymbol(BootSymbols.CPU_STACKS);
        for (int i = 0; i < CpuArea.MAX_CPUS; i++) {
            Address mine = stacks.plus(i * CpuArea.STACK_STRIDE);
            if (entryOf(mine.plus(CpuArea.GUARD)) != 0 || entryOf(mine.plus(CpuArea.DOUBLE_FAULT_GUARD)) != 0) {
                return "a guard page is mapped";
            }
        }
        return directoryEntry(Address.zero()) == 0 ? null : "page 0 is mapped";
    }

    private static int directoryEntry(Address page) {
        return Address.ofSymbol(BootSymbols.PAGE_DIRECTORY).loadInt(4 * (page.toInt() >>> LARGE_PAGE_BITS));
    }

    /** The entry of a page that has a page table of its own. */
    private static int entryOf(Address page) {
        int table = directoryEntry(page) & -MemoryMapAbi.PAGE_BYTES;
        return Address.of(MemoryMapAbi.KERNEL_BASE + table)
                .loadInt(4 * (page.toInt() >>> PAGE_BITS & TABLE_INDEX_MASK));
    }
}
