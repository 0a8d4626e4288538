package skink.boot;

import static skink.compiler.target.i386.Gpr.EAX;
import static skink.compiler.target.i386.Gpr.ECX;
import static skink.compiler.target.i386.Gpr.ESP;

import skink.compiler.link.Fragment;
import skink.compiler.link.Symbol;
import skink.compiler.target.i386.Assembler;
import skink.compiler.target.i386.Mem;
import skink.compiler.target.i386.Unary;

/** The routines of {@code skink.runtime.Stubs} that a kernel calls; the others need a process. */
final class RuntimeRoutines {
    private RuntimeRoutines() {}

    static Fragment fragment() {
        Assembler a = new Assembler();
        a.align(16);
        a.define(Symbol.function("return_pc"));
        a.mov(EAX, Mem.at(ESP));
        a.ret();
        a.align(16);
        // EDX:EAX by ECX; the quotient stays in EAX, the remainder in EDX.
        a.define(Symbol.function("divide_wide"));
        a.op(Unary.DIV, ECX);
        a.ret();
        return a.finish();
    }
}
