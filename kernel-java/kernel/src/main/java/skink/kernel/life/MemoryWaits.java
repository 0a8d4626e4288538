package skink.kernel.life;

import skink.abi.boot.TrapFrame;
import skink.abi.ipc.Errno;
import skink.abi.ipc.MessageLayout;
import skink.abi.kcall.Blocked;
import skink.kernel.ipc.KernelMessages;
import skink.kernel.proc.Proc;
import skink.kernel.proc.Procs;
import skink.kernel.sched.Scheduling;
import skink.magic.Address;
import skink.magic.HoldsKernelLock;

/**
 * Waits of a kernel call for memory: until VM has made it present, or has finished editing the tables. The call is made
 * again afterwards.
 */
@HoldsKernelLock
public final class MemoryWaits {
    /** How often a call may ask VM without any progress in between. */
    private static final int MOST_REQUESTS = 16;

    private MemoryWaits() {}

    /** Whether somebody edits the tables of a process, so that its memory must be left alone. */
    public static boolean isInhibited(Proc proc) {
        return proc.isBlocked(Blocked.INHIBITED);
    }

    /** The caller waits until nobody edits the tables of {@code owner}. */
    public static void awaitSpace(Proc caller, Proc owner) {
        caller.awaitedSpace = owner;
        Scheduling.block(caller, Blocked.SPACE_IN_USE);
    }

    /** Nobody edits the tables of a process any more, or it has ended: calls that waited for that are made again. */
    public static void spaceIsFree(Proc owner) {
        for (int i = 0; i < Procs.COUNT; i++) {
            Proc proc = Procs.get(i);
            if (proc.awaitedSpace == owner && proc.isBlocked(Blocked.SPACE_IN_USE)) {
                proc.awaitedSpace = null;
                Scheduling.unblock(proc, Blocked.SPACE_IN_USE);
            }
        }
    }

    /**
     * The caller needs memory of {@code owner}: VM is asked for it, and the caller waits.
     *
     * @return false if nobody can be asked, or has been asked too often: then there is no such memory
     */
    public static boolean request(Proc caller, Proc owner, int address, int bytes, boolean toWrite) {
        Proc pager = Pager.find();
        boolean canAsk = pager != null && pager != caller && pager != owner && !KernelMessages.wouldLock(caller, pager);
        if (!canAsk || caller.memoryRequests == MOST_REQUESTS) {
            return false;
        }
        caller.memoryRequests++;
        Address message = caller.messages.plus(MessageLayout.KERNEL_OUT);
        message.store(MessageLayout.MEMORY_REQUEST, MessageLayout.TYPE);
        message.store(owner.endpoint, MessageLayout.PAYLOAD);
        message.store(address, MessageLayout.PAYLOAD + 4);
        message.store(bytes, MessageLayout.PAYLOAD + 8);
        message.store(toWrite ? 1 : 0, MessageLayout.PAYLOAD + 12);
        Scheduling.block(caller, Blocked.MEMORY_REQUEST);
        KernelMessages.send(caller, pager);
        return true;
    }

    /** VM has made the memory present, so the call is made again; or there is none, so the call ends with an error. */
    public static void settle(Proc caller, boolean isRefused) {
        KernelMessages.withdraw(caller);
        if (isRefused) {
            Address frame = caller.frame;
            frame.store(frame.loadInt(TrapFrame.EIP) + TrapFrame.TRAP_INSTRUCTION_BYTES, TrapFrame.EIP);
            frame.store(Errno.EFAULT, TrapFrame.EAX);
            caller.memoryRequests = 0;
        }
        Scheduling.unblock(caller, Blocked.MEMORY_REQUEST);
    }
}
