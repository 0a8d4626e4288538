package skink.runtime;

import skink.abi.user.Signal;
import skink.magic.Address;
import skink.magic.Compact;
import skink.magic.Uninterruptible;

/**
 * Faults of a process as its host tells them: which are null references, and the end of the process for all others.
 *
 * <p>The access that follows a null check is the check: it faults in the first 64 KiB, which are never mapped, and its pc is
 * in the table {@code faults}. The program then goes on at the code that throws. Every other fault means that compiler or
 * run-time system are broken: a message, the Java stack, and status 128 + signal. Signals have POSIX's numbers.
 */
@Uninterruptible("runs when the heap may be broken")
@Compact
final class FaultReport {

    private static final int NEVER_MAPPED_BYTES = 64 << 10;

    private FaultReport() {}

    /** Where the program goes on after the fault at {@code pc}, because a reference was null; zero if that was not it. */
    static Address nullReferenceTarget(int signal, Address pc, Address accessed) {
        boolean atNull = signal == Signal.SEGV && accessed.below(Address.of(NEVER_MAPPED_BYTES));
        return atNull ? FrameTables.faultTarget(pc) : Address.zero();
    }

    /** Prints what happened and where, and ends the process. */
    static void end(int signal, Address pc, Address accessed, Address stackPointer) {
        RawPrint.text("skink: fatal: ");
        RawPrint.text(name(signal));
        RawPrint.text(" at 0x");
        RawPrint.hex(pc.toInt());
        RawPrint.text(", address 0x");
        RawPrint.hex(accessed.toInt());
        RawPrint.character('\n');
        Fatal.printStack(pc.plus(1), stackPointer);
        HostIo.exit(128 + signal);
    }

    private static String name(int signal) {
        switch (signal) {
            case Signal.ILL:
                return "illegal instruction";
            case Signal.TRAP:
                return "breakpoint";
            case Signal.BUS:
                return "bus error";
            case Signal.FPE:
                return "arithmetic trap";
            default:
                return "invalid memory access";
        }
    }
}
