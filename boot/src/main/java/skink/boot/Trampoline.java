package skink.boot;

import static skink.compiler.target.i386.Gpr.AX;
import static skink.compiler.target.i386.Gpr.EAX;

import skink.abi.boot.BootSymbols;
import skink.abi.boot.CpuArea;
import skink.abi.boot.MemoryMapAbi;
import skink.compiler.link.Fragment;
import skink.compiler.link.Symbol;
import skink.compiler.target.i386.Assembler;
import skink.compiler.target.i386.Imm;
import skink.compiler.target.i386.Label;
import skink.compiler.target.i386.Mem;
import skink.compiler.target.i386.MemoryOp;
import skink.compiler.target.i386.Plain;
import skink.compiler.target.i386.Reference;
import skink.compiler.target.i386.Sreg;
import skink.compiler.target.i386.Width;

/**
 * From a start-up message to the upper half: real mode, protected mode, paging.
 *
 * <p>Lies in read-only data and runs as a copy at {@link MemoryMapAbi#TRAMPOLINE_ADDRESS}, so every address of its own
 * counts from there. It has no variables: any number of processors may run it at once.
 */
final class Trampoline {
    private static final int ORIGIN = MemoryMapAbi.TRAMPOLINE_ADDRESS;
    private static final int CR0_PROTECTION = 1;
    private static final long FLAT_CODE = 0x00CF_9A00_0000_FFFFL;
    private static final long FLAT_DATA = 0x00CF_9200_0000_FFFFL;
    private static final int TABLE_BYTES = 24;

    private Trampoline() {}

    static Fragment fragment() {
        Assembler a = new Assembler();
        Label pointer = new Label();
        Label protectedMode = new Label();
        a.align(16, 0);
        a.define(Symbol.object(BootSymbols.TRAMPOLINE_START));
        realMode(a, pointer, protectedMode);
        protectedMode(a, protectedMode);
        table(a, pointer);
        a.define(Symbol.object(BootSymbols.TRAMPOLINE_END));
        return a.finish();
    }

    private static void realMode(Assembler a, Label pointer, Label protectedMode) {
        a.bits(16);
        a.op(Plain.CLI);
        a.op(Plain.CLD);
        a.mov(AX, 0);
        a.mov(Sreg.DS, AX);
        a.op(MemoryOp.LGDT, Mem.at(Reference.at(ORIGIN, pointer)));
        a.mov(EAX, CR0_PROTECTION);
        a.movToControl(0, EAX);
        a.jmpFar(Width.DWORD, CpuArea.KERNEL_CODE, Imm.of(Reference.at(ORIGIN, protectedMode)));
    }

    private static void protectedMode(Assembler a, Label start) {
        a.bits(32);
        a.bind(start);
        a.mov(EAX, CpuArea.KERNEL_DATA);
        a.mov(Sreg.DS, AX);
        a.mov(Sreg.ES, AX);
        a.mov(Sreg.SS, AX);
        ControlRegisters.enablePaging(a, BootCode.BOOT_PAGE_DIRECTORY);
        a.mov(EAX, ProcessorStart.SYMBOL);
        a.jmp(EAX);
    }

    private static void table(Assembler a, Label pointer) {
        a.align(8, 0);
        Label table = a.mark();
        a.dq(0, FLAT_CODE, FLAT_DATA);
        a.bind(pointer);
        a.dw(TABLE_BYTES - 1);
        a.dd(Imm.of(Reference.at(ORIGIN, table)));
    }
}
