package skink.boot;

import static skink.compiler.target.i386.Gpr.EAX;

import skink.compiler.link.Fragment;
import skink.compiler.link.Symbol;
import skink.compiler.target.i386.Assembler;
import skink.compiler.target.i386.Label;

/**
 * Fills the stack until its guard page stops it: what kernel code cannot do, since its depth is proved.
 *
 * <p>For the test that a double fault is reported. Never returns.
 */
final class StackOverflow {
    private StackOverflow() {}

    static Fragment fragment() {
        Assembler a = new Assembler();
        a.align(16);
        Label deeper = a.mark();
        a.push(EAX);
        a.jmp(deeper);
        return a.finish(Symbol.function("overflow_stack"));
    }
}
