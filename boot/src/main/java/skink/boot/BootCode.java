package skink.boot;

import skink.abi.boot.BootSymbols;
import skink.abi.boot.CpuArea;
import skink.abi.boot.MemoryMapAbi;
import skink.compiler.driver.ProcessRoutines;
import skink.compiler.link.Fragment;
import skink.compiler.link.LinkLayout;
import skink.compiler.link.LinkedImage;
import skink.compiler.link.Linker;
import skink.compiler.link.Symbol;

/**
 * The list of all boot routines: what a kernel needs besides its compiled methods.
 *
 * <pre>{@code
 * Linker linker = new Linker(BootCode.layout());
 * BootCode.addTo(linker);
 * // append the kernel's own code and data, which define the four kernel_ symbols of BootSymbols
 * LinkedImage image = linker.link();
 * }</pre>
 */
public final class BootCode {
    static final Symbol PAGE_DIRECTORY = Symbol.object(BootSymbols.PAGE_DIRECTORY);
    static final Symbol BOOT_PAGE_DIRECTORY = Symbol.object("boot_page_directory");
    static final Symbol FINE_PAGE_TABLES = Symbol.object("fine_page_tables");
    static final Symbol CPU_AREAS = Symbol.object(BootSymbols.CPU_AREAS);
    static final Symbol CPU_CLAIMS = Symbol.object(BootSymbols.CPU_CLAIMS);
    static final Symbol CPU_STACKS = Symbol.object(BootSymbols.CPU_STACKS);
    static final Symbol IDT = Symbol.object(BootSymbols.IDT);

    static final int VECTORS = 256;
    static final int GATE_BYTES = 8;
    private static final int APIC_IDS = 256;
    private static final int FINE_PAGES = MemoryMapAbi.FINE_MAP_BYTES / MemoryMapAbi.PAGE_BYTES;

    private BootCode() {}

    /** Where a kernel with these routines goes: boot part at 1 MiB, everything else in the upper half. */
    public static LinkLayout layout() {
        return LinkLayout.multibootKernel(BootSymbols.START, Integer.toUnsignedLong(MemoryMapAbi.KERNEL_BASE));
    }

    /** Appends all routines and reserves all tables in a linker made for {@link #layout}. */
    public static void addTo(Linker linker) {
        linker.section(".multiboot").append(MultibootHeaders.fragment());
        linker.section(".boot.text").append(Entry.fragment());
        appendCode(linker, UpperHalf.fragment());
        appendCode(linker, ProcessorTables.fragment());
        appendCode(linker, ProcessorStart.fragment());
        appendCode(linker, TrapEntries.stubs());
        appendCode(linker, TrapEntries.common());
        appendCode(linker, DoubleFaultEntry.fragment());
        appendCode(linker, StackOverflow.fragment());
        ProcessRoutines.add(linker, ProcessRoutines.returnPc());
        ProcessRoutines.add(linker, ProcessRoutines.divideWide());
        linker.section(".rodata").append(ProcessorTables.constants());
        linker.section(".rodata").append(Trampoline.fragment());
        reserveTables(linker);
    }

    /** Refuses an image that the boot routines cannot map: it must end within the finely mapped memory. */
    public static void check(LinkedImage image) {
        long end = image.symbol("__program_end").physicalAddress();
        if (end > MemoryMapAbi.FINE_MAP_BYTES) {
            throw new IllegalArgumentException("the kernel ends at physical address " + end + ", beyond the "
                    + MemoryMapAbi.FINE_MAP_BYTES + " bytes that the boot code maps in small pages");
        }
    }

    private static void appendCode(Linker linker, Fragment code) {
        linker.section(".text").append(code);
    }

    private static void reserveTables(Linker linker) {
        reserve(linker, PAGE_DIRECTORY, MemoryMapAbi.PAGE_BYTES, MemoryMapAbi.PAGE_BYTES);
        reserve(linker, BOOT_PAGE_DIRECTORY, MemoryMapAbi.PAGE_BYTES, MemoryMapAbi.PAGE_BYTES);
        reserve(linker, FINE_PAGE_TABLES, 4 * FINE_PAGES, MemoryMapAbi.PAGE_BYTES);
        reserve(linker, CPU_STACKS, CpuArea.MAX_CPUS * CpuArea.STACK_STRIDE, MemoryMapAbi.PAGE_BYTES);
        reserve(linker, CPU_AREAS, CpuArea.MAX_CPUS * CpuArea.AREA_BYTES, CpuArea.AREA_BYTES);
        reserve(linker, IDT, VECTORS * GATE_BYTES, GATE_BYTES);
        reserve(linker, CPU_CLAIMS, APIC_IDS, 4);
    }

    private static void reserve(Linker linker, Symbol symbol, int sizeBytes, int alignmentBytes) {
        linker.section(".bss").reserve(symbol, sizeBytes, alignmentBytes);
    }
}
