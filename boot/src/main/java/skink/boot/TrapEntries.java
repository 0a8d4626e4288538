package skink.boot;

import static skink.compiler.target.i386.Gpr.CX;
import static skink.compiler.target.i386.Gpr.EAX;
import static skink.compiler.target.i386.Gpr.ECX;
import static skink.compiler.target.i386.Gpr.ESP;

import skink.abi.boot.BootSymbols;
import skink.abi.boot.CpuArea;
import skink.abi.boot.TrapFrame;
import skink.compiler.link.Fragment;
import skink.compiler.link.Symbol;
import skink.compiler.target.i386.Assembler;
import skink.compiler.target.i386.Cond;
import skink.compiler.target.i386.Label;
import skink.compiler.target.i386.Mem;
import skink.compiler.target.i386.Plain;
import skink.compiler.target.i386.Sreg;

/**
 * The way from any of the 256 vectors to one Java method, and back.
 *
 * <p>A stub makes all vectors alike: error code (0 where the processor pushes none), then the vector. The common part
 * completes the frame that {@code skink.abi.boot.TrapFrame} describes. All gates are interrupt gates, so interrupts are off. In
 * ring 0 the segment registers are the kernel's. From ring 3 the processor has put the frame where ESP0 of its task segment
 * points: into the memory of the process that ran. So nothing is copied; the kernel's stack begins empty at each trap.
 */
final class TrapEntries {
    static final Symbol STUBS = Symbol.function("trap_stubs");
    static final int STUB_BYTES = 16;

    private static final Symbol COMMON = Symbol.function("trap_common");
    /** The vectors for which the processor pushes an error code: DF TS NP SS GP PF AC CP. */
    private static final long WITH_ERROR_CODE =
            1L << 8 | 1L << 10 | 1L << 11 | 1L << 12 | 1L << 13 | 1L << 14 | 1L << 17 | 1L << 21;

    private static final int VECTOR_AND_ERROR_BYTES = 8;
    /** The privilege level in a selector. */
    private static final int RING_3 = 3;

    private TrapEntries() {}

    static Fragment stubs() {
        Assembler a = new Assembler();
        a.align(STUB_BYTES);
        for (int vector = 0; vector < BootCode.VECTORS; vector++) {
            a.align(STUB_BYTES);
            boolean pushed = vector < Long.SIZE && (WITH_ERROR_CODE >>> vector & 1) != 0;
            if (!pushed) {
                a.push(0);
            }
            a.push(vector);
            a.jmp(COMMON);
        }
        return a.finish(STUBS);
    }

    static Fragment common() {
        Assembler a = new Assembler();
        a.align(16);
        a.define(COMMON);
        a.op(Plain.PUSHAD);
        a.op(Plain.CLD);
        Label fromUser = new Label();
        a.test(Mem.at(ESP, TrapFrame.CS).as8(), RING_3);
        a.jcc(Cond.NE, fromUser);
        a.mov(EAX, ESP);
        a.call(Symbol.function(BootSymbols.KERNEL_TRAP));
        a.define(Symbol.function(BootSymbols.TRAP_RETURN));
        leave(a);
        a.align(16);
        a.bind(fromUser);
        fromUser(a);
        return a.finish();
    }

    /** ESP points into the frame of the process, the segment registers are its own. */
    private static void fromUser(Assembler a) {
        a.mov(ECX, CpuArea.KERNEL_DATA);
        a.mov(Sreg.DS, CX);
        a.mov(Sreg.ES, CX);
        a.mov(ECX, CpuArea.CPU_DATA);
        a.mov(Sreg.FS, CX);
        a.mov(EAX, ESP);
        a.mov(ESP, Mem.absolute(CpuArea.KERNEL_STACK).with(Sreg.FS));
        a.call(Symbol.function(BootSymbols.KERNEL_USER_TRAP));
        a.define(Symbol.function(BootSymbols.RESUME_USER));
        a.mov(ESP, EAX);
        a.add(EAX, TrapFrame.USER_BYTES);
        a.mov(Mem.absolute(CpuArea.TSS + CpuArea.TSS_ESP0).with(Sreg.FS), EAX);
        a.mov(ECX, 0);
        a.mov(Sreg.FS, CX);
        a.mov(Sreg.GS, CX);
        a.mov(ECX, CpuArea.USER_DATA);
        a.mov(Sreg.DS, CX);
        a.mov(Sreg.ES, CX);
        leave(a);
    }

    private static void leave(Assembler a) {
        a.op(Plain.POPAD);
        a.add(ESP, VECTOR_AND_ERROR_BYTES);
        a.op(Plain.IRETD);
    }
}
