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
import skink.compiler.target.i386.Mem;

/** The assembler routines of a Linux process: those of every process, and the two ways between it and Linux. */
final class LinuxRoutines {
    private static final int SYSTEM_CALL = 0x80;
    private static final int WORD = 4;

    private LinuxRoutines() {}

    static void addTo(Linker linker) {
        ProcessRoutines.addTo(linker);
        ProcessRoutines.add(linker, systemCall());
        ProcessRoutines.add(linker, signalEntry());
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
        return ProcessRoutines.finish(a, "linux_syscall");
    }

    /** Linux calls this with (signal, information, context) on the stack, and where to return to in order to go on. */
    private static Fragment signalEntry() {
        Assembler a = new Assembler();
        a.mov(EAX, Mem.at(ESP, WORD));
        a.mov(EDX, Mem.at(ESP, 2 * WORD));
        a.mov(ECX, Mem.at(ESP, 3 * WORD));
        a.call(Symbol.function("skink_signal"));
        a.ret();
        return ProcessRoutines.finish(a, "linux_signal_entry");
    }
}
