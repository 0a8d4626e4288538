package skink.boot.user;

import static skink.compiler.target.i386.Gpr.EAX;
import static skink.compiler.target.i386.Gpr.ESP;

import skink.compiler.driver.ProcessRoutines;
import skink.compiler.link.Fragment;
import skink.compiler.link.Symbol;
import skink.compiler.target.i386.Assembler;
import skink.compiler.target.i386.Imm;
import skink.compiler.target.i386.Mem;
import skink.compiler.target.i386.Plain;
import skink.compiler.target.i386.Sse;
import skink.compiler.target.i386.Xmm;

/**
 * Where the kernel goes on after a fault of the process: with the stack pointer and all registers of the fault.
 *
 * <p>Compiled code keeps nothing below ESP. The Java method gets ESP as it was at the fault and returns where to go on, with
 * all registers as they were: the code that throws may still have to save some of them.
 */
final class FaultEntry {
    private static final int XMM_BYTES = 16;
    private static final int ALL_XMM_BYTES = 8 * XMM_BYTES;
    /** Registers and flags. */
    private static final int SAVED_BYTES = ALL_XMM_BYTES + 32 + 4;

    private static final int TARGET_BYTES = 4;

    private FaultEntry() {}

    static Fragment fragment() {
        Assembler a = new Assembler();
        a.push(Imm.of(0)); // room for the target
        a.op(Plain.PUSHFD);
        a.op(Plain.PUSHAD);
        a.sub(ESP, ALL_XMM_BYTES);
        for (Xmm register : Xmm.values()) {
            a.op(Sse.MOVUPS, Mem.at(ESP, XMM_BYTES * register.number()), register);
        }
        a.op(Plain.CLD);
        a.lea(EAX, Mem.at(ESP, SAVED_BYTES + TARGET_BYTES));
        a.call(Symbol.function("skink_fault"));
        a.mov(Mem.at(ESP, SAVED_BYTES), EAX);
        for (Xmm register : Xmm.values()) {
            a.op(Sse.MOVUPS, register, Mem.at(ESP, XMM_BYTES * register.number()));
        }
        a.add(ESP, ALL_XMM_BYTES);
        a.op(Plain.POPAD);
        a.op(Plain.POPFD);
        a.ret();
        return ProcessRoutines.finish(a, "fault_entry");
    }
}
