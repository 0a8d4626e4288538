package skink.boot;

import static skink.compiler.target.i386.Gpr.AL;
import static skink.compiler.target.i386.Gpr.AX;
import static skink.compiler.target.i386.Gpr.EAX;
import static skink.compiler.target.i386.Gpr.EBX;
import static skink.compiler.target.i386.Gpr.ECX;
import static skink.compiler.target.i386.Gpr.EDX;
import static skink.compiler.target.i386.Gpr.ESI;
import static skink.compiler.target.i386.Gpr.ESP;

import skink.abi.boot.BootSymbols;
import skink.abi.boot.CpuArea;
import skink.compiler.link.Fragment;
import skink.compiler.link.Symbol;
import skink.compiler.target.i386.Alu;
import skink.compiler.target.i386.Assembler;
import skink.compiler.target.i386.Cond;
import skink.compiler.target.i386.Imm;
import skink.compiler.target.i386.Label;
import skink.compiler.target.i386.Mem;
import skink.compiler.target.i386.MemoryOp;
import skink.compiler.target.i386.Plain;
import skink.compiler.target.i386.Reference;
import skink.compiler.target.i386.Sreg;
import skink.compiler.target.i386.Width;

/**
 * A started processor in the upper half: finds out who it is, takes its stack and tables, enters Java.
 *
 * <p>{@link #SYMBOL} is reached from {@link Trampoline} with paging on and no stack. The processor knows itself only by
 * its APIC id, so any number may come at once: each claims its own byte of {@link BootSymbols#CPU_CLAIMS}, by one
 * exchange, exactly once.
 */
final class ProcessorStart {
    static final Symbol SYMBOL = Symbol.function("processor_start");
    /** Subroutine: loads the tables of processor ECX; changes EAX and EDX. */
    static final Symbol LOAD_TABLES = Symbol.function("load_processor_tables");

    private static final int CPUID_FEATURES = 1;
    private static final int APIC_ID_SHIFT = 24;

    private ProcessorStart() {}

    static Fragment fragment() {
        Assembler a = new Assembler();
        a.align(16);
        a.define(SYMBOL);
        Label unwanted = new Label();
        claim(a, unwanted);
        a.imul(ESP, ECX, CpuArea.STACK_STRIDE);
        a.op(Alu.ADD, ESP, Imm.of(BootCode.CPU_STACKS).plus(CpuArea.STACK_TOP));
        ControlRegisters.loadDirectory(a, BootCode.PAGE_DIRECTORY);
        a.mov(ESI, ECX);
        a.call(LOAD_TABLES);
        a.mov(EAX, ESI);
        a.call(Symbol.function(BootSymbols.KERNEL_AP_MAIN));
        a.bind(unwanted);
        UpperHalf.haltForEver(a);
        a.align(16);
        a.define(LOAD_TABLES);
        loadTables(a);
        return a.finish();
    }

    /** ECX = the number offered to the processor's APIC id, which the claim takes back. */
    private static void claim(Assembler a, Label unwanted) {
        a.mov(EAX, CPUID_FEATURES);
        a.op(Plain.CPUID);
        a.shr(EBX, APIC_ID_SHIFT);
        a.mov(EAX, 0);
        a.xchg(Mem.at(EBX, 0).with(Reference.to(BootCode.CPU_CLAIMS)).as8(), AL);
        a.test(EAX, EAX);
        a.jcc(Cond.E, unwanted);
        a.lea(ECX, Mem.at(EAX, -1));
    }

    private static void loadTables(Assembler a) {
        a.imul(EDX, ECX, CpuArea.AREA_BYTES);
        a.op(MemoryOp.LGDT, Mem.at(EDX, CpuArea.GDT_POINTER).with(Reference.to(BootCode.CPU_AREAS)));
        Label reloaded = new Label();
        a.jmpFar(Width.DWORD, CpuArea.KERNEL_CODE, Imm.of(Reference.to(reloaded)));
        a.bind(reloaded);
        a.mov(EAX, CpuArea.KERNEL_DATA);
        a.mov(Sreg.DS, AX);
        a.mov(Sreg.ES, AX);
        a.mov(Sreg.SS, AX);
        a.mov(EAX, 0);
        a.mov(Sreg.GS, AX);
        a.mov(EAX, CpuArea.CPU_DATA);
        a.mov(Sreg.FS, AX);
        a.mov(EAX, CpuArea.TASK);
        a.ltr(AX);
        a.op(MemoryOp.LIDT, Mem.at(ProcessorTables.IDT_POINTER));
        a.ret();
    }
}
