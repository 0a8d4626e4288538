package skink.kernel.life;

import skink.abi.ipc.MessageLayout;
import skink.abi.kcall.Blocked;
import skink.kernel.arch.i386.Vectors;
import skink.kernel.ipc.KernelMessages;
import skink.kernel.proc.Proc;
import skink.kernel.sched.Scheduling;
import skink.magic.Address;
import skink.magic.HoldsKernelLock;

/**
 * A page fault is a message to VM on behalf of the process, which waits until VM has dealt with it.
 *
 * <p>All that the kernel keeps of the fault is that message.
 */
@HoldsKernelLock
public final class PageFaults {
    private PageFaults() {}

    /** Tells VM; false if it is no matter for VM, or there is none that could be told. */
    public static boolean tell(Proc proc, int error, int address) {
        Proc pager = Pager.ofAddress(address);
        if (pager == null || pager == proc || KernelMessages.wouldLock(proc, pager)) {
            return false;
        }
        Address message = proc.messages.plus(MessageLayout.KERNEL_OUT);
        message.store(MessageLayout.PAGE_FAULT, MessageLayout.TYPE);
        message.store(address, MessageLayout.PAYLOAD);
        message.store(error, MessageLayout.PAYLOAD + 4);
        Scheduling.block(proc, Blocked.PAGE_FAULT);
        KernelMessages.send(proc, pager);
        return true;
    }

    /** The fault has been dealt with: the process tries again. */
    public static void settle(Proc proc) {
        KernelMessages.withdraw(proc);
        Scheduling.unblock(proc, Blocked.PAGE_FAULT);
    }

    /** It was an access that the process must not make. */
    public static void refuse(Proc proc) {
        Address message = proc.messages.plus(MessageLayout.KERNEL_OUT);
        int address = message.loadInt(MessageLayout.PAYLOAD);
        int error = message.loadInt(MessageLayout.PAYLOAD + 4);
        settle(proc);
        Exceptions.give(proc, Vectors.PAGE_FAULT, error, address);
    }
}
