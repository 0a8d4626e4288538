package skink.boot;

import static skink.compiler.target.i386.Gpr.EAX;
import static skink.compiler.target.i386.Gpr.EBP;
import static skink.compiler.target.i386.Gpr.ECX;
import static skink.compiler.target.i386.Gpr.EDX;
import static skink.compiler.target.i386.Gpr.ESI;
import static skink.compiler.target.i386.Gpr.ESP;

import skink.abi.boot.BootSymbols;
import skink.abi.boot.CpuArea;
import skink.compiler.link.Fragment;
import skink.compiler.link.Symbol;
import skink.compiler.target.i386.Assembler;
import skink.compiler.target.i386.Imm;
import skink.compiler.target.i386.Label;
import skink.compiler.target.i386.Plain;

/**
 * The first processor in the kernel's half: its stack, everybody's tables, then Java.
 *
 * <p>Enters from {@link Entry} with the loader's magic in ESI and information in EBP, which {@link ProcessorTables} and
 * {@link ProcessorStart} leave alone.
 */
final class UpperHalf {
    static final Symbol SYMBOL = Symbol.function("upper_half");

    private UpperHalf() {}

    static Fragment fragment() {
        Assembler a = new Assembler();
        a.align(16);
        a.mov(ESP, Imm.of(BootCode.CPU_STACKS).plus(CpuArea.STACK_TOP));
        a.call(ProcessorTables.SYMBOL);
        ControlRegisters.loadDirectory(a, BootCode.PAGE_DIRECTORY);
        a.mov(ECX, 0);
        a.call(ProcessorStart.LOAD_TABLES);
        a.mov(EAX, ESI);
        a.mov(EDX, EBP);
        a.call(Symbol.function(BootSymbols.KERNEL_MAIN));
        haltForEver(a);
        return a.finish(SYMBOL);
    }

    /** For what must not return, and for processors that nobody wants. */
    static void haltForEver(Assembler a) {
        Label again = a.mark();
        a.op(Plain.CLI);
        a.op(Plain.HLT);
        a.jmp(again);
    }
}
