package skink.boot;

import static skink.compiler.target.i386.Gpr.AL;
import static skink.compiler.target.i386.Gpr.EAX;
import static skink.compiler.target.i386.Gpr.EBX;
import static skink.compiler.target.i386.Gpr.ECX;
import static skink.compiler.target.i386.Gpr.EDI;
import static skink.compiler.target.i386.Gpr.EDX;
import static skink.compiler.target.i386.Gpr.ESI;

import skink.abi.boot.BootSymbols;
import skink.abi.boot.CpuArea;
import skink.abi.boot.MemoryMapAbi;
import skink.abi.boot.Multiboot;
import skink.abi.boot.TrapFrame;
import skink.abi.test.DebugExit;
import skink.compiler.link.LinkedImage;
import skink.compiler.link.Linker;
import skink.compiler.link.Symbol;
import skink.compiler.target.i386.Alu;
import skink.compiler.target.i386.Assembler;
import skink.compiler.target.i386.Cond;
import skink.compiler.target.i386.Imm;
import skink.compiler.target.i386.Label;
import skink.compiler.target.i386.Mem;
import skink.compiler.target.i386.Plain;
import skink.compiler.target.i386.Reference;
import skink.compiler.target.i386.Sreg;
import skink.compiler.target.i386.StringOp;

/**
 * A kernel made of assembler alone, which proves the boot routines without a Java compiler.
 *
 * <p>It prints one letter a step on COM1: {@code M} main with the right loader magic, {@code B} back from a breakpoint,
 * {@code P} a page fault at a write to its own code (the handler skips the store), one {@code a} per started processor
 * with the right number in FS:0, {@code D} the double fault of a stack that ran into its guard page, and then leaves
 * through the debug exit.
 */
final class TinyKernel {
    private static final int COM1 = 0x3F8;
    private static final int LOCAL_APIC_COMMAND = 0xFEE0_0300;
    private static final int INIT_ALL_OTHERS = 0xC4500;
    private static final int START_ALL_OTHERS = 0xC4600 | MemoryMapAbi.TRAMPOLINE_ADDRESS >>> 12;
    /** Writing port 0x80 takes about a microsecond. */
    private static final int DELAY_PORT = 0x80;

    private static final int PAGE_FAULT = 14;
    private static final int WRITE_TO_PRESENT_PAGE = 3;
    private static final int POISONED_STORE_BYTES = 6;
    private static final Symbol PRINT = Symbol.function("print_al");
    private static final Symbol STARTED = Symbol.object("started");

    private TinyKernel() {}

    /** The kernel, which waits until {@code otherCpus} processors have reported. */
    static LinkedImage link(int otherCpus) {
        Linker linker = new Linker(BootCode.layout());
        BootCode.addTo(linker);
        Assembler a = new Assembler();
        print(a);
        main(a, otherCpus);
        otherMain(a);
        trap(a);
        userTrap(a);
        doubleFault(a);
        linker.section(".text").append(a.finish());
        linker.section(".bss").reserve(STARTED, 4, 4);
        return linker.link();
    }

    private static void print(Assembler a) {
        a.define(PRINT);
        a.mov(EDX, COM1);
        a.outDx(AL);
        a.ret();
    }

    private static void say(Assembler a, char letter) {
        a.mov(EAX, letter);
        a.call(PRINT);
    }

    private static void main(Assembler a, int otherCpus) {
        a.define(Symbol.function(BootSymbols.KERNEL_MAIN));
        a.cmp(EAX, Multiboot.LOADER_MAGIC_1);
        Label wrong = new Label();
        a.jcc(Cond.NE, wrong);
        say(a, 'M');
        a.bind(wrong);
        a.op(Plain.INT3);
        say(a, 'B');
        a.mov(Mem.at(Symbol.function(BootSymbols.KERNEL_TRAP)), ECX);
        say(a, 'P');
        startOthers(a);
        Label waiting = a.mark();
        a.op(Plain.PAUSE);
        a.mov(EAX, Mem.at(STARTED));
        a.cmp(EAX, otherCpus);
        a.jcc(Cond.NE, waiting);
        Label deeper = a.mark();
        a.push(EAX);
        a.jmp(deeper);
    }

