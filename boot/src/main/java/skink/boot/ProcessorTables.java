package skink.boot;

import static skink.compiler.target.i386.Gpr.AH;
import static skink.compiler.target.i386.Gpr.AL;
import static skink.compiler.target.i386.Gpr.AX;
import static skink.compiler.target.i386.Gpr.EAX;
import static skink.compiler.target.i386.Gpr.EBX;
import static skink.compiler.target.i386.Gpr.ECX;
import static skink.compiler.target.i386.Gpr.EDI;
import static skink.compiler.target.i386.Gpr.EDX;

import skink.abi.boot.CpuArea;
import skink.abi.ipc.Primitive;
import skink.abi.kcall.KernelCall;
import skink.compiler.link.Fragment;
import skink.compiler.link.Symbol;
import skink.compiler.target.i386.Assembler;
import skink.compiler.target.i386.Cond;
import skink.compiler.target.i386.Imm;
import skink.compiler.target.i386.Label;
import skink.compiler.target.i386.Mem;
import skink.compiler.target.i386.Reference;

/**
 * Fills the areas of all processors (descriptor table, two task segments) and the interrupt descriptor table.
 *
 * <p>A subroutine in the upper half; runs once, on the first processor. Changes EAX, EBX, ECX, EDX and EDI. The layout
 * is that of {@link CpuArea}; descriptor formats are those of the Intel SDM, volume 3, sections 3.4.5, 6.11 and 7.2.
 */
final class ProcessorTables {
    static final Symbol SYMBOL = Symbol.function("fill_processor_tables");
    static final Symbol IDT_POINTER = Symbol.object("idt_pointer");
    private static final Symbol GDT_TEMPLATE = Symbol.object("gdt_template");

    private static final int DOUBLE_FAULT_VECTOR = 8;
    private static final int INTERRUPT_GATE = 0x8E00;
    /** An interrupt gate that ring 3 may use. */
    private static final int USER_INTERRUPT_GATE = 0xEE00;
    /** What ring 3 may ask for by an instruction: breakpoint, overflow, kernel calls, messages. */
    private static final int[] USER_VECTORS = {3, 4, KernelCall.VECTOR, Primitive.VECTOR};

    private static final int TASK_GATE = 0x8500;
    private static final int EFLAGS_RESERVED = 2;
    private static final long TASK_SEGMENT = 0x0000_8900_0000_0000L;
    /** The first task segment ends with the I/O permission bitmap. */
    private static final int TASK_BYTES = CpuArea.IO_BITMAP + CpuArea.IO_BITMAP_BYTES - CpuArea.TSS;

    /** In the order of the selectors; the bases of the last three are filled in for each processor. */
    private static final long[] DESCRIPTORS = {
        0,
        0x00CF_9A00_0000_FFFFL,
        0x00CF_9200_0000_FFFFL,
        0x00CF_FA00_0000_FFFFL,
        0x00CF_F200_0000_FFFFL,
        0x0040_9200_0000_0000L | CpuArea.AREA_BYTES - 1,
        TASK_SEGMENT | TASK_BYTES - 1,
        TASK_SEGMENT | CpuArea.TSS_BYTES - 1,
    };

    private ProcessorTables() {}

    /** The template of the descriptor table, and limit and base of the interrupt descriptor table. */
    static Fragment constants() {
        Assembler a = new Assembler();
        a.align(8, 0);
        a.define(GDT_TEMPLATE);
        a.dq(DESCRIPTORS);
        a.dw(0);
        a.define(IDT_POINTER);
        a.dw(BootCode.VECTORS * BootCode.GATE_BYTES - 1);
        a.dd(Imm.of(BootCode.IDT));
        return a.finish();
    }

    static Fragment fragment() {
        Assembler a = new Assembler();
        a.align(16);
        fillAreas(a);
        fillGates(a);
        a.ret();
        return a.finish(SYMBOL);
    }

    /** EDI = area, EBX = its stacks, ECX = processor number. */
    private static void fillAreas(Assembler a) {
        a.mov(EDI, BootCode.CPU_AREAS);
        a.mov(EBX, BootCode.CPU_STACKS);
        a.mov(ECX, 0);
        Label next = a.mark();
        a.mov(Mem.at(EDI, CpuArea.CPU_NUMBER), ECX);
        a.lea(EAX, Mem.at(EBX, CpuArea.STACK_TOP));
        a.mov(Mem.at(EDI, CpuArea.KERNEL_STACK), EAX);
        fillDescriptors(a);
        fillTaskSegments(a);
        a.add(EDI, CpuArea.AREA_BYTES);
        a.add(EBX, CpuArea.STACK_STRIDE);
        a.inc(ECX);
        a.cmp(ECX, CpuArea.MAX_CPUS);
        a.jcc(Cond.B, next);
    }

