package skink.kernel.ipc;

import skink.abi.ipc.Errno;
import skink.abi.ipc.MessageLayout;
import skink.abi.ipc.Primitive;
import skink.abi.ipc.ReceiveStatus;
import skink.abi.kcall.Blocked;
import skink.kernel.proc.Proc;
import skink.kernel.sched.Scheduling;
import skink.magic.HoldsKernelLock;

/**
 * Sends that wait, and those that must not.
 *
 * <p>A sender that has to wait stands in a queue of its receiver: one for messages that the kernel sends on behalf of a
 * process, one for all others. So no flood of requests keeps a page fault from VM.
 */
@HoldsKernelLock
final class Sending {
    private Sending() {}

    /**
     * Sends the caller's OUT message to a living process.
     *
     * @return 0, also when the caller now waits; or an error
     */
    static int send(Proc caller, Proc receiver, int primitive) {
        if (Delivery.isOpenToAnswer(receiver, caller.endpoint)) {
            Delivery.deliver(receiver, caller.endpoint, caller.messages.plus(MessageLayout.OUT), primitive);
            return Errno.OK;
        }
        if (primitive == Primitive.SENDNB) {
            return Errno.ENOTREADY;
        }
        if (Deadlock.wouldClose(caller, receiver)) {
            return Errno.ELOCKED;
        }
        caller.sendOffset = MessageLayout.OUT;
        caller.sendStatus = primitive;
        enqueue(caller, receiver);
        Scheduling.block(caller, Blocked.SENDING);
        return Errno.OK;
    }

    /**
     * Sends the message at {@link MessageLayout#KERNEL_OUT} of {@code subject} on its behalf; if the receiver does not wait
     * for it, {@code subject} stands in its queue. Requires that {@code subject} is blocked and sends nothing else.
     */
    static void sendForKernel(Proc subject, Proc receiver) {
        if (subject.blocked == 0 || subject.isBlocked(Blocked.SENDING)) {
            throw new IllegalStateException("P2: the kernel sends for a process that runs or sends");
        }
        int status = Primitive.SEND | ReceiveStatus.FROM_KERNEL;
        if (Delivery.isOpenTo(receiver, subject.endpoint)) {
            Delivery.deliver(receiver, subject.endpoint, subject.messages.plus(MessageLayout.KERNEL_OUT), status);
            return;
        }
        subject.sendOffset = MessageLayout.KERNEL_OUT;
        subject.sendStatus = status;
        enqueue(subject, receiver);
        Scheduling.block(subject, Blocked.SENDING);
    }

    private static void enqueue(Proc sender, Proc receiver) {
        sender.sendTo = receiver;
        sender.nextSender = null;
        if (ReceiveStatus.isFromKernel(sender.sendStatus)) {
            if (receiver.lastKernelSender == null) {
                receiver.firstKernelSender = sender;
            } else {
                receiver.lastKernelSender.nextSender = sender;
            }
            receiver.lastKernelSender = sender;
        } else {
            if (receiver.lastSender == null) {
                receiver.firstSender = sender;
            } else {
                receiver.lastSender.nextSender = sender;
            }
            receiver.lastSender = sender;
        }
    }

    /** Takes a sender out of the queue in which it stands; it goes on being SENDING. */
    static void dequeue(Proc sender) {
        Proc receiver = sender.sendTo;
        boolean kernel = ReceiveStatus.isFromKernel(sender.sendStatus);
        Proc before = null;
        Proc at = kernel ? receiver.firstKernelSender : receiver.firstSender;
        while (at != sender) {
            before = at;
            at = at.nextSender;
        }
        Proc after = sender.nextSender;
        if (before != null) {
            before.nextSender = after;
        } else if (kernel) {
            receiver.firstKernelSender = after;
        } else {
            receiver.firstSender = after;
        }
        if (after == null && kernel) {
            receiver.lastKernelSender = before;
        } else if (after == null) {
            receiver.lastSender = before;
        }
        sender.nextSender = null;
        sender.sendTo = null;
    }
}
