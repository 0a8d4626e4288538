package skink.boot;

import static skink.compiler.target.i386.Gpr.EAX;
import static skink.compiler.target.i386.Gpr.EBP;
import static skink.compiler.target.i386.Gpr.EBX;
import static skink.compiler.target.i386.Gpr.ECX;
import static skink.compiler.target.i386.Gpr.EDI;
import static skink.compiler.target.i386.Gpr.ESI;

import skink.abi.boot.BootSymbols;
import skink.abi.boot.CpuArea;
import skink.abi.boot.MemoryMapAbi;
import skink.compiler.link.Fragment;
import skink.compiler.link.Symbol;
import skink.compiler.target.i386.Assembler;
import skink.compiler.target.i386.Cond;
import skink.compiler.target.i386.Imm;
import skink.compiler.target.i386.Label;
import skink.compiler.target.i386.Mem;
import skink.compiler.target.i386.Plain;
import skink.compiler.target.i386.Reference;

/**
 * Where the loader enters: builds the page tables and goes up to the kernel's half.
 *
 * <p>Runs at its physical address, paging off, interrupts off, without a stack, with the loader's segments. EAX (loader
 * magic) and EBX (loader information) survive in ESI and EBP. The tables are those of {@link MemoryMapAbi}.
 */
final class Entry {
    private static final int PAGE_BITS = 12;
    private static final int LARGE_PAGE_BITS = 22;
    private static final int PAGE = MemoryMapAbi.PAGE_BYTES;
    private static final int PRESENT_WRITABLE = MemoryMapAbi.PRESENT | MemoryMapAbi.WRITABLE;
    private static final int LARGE = PRESENT_WRITABLE | MemoryMapAbi.LARGE_PAGE;
    private static final int FINE_TABLES = MemoryMapAbi.FINE_MAP_BYTES / MemoryMapAbi.LARGE_PAGE_BYTES;

    private Entry() {}

    static Fragment fragment() {
        Assembler a = new Assembler();
        a.op(Plain.CLI);
        a.op(Plain.CLD);
        a.mov(ESI, EAX);
        a.mov(EBP, EBX);
        fillFineTables(a);
        protectConstants(a);
        removeGuardPages(a);
        fillDirectory(a, BootCode.PAGE_DIRECTORY);
        fillDirectory(a, BootCode.BOOT_PAGE_DIRECTORY);
        a.mov(Mem.at(Reference.physical(BootCode.BOOT_PAGE_DIRECTORY)), LARGE);
        ControlRegisters.enablePaging(a, BootCode.BOOT_PAGE_DIRECTORY);
        a.mov(EAX, UpperHalf.SYMBOL);
        a.jmp(EAX);
        return a.finish(Symbol.function(BootSymbols.START));
    }

    /** One entry for each small page from physical address 0 on. */
    private static void fillFineTables(Assembler a) {
        a.mov(EDI, Imm.of(Reference.physical(BootCode.FINE_PAGE_TABLES)));
        a.mov(EAX, PRESENT_WRITABLE);
        a.mov(ECX, MemoryMapAbi.FINE_MAP_BYTES / PAGE);
        fill(a, PAGE);
    }

    /** Stores EAX at EDI, then adds {@code step} to EAX, ECX times. */
    private static void fill(Assembler a, int step) {
        Label next = a.mark();
        a.mov(Mem.at(EDI), EAX);
        a.add(EDI, 4);
        a.add(EAX, step);
        a.dec(ECX);
        a.jcc(Cond.NE, next);
    }

    /** Code and constants, which lie side by side, become read-only. */
    private static void protectConstants(Assembler a) {
        a.mov(EAX, Imm.of(Reference.physical(Symbol.address("__segment_text_start"))));
        Label next = a.mark();
        fineEntryOfEax(a);
        a.and(entryInEcx(), ~MemoryMapAbi.WRITABLE);
        a.add(EAX, PAGE);
        a.cmp(EAX, Imm.of(Reference.physical(Symbol.address("__segment_rodata_end"))));
        a.jcc(Cond.B, next);
    }

    /** The two pages below the stacks of every processor become absent. */
    private static void removeGuardPages(Assembler a) {
        a.mov(EAX, Imm.of(Reference.physical(BootCode.CPU_STACKS)));
        a.mov(EBX, CpuArea.MAX_CPUS);
        Label next = a.mark();
        for (int guard : new int[] {CpuArea.GUARD, CpuArea.DOUBLE_FAULT_GUARD}) {
            a.lea(ECX, Mem.at(EAX, guard));
            a.shr(ECX, PAGE_BITS);
            a.mov(entryInEcx(), 0);
        }
        a.add(EAX, CpuArea.STACK_STRIDE);
        a.dec(EBX);
        a.jcc(Cond.NE, next);
    }

    private static void fineEntryOfEax(Assembler a) {
        a.mov(ECX, EAX);
        a.shr(ECX, PAGE_BITS);
    }

    private static Mem entryInEcx() {
        return Mem.table(Reference.physical(BootCode.FINE_PAGE_TABLES), ECX, 4);
    }

    /** The kernel's half: fine tables, large pages, devices. The window stays absent. */
    private static void fillDirectory(Assembler a, Symbol directory) {
        Reference base = Reference.physical(directory);
        a.mov(EDI, Imm.of(base).plus(entryOffset(MemoryMapAbi.KERNEL_BASE)));
        a.mov(EAX, Imm.of(Reference.physical(BootCode.FINE_PAGE_TABLES)).plus(PRESENT_WRITABLE));
        a.mov(ECX, FINE_TABLES);
        fill(a, PAGE);
        a.mov(EAX, MemoryMapAbi.FINE_MAP_BYTES | LARGE);
        a.mov(ECX, (MemoryMapAbi.DIRECT_MAP_BYTES >>> LARGE_PAGE_BITS) - FINE_TABLES);
        fill(a, MemoryMapAbi.LARGE_PAGE_BYTES);
        a.mov(
                Mem.at(base).plus(entryOffset(MemoryMapAbi.DEVICE_BASE)),
                MemoryMapAbi.DEVICE_BASE | LARGE | MemoryMapAbi.CACHE_DISABLED);
    }

    private static int entryOffset(int virtualAddress) {
        return 4 * (virtualAddress >>> LARGE_PAGE_BITS);
    }
}
