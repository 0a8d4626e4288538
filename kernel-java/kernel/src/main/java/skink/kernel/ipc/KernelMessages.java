package skink.kernel.ipc;

import skink.abi.ipc.ReceiveStatus;
import skink.abi.kcall.Blocked;
import skink.kernel.proc.Proc;
import skink.kernel.sched.Scheduling;
import skink.magic.HoldsKernelLock;

/**
 * Messages that the kernel sends on behalf of a process: the process waits in the receiver's queue like any sender, before
 * all that send for themselves. The receive status tells that the kernel sent it.
 */
@HoldsKernelLock
public final class KernelMessages {
    private KernelMessages() {}

    /** Whether the receiver waits, itself or through others, for the process: then neither would ever go on. */
    public static boolean wouldLock(Proc subject, Proc receiver) {
        return !Delivery.isOpenTo(receiver, subject.endpoint) && Deadlock.wouldClose(subject, receiver);
    }

    /** Takes back what the kernel has sent on behalf of a process and nobody has received. */
    public static void withdraw(Proc subject) {
        if (subject.isBlocked(Blocked.SENDING) && ReceiveStatus.isFromKernel(subject.sendStatus)) {
            Sending.dequeue(subject);
            Scheduling.unblock(subject, Blocked.SENDING);
        }
    }

    /** Sends the message at {@code MessageLayout.KERNEL_OUT} of a process that is blocked and sends nothing else. */
    public static void send(Proc subject, Proc receiver) {
        Sending.sendForKernel(subject, receiver);
    }
}
