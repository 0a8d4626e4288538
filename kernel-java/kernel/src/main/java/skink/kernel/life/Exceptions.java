package skink.kernel.life;

import skink.abi.boot.TrapFrame;
import skink.abi.user.Signal;
import skink.abi.user.UserSpace;
import skink.kernel.console.Console;
import skink.kernel.proc.Proc;
import skink.magic.Address;
import skink.magic.HoldsKernelLock;

/**
 * An exception of the processor that a process is to have: one that has said where it wants its faults gets it there; one
 * that has not, or that faults while it deals with a fault, gets a signal.
 */
@HoldsKernelLock
public final class Exceptions {
    /** In EFLAGS: trap after the next instruction. */
    private static final int SINGLE_STEP = 1 << 8;

    private Exceptions() {}

    /** Gives the process, whose registers are as they were at the exception, what it has met. */
    public static void give(Proc proc, int vector, int error, int address) {
        Address page = proc.messages;
        if (page.loadInt(UserSpace.FAULT_ENTRY) != 0 && page.loadInt(UserSpace.FAULT_ACTIVE) == 0) {
            page.store(1, UserSpace.FAULT_ACTIVE);
            page.store(vector, UserSpace.FAULT_VECTOR);
            page.store(error, UserSpace.FAULT_ERROR);
            page.store(address, UserSpace.FAULT_ADDRESS);
            page.store(proc.frame.loadInt(TrapFrame.EIP), UserSpace.FAULT_PC);
            proc.frame.store(page.loadInt(UserSpace.FAULT_ENTRY), TrapFrame.EIP);
            proc.frame.store(proc.frame.loadInt(TrapFrame.EFLAGS) & ~SINGLE_STEP, TrapFrame.EFLAGS);
        } else {
            report(proc, vector, error, address);
            Signals.cause(proc, Signal.ofException(vector));
        }
    }

    private static void report(Proc proc, int vector, int error, int address) {
        Console.print("skink: process ");
        Names.print(proc);
        Console.print(" met exception ");
        Console.printDecimal(vector);
        Console.print(" at ");
        Console.printHex(proc.frame.loadInt(TrapFrame.EIP));
        Console.print(", error ");
        Console.printHex(error);
        Console.print(", address ");
        Console.printHex(address);
        Console.newLine();
    }
}
