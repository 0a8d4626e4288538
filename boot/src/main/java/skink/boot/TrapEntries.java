package skink.boot;

import static skink.compiler.target.i386.Gpr.EAX;
import static skink.compiler.target.i386.Gpr.ESP;

import skink.abi.boot.BootSymbols;
import skink.compiler.link.Fragment;
import skink.compiler.link.Symbol;
import skink.compiler.target.i386.Assembler;
import skink.compiler.target.i386.Plain;

/**
 * The way from any of the 256 vectors to one Java method, and back.
 *
 * <p>A stub makes all vectors alike: error code (0 where the processor pushes none), then the vector. The common part
 * completes the frame that {@code skink.abi.boot.TrapFrame} describes. All gates are interrupt gates of ring 0, so
 * interrupts are off and segment registers are the kernel's.
 */
final class TrapEntries {
    static final Symbol STUBS = Symbol.function("trap_stubs");
    static final int STUB_BYTES = 16;

    private static final Symbol COMMON = Symbol.function("trap_common");
    /** The vectors for which the processor pushes an error code: DF TS NP SS GP PF AC CP. */
    private static final long WITH_ERROR_CODE =
            1L << 8 | 1L << 10 | 1L << 11 | 1L << 12 | 1L << 13 | 1L << 14 | 1L << 17 | 1L << 21;

    private static final int VECTOR_AND_ERROR_BYTES = 8;

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
        a.mov(EAX, ESP);
        a.call(Symbol.function(BootSymbols.KERNEL_TRAP));
        a.define(Symbol.function(BootSymbols.TRAP_RETURN));
        a.op(Plain.POPAD);
        a.add(ESP, VECTOR_AND_ERROR_BYTES);
        a.op(Plain.IRETD);
        return a.finish();
    }
}
