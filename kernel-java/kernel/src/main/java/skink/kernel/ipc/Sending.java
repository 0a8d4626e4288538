package skink.kernel.ipc;

import skink.abi.ipc.Errno;
import skink.abi.ipc.MessageLayout;
import skink.abi.ipc.Primitive;
import skink.abi.ipc.ReceiveStatus;
import skink.abi.kcall.Blocked;
import skink.kernel.proc.Proc;
import skink.kernel.proc.SenderQueue;
import skink.kernel.sched.Scheduling;
import skink.magic.Address;
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
        Address message = caller.messages.plus(MessageLayout.OUT);
        if (Delivery.isOpenToAnswer(receiver, caller.endpoint)
                && (receiver.awaitsReply
                        || receiver.privilege.mayReceive(caller.endpoint, message.loadInt(MessageLayout.TYPE)))) {
            Delivery.deliver(receiver, caller.endpoint, message, primitive);
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

    /** Puts a sender into the queue of its receiver. */
    static void enqueue(Proc sender, Proc receiver) {
        sender.sendTo = receiver;
        queueOf(sender).append(sender);
    }

    /** Takes a sender out of the queue in which it stands; it goes on being SENDING. */
    static void dequeue(Proc sender) {
        queueOf(sender).remove(sender);
        sender.sendTo = null;
    }

    /** The queue in which the message of a sender has, or gets, its place. */
    private static SenderQueue queueOf(Proc sender) {
        return ReceiveStatus.isFromKernel(sender.sendStatus) ? sender.sendTo.kernelSenders : sender.sendTo.senders;
    }
}
