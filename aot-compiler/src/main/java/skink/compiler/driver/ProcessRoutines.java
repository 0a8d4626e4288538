package skink.compiler.driver;

import static skink.compiler.target.i386.Gpr.EAX;
import static skink.compiler.target.i386.Gpr.ECX;
import static skink.compiler.target.i386.Gpr.EDX;
import static skink.compiler.target.i386.Gpr.ESP;

import skink.compiler.link.Fragment;
import skink.compiler.link.Linker;
import skink.compiler.link.Symbol;
import skink.compiler.target.i386.Assembler;
import skink.compiler.target.i386.Imm;
import skink.compiler.target.i386.Mem;
import skink.compiler.target.i386.Unary;

/**
 * The assembler routines that every process needs, whatever its host; {@code skink.runtime.Stubs} declares those that Java
 * calls. A kernel takes some of them.
 *
 * <p>All follow the calling convention of {@code skink.compiler.frame}: words in EAX, EDX, ECX, EBX, then the stack.
 */
public final class ProcessRoutines {
    private static final int ALIGNMENT = 16;

    private ProcessRoutines() {}

    /** Appends all of them to {@code .text}. */
    public static void addTo(Linker linker) {
        add(linker, start());
        add(linker, callStatic());
        add(linker, returnPc());
        add(linker, jumpToLandingPad());
        add(linker, divideWide());
    }

    /** Appends a routine to {@code .text}. */
    public static void add(Linker linker, Fragment routine) {
        linker.section(".text").append(routine);
    }

    /** The routine that {@code a} holds, under this name. */
    public static Fragment finish(Assembler a, String name) {
        return a.finish(Symbol.function(name), ALIGNMENT);
    }

    /** The host starts a process here; ESP points at argc. A return address of 0 ends every walk of the stack. */
    private static Fragment start() {
        Assembler a = new Assembler();
        a.mov(EAX, ESP);
        a.push(Imm.of(0));
        a.jmp(Symbol.function("skink_start"));
        return finish(a, "_start");
    }

    /** (address of a static method without parameters): goes there in its caller's place. */
    private static Fragment callStatic() {
        Assembler a = new Assembler();
        a.jmp(EAX);
        return finish(a, "call_static");
    }

    /** → the address that this call returns to. */
    public static Fragment returnPc() {
        Assembler a = new Assembler();
        a.mov(EAX, Mem.at(ESP, 0));
        a.ret();
        return finish(a, "return_pc");
    }

    /** (exception, stack pointer, landing pad): the exception stays in EAX. */
    private static Fragment jumpToLandingPad() {
        Assembler a = new Assembler();
        a.mov(ESP, EDX);
        a.jmp(ECX);
        return finish(a, "jump_to_landing_pad");
    }

    /** (low, high, divisor), high below divisor → quotient in EAX, remainder in EDX. */
    public static Fragment divideWide() {
        Assembler a = new Assembler();
        a.op(Unary.DIV, ECX);
        a.ret();
        return finish(a, "divide_wide");
    }
}