    private static void startOthers(Assembler a) {
        a.mov(ESI, Symbol.object(BootSymbols.TRAMPOLINE_START));
        a.mov(EDI, MemoryMapAbi.KERNEL_BASE + MemoryMapAbi.TRAMPOLINE_ADDRESS);
        a.mov(ECX, Symbol.object(BootSymbols.TRAMPOLINE_END));
        a.sub(ECX, ESI);
        a.rep(StringOp.MOVSB);
        for (int apicId = 1; apicId < CpuArea.MAX_CPUS; apicId++) {
            a.mov(Mem.at(BootCode.CPU_CLAIMS).plus(apicId).as8(), apicId + 1);
        }
        a.mov(Mem.absolute(LOCAL_APIC_COMMAND), INIT_ALL_OTHERS);
        delay(a, 10_000);
        a.mov(Mem.absolute(LOCAL_APIC_COMMAND), START_ALL_OTHERS);
        delay(a, 200);
        a.mov(Mem.absolute(LOCAL_APIC_COMMAND), START_ALL_OTHERS);
    }

    private static void delay(Assembler a, int micros) {
        a.mov(ECX, micros);
        Label again = a.mark();
        a.out(DELAY_PORT, AL);
        a.dec(ECX);
        a.jcc(Cond.NE, again);
    }

    private static void otherMain(Assembler a) {
        a.define(Symbol.function(BootSymbols.KERNEL_AP_MAIN));
        Label stop = new Label();
        a.cmp(EAX, Mem.absolute(CpuArea.CPU_NUMBER).with(Sreg.FS));
        a.jcc(Cond.NE, stop);
        say(a, 'a');
        a.lock();
        a.inc(Mem.at(STARTED));
        a.bind(stop);
        UpperHalf.haltForEver(a);
    }

    private static void trap(Assembler a) {
        a.define(Symbol.function(BootSymbols.KERNEL_TRAP));
        Label done = new Label();
        a.mov(EBX, EAX);
        a.mov(EAX, Mem.at(EBX, TrapFrame.VECTOR));
        a.cmp(EAX, PAGE_FAULT);
        a.jcc(Cond.NE, done);
        a.mov(EAX, Mem.at(EBX, TrapFrame.ERROR_CODE));
        a.cmp(EAX, WRITE_TO_PRESENT_PAGE);
        Label bad = new Label();
        a.jcc(Cond.NE, bad);
        a.add(Mem.at(EBX, TrapFrame.EIP), POISONED_STORE_BYTES);
        a.bind(done);
        a.ret();
        a.bind(bad);
        UpperHalf.haltForEver(a);
    }

    /** Nothing here ever runs in ring 3. */
    private static void userTrap(Assembler a) {
        a.define(Symbol.function(BootSymbols.KERNEL_USER_TRAP));
        UpperHalf.haltForEver(a);
    }

    /** Prints and leaves if the interrupted task's stack pointer is in processor 0's guard page. */
    private static void doubleFault(Assembler a) {
        a.define(Symbol.function(BootSymbols.KERNEL_DOUBLE_FAULT));
        Label bad = new Label();
        a.mov(ECX, Mem.at(EAX, CpuArea.TSS + CpuArea.TSS_ESP));
        a.op(Alu.SUB, ECX, Imm.of(Reference.to(BootCode.CPU_STACKS)).plus(CpuArea.GUARD + MemoryMapAbi.PAGE_BYTES));
        a.jcc(Cond.NE, bad);
        say(a, 'D');
        a.mov(EAX, DebugExit.PASS_CODE);
        a.mov(EDX, DebugExit.PORT);
        a.outDx(EAX);
        a.bind(bad);
        UpperHalf.haltForEver(a);
    }
}