    private static void fillDescriptors(Assembler a) {
        for (int offset = 0; offset < 8 * CpuArea.GDT_ENTRIES; offset += 4) {
            a.mov(EAX, Mem.at(GDT_TEMPLATE).plus(offset));
            a.mov(Mem.at(EDI, CpuArea.GDT + offset), EAX);
        }
        setBase(a, CpuArea.CPU_DATA, 0);
        setBase(a, CpuArea.TASK, CpuArea.TSS);
        setBase(a, CpuArea.DOUBLE_FAULT_TASK, CpuArea.DOUBLE_FAULT_TSS);
        a.mov(Mem.at(EDI, CpuArea.GDT_POINTER).as16(), 8 * CpuArea.GDT_ENTRIES - 1);
        a.lea(EAX, Mem.at(EDI, CpuArea.GDT));
        a.mov(Mem.at(EDI, CpuArea.GDT_POINTER + 2), EAX);
    }

    /** The descriptor of {@code selector} gets the base EDI + offset. */
    private static void setBase(Assembler a, int selector, int offset) {
        int descriptor = CpuArea.GDT + selector;
        a.lea(EAX, Mem.at(EDI, offset));
        a.mov(Mem.at(EDI, descriptor + 2), AX);
        a.shr(EAX, 16);
        a.mov(Mem.at(EDI, descriptor + 4), AL);
        a.mov(Mem.at(EDI, descriptor + 7), AH);
    }

    private static void fillTaskSegments(Assembler a) {
        a.lea(EAX, Mem.at(EBX, CpuArea.STACK_TOP));
        a.mov(Mem.at(EDI, CpuArea.TSS + CpuArea.TSS_ESP0), EAX);
        a.mov(Mem.at(EDI, CpuArea.TSS + CpuArea.TSS_SS0), CpuArea.KERNEL_DATA);
        a.mov(Mem.at(EDI, CpuArea.TSS + CpuArea.TSS_IO_MAP).as16(), CpuArea.NO_IO_MAP);

        int task = CpuArea.DOUBLE_FAULT_TSS;
        a.mov(Mem.at(EDI, task + CpuArea.TSS_CR3), Imm.of(Reference.physical(BootCode.PAGE_DIRECTORY)));
        a.mov(Mem.at(EDI, task + CpuArea.TSS_EIP), DoubleFaultEntry.SYMBOL);
        a.mov(Mem.at(EDI, task + CpuArea.TSS_EFLAGS), EFLAGS_RESERVED);
        a.mov(Mem.at(EDI, task + CpuArea.TSS_EAX), EDI);
        a.lea(EAX, Mem.at(EBX, CpuArea.DOUBLE_FAULT_STACK_TOP));
        a.mov(Mem.at(EDI, task + CpuArea.TSS_ESP), EAX);
        a.mov(Mem.at(EDI, task + CpuArea.TSS_CS), CpuArea.KERNEL_CODE);
        for (int field : new int[] {CpuArea.TSS_ES, CpuArea.TSS_SS, CpuArea.TSS_DS}) {
            a.mov(Mem.at(EDI, task + field), CpuArea.KERNEL_DATA);
        }
        a.mov(Mem.at(EDI, task + CpuArea.TSS_FS), CpuArea.CPU_DATA);
        a.mov(Mem.at(EDI, task + CpuArea.TSS_IO_MAP).as16(), CpuArea.TSS_BYTES);
    }

    /** Interrupt gates to the stubs, which are evenly spaced, some of them for ring 3 too; a task gate for double faults. */
    private static void fillGates(Assembler a) {
        a.mov(EDI, BootCode.IDT);
        a.mov(EDX, TrapEntries.STUBS);
        a.mov(ECX, BootCode.VECTORS);
        Label next = a.mark();
        a.mov(Mem.at(EDI), EDX);
        a.mov(Mem.at(EDI, 4), EDX);
        a.mov(Mem.at(EDI, 2).as16(), CpuArea.KERNEL_CODE);
        a.mov(Mem.at(EDI, 4).as16(), INTERRUPT_GATE);
        a.add(EDI, BootCode.GATE_BYTES);
        a.add(EDX, TrapEntries.STUB_BYTES);
        a.dec(ECX);
        a.jcc(Cond.NE, next);
        for (int vector : USER_VECTORS) {
            a.mov(gate(vector).plus(4).as16(), USER_INTERRUPT_GATE);
        }
        a.mov(gate(DOUBLE_FAULT_VECTOR), CpuArea.DOUBLE_FAULT_TASK << 16);
        a.mov(gate(DOUBLE_FAULT_VECTOR).plus(4), TASK_GATE);
    }

    private static Mem gate(int vector) {
        return Mem.at(BootCode.IDT).plus(vector * BootCode.GATE_BYTES);
    }
}
