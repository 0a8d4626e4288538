package skink.kernel.entry;

import skink.abi.boot.TrapFrame;
import skink.abi.user.Signal;
import skink.abi.user.UserSpace;
import skink.kernel.arch.i386.Vectors;
import skink.kernel.console.Console;
import skink.kernel.life.Names;
import skink.kernel.life.Signals;
import skink.kernel.proc.Proc;
import skink.kernel.sched.Floats;
import skink.magic.Address;
import skink.magic.Cpu;
import skink.magic.HoldsKernelLock;

/**
 * An exception of the processor in user mode.
 *
 * <p>The first use of the floating-point registers is no fault. A process that has said where it wants its faults gets them
 * there; one that has not, or that faults while it deals with a fault, gets a signal.
 */
@HoldsKernelLock
final class UserFault {
    /** In EFLAGS: trap after the next instruction. */
    private static final int SINGLE_STEP = 1 << 8;

    private UserFault() {}

    /** The running process has met exception {@code vector}. */
    static void handle(Proc proc, Address frame, int vector) {
        if (vector == Vectors.DEVICE_NOT_AVAILABLE && !proc.usesFloats) {
            Floats.allow(proc);
            return;
        }
        int address = vector == Vectors.PAGE_FAULT ? Cpu.readCr2() : 0;
        Address page = proc.messages;
        if (page.loadInt(UserSpace.FAULT_ENTRY) != 0 && page.loadInt(UserSpace.FAULT_ACTIVE) == 0) {
            reflect(page, frame, vector, address);
        } else {
            report(proc, frame, vector, address);
            Signals.cause(proc, Signal.ofException(vector));
        }
    }

    private static void report(Proc proc, Address frame, int vector, int address) {
        Console.print("skink: process ");
        Names.print(proc);
        Console.print(" met exception ");
        Console.printDecimal(vector);
        Console.print(" at ");
        Console.printHex(frame.loadInt(TrapFrame.EIP));
        Console.print(", error ");
        Console.printHex(frame.loadInt(TrapFrame.ERROR_CODE));
        Console.print(", address ");
        Console.printHex(address);
        Console.newLine();
    }

    private static void reflect(Address page, Address frame, int vector, int address) {
        page.store(1, UserSpace.FAULT_ACTIVE);
        page.store(vector, UserSpace.FAULT_VECTOR);
        page.store(frame.loadInt(TrapFrame.ERROR_CODE), UserSpace.FAULT_ERROR);
        page.store(address, UserSpace.FAULT_ADDRESS);
        page.store(frame.loadInt(TrapFrame.EIP), UserSpace.FAULT_PC);
        frame.store(page.loadInt(UserSpace.FAULT_ENTRY), TrapFrame.EIP);
        frame.store(frame.loadInt(TrapFrame.EFLAGS) & ~SINGLE_STEP, TrapFrame.EFLAGS);
    }
}
