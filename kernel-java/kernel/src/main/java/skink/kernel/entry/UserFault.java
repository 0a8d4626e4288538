package skink.kernel.entry;

import skink.abi.boot.TrapFrame;
import skink.kernel.arch.i386.Vectors;
import skink.kernel.life.Exceptions;
import skink.kernel.life.PageFaults;
import skink.kernel.proc.Proc;
import skink.kernel.sched.Floats;
import skink.magic.Address;
import skink.magic.Cpu;
import skink.magic.HoldsKernelLock;

/**
 * An exception of the processor in user mode. The first use of the floating-point registers is none; a page fault is for VM
 * to decide, if there is one.
 */
@HoldsKernelLock
final class UserFault {
    private UserFault() {}

    /** The running process has met exception {@code vector}. */
    static void handle(Proc proc, Address frame, int vector) {
        int address = Cpu.readCr2();
        int error = frame.loadInt(TrapFrame.ERROR_CODE);
        if (vector == Vectors.DEVICE_NOT_AVAILABLE && (proc.extras & Proc.FLOATS) == 0) {
            Floats.allow(proc);
        } else if (vector != Vectors.PAGE_FAULT) {
            Exceptions.give(proc, vector, error, 0);
        } else if (!PageFaults.tell(proc, error, address)) {
            Exceptions.give(proc, vector, error, address);
        }
    }
}
