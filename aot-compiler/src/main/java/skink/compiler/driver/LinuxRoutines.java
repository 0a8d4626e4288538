package skink.compiler.driver;

import static skink.compiler.target.i386.Gpr.EAX;
import static skink.compiler.target.i386.Gpr.EBP;
import static skink.compiler.target.i386.Gpr.EBX;
import static skink.compiler.target.i386.Gpr.ECX;
import static skink.compiler.target.i386.Gpr.EDI;
import static skink.compiler.target.i386.Gpr.EDX;
import static skink.compiler.target.i386.Gpr.ESI;
import static skink.compiler.target.i386.Gpr.ESP;

import skink.compiler.link.Fragment;
import skink.compiler.link.Linker;
import skink.compiler.link.Symbol;
import skink.compiler.target.i386.Assembler;
import skink.compiler.target.i386.Imm;
import skink.compiler.target.i386.Mem;
import skink.compiler.target.i386.Unary;

/**
 * The assembler routines of a Linux process; {@code skink.runtime.Stubs} declares those that Java calls.
 *
 * <p>All follow the calling convention of {@code skink.compiler.frame}: words in EAX, EDX, ECX, EBX, then the stack.
 */
final class LinuxRoutines {
    private static final int ALIGNMENT = 16;
    private static final int SYSTEM_CALL = 0x80;
    private static final int WORD = 4;

    private LinuxRoutines() {}

    static void addTo(Linker linker) {
        add(linker, start());
        add(linker, systemCall());
        add(linker, callStatic());
        add(linker, returnPc());
        add(linker, jumpToLandingPad());
        add(linker, divideWide());
        add(linker, signalEntry());
    }

    private static void add(Linker linker, Fragment routine) {
        linker.section(".text").append(routine);
    }

    private static Fragment finish(Assembler a, String name) {
        return a.finish(Symbol.function(name), ALIGNMENT);
    }

    /** Linux starts a process here; ESP points at argc. A return address of 0 ends every walk of the stack. */
    private static Fragment start() {
        Assembler a = new Assembler();
        a.mov(EAX, ESP);
        a.push(Imm.of(0));
        a.jmp(Symbol.function("skink_start"));
        return finish(a, "_start");
    }

    /** (number, a, b, c; on the stack d, e, f) → result. EBP and the others are the caller's to save. */
    private static Fragment systemCall() {
        Assembler a = new Assembler();
        a.mov(ESI, Mem.at(ESP, WORD));
        a.mov(EDI, Mem.at(ESP, 2 * WORD));
        a.mov(EBP, Mem.at(ESP, 3 * WORD));
        // Java has (number, a, b, c) in EAX, EDX, ECX, EBX; Linux wants a, b, c in EBX, ECX, EDX.
        a.xchg(EBX, EDX);
        a.interrupt(SYSTEM_CALL);
        a.ret();
        return finish(a, "linux_syscall");
    }

    /** (address of a static method without parameters): goes there in its caller's place. */
    private static Fragment callStatic() {
        Assembler a = new Assembler();
        a.jmp(EAX);
        return finish(a, "call_static");
    }

    /** → the address that this call returns to. */
    private static Fragment returnPc() {
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
    private static Fragment divideWide() {
        Assembler a = new Assembler();
        a.op(Unary.DIV, ECX);
        a.ret();
        return finish(a, "divide_wide");
    }

    /** Linux calls this with (signal, information, context) on the stack, and where to return to in order to go on. */
    private static Fragment signalEntry() {
        Assembler a = new Assembler();
        a.mov(EAX, Mem.at(ESP, WORD));
        a.mov(EDX, Mem.at(ESP, 2 * WORD));
        a.mov(ECX, Mem.at(ESP, 3 * WORD));
        a.call(Symbol.function("skink_signal"));
        a.ret();
        return finish(a, "linux_signal_entry");
    }
}
