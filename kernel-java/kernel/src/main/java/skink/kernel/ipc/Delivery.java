package skink.kernel.ipc;

import skink.abi.boot.TrapFrame;
import skink.abi.ipc.Endpoint;
import skink.abi.ipc.Errno;
import skink.abi.ipc.MessageLayout;
import skink.abi.kcall.Blocked;
import skink.kernel.proc.Proc;
import skink.kernel.sched.Scheduling;
import skink.magic.Address;
import skink.magic.HoldsKernelLock;
import skink.magic.Inline;

/**
 * Puts a message into a receiver's hands.
 *
 * <p>Two steps: the message into the receiver's IN message, the outcome into its registers. A receiver that waited goes
 * on; one that is just asking does not wait.
 */
@HoldsKernelLock
final class Delivery {
    private Delivery() {}

    /** Whether {@code receiver} waits for a message, and one from {@code source} that is no answer will do. */
    static boolean isOpenTo(Proc receiver, int source) {
        return isWaiting(receiver)
                && !receiver.awaitsReply
                && (receiver.receiveFrom == Endpoint.ANY || receiver.receiveFrom == source);
    }

    /** The same, if the message is of another process, which sends it of its own accord: then a filter may keep it back. */
    static boolean isOpenTo(Proc receiver, int source, int type) {
        return isOpenTo(receiver, source) && receiver.privilege.mayReceive(source, type);
    }

    /** The same for a message that may be the answer to a request. */
    static boolean isOpenToAnswer(Proc receiver, int source) {
        return isWaiting(receiver) && (receiver.receiveFrom == Endpoint.ANY || receiver.receiveFrom == source);
    }

    static boolean isWaiting(Proc receiver) {
        return (receiver.blocked & (Blocked.RECEIVING | Blocked.SENDING)) == Blocked.RECEIVING;
    }

    /** Copies a message from {@code from} in the sender's memory; {@code status} tells how it came. */
    static void deliver(Proc receiver, int source, Address from, int status) {
        copy(receiver.messages.plus(MessageLayout.IN), from);
        receiver.messages.store(source, MessageLayout.IN + MessageLayout.SOURCE);
        finish(receiver, status);
    }

    /** Tells a receiver that its IN message is complete. */
    static void finish(Proc receiver, int status) {
        tell(receiver, status);
        if (receiver.isBlocked(Blocked.RECEIVING)) {
            receiver.awaitsReply = false;
            Scheduling.unblock(receiver, Blocked.RECEIVING);
        }
    }

    /** Writes the outcome to a receiver's registers. */
    static void tell(Proc receiver, int status) {
        Address frame = receiver.frame;
        frame.store(Errno.OK, TrapFrame.EAX);
        frame.store(status, TrapFrame.EDX);
    }

    /** Ends a wait with an error. */
    static void fail(Proc waiter, int error) {
        waiter.frame.store(error, TrapFrame.EAX);
        waiter.awaitsReply = false;
        Scheduling.unblock(waiter, Blocked.SENDING | Blocked.RECEIVING);
    }

    /** Sixteen loads and stores: cheaper than a string instruction for so little. */
    static void copy(Address to, Address from) {
        copyQuarter(to, from);
        copyQuarter(to.plus(16), from.plus(16));
        copyQuarter(to.plus(32), from.plus(32));
        copyQuarter(to.plus(48), from.plus(48));
    }

    @Inline
    private static void copyQuarter(Address to, Address from) {
        int a = from.loadInt();
        int b = from.loadInt(4);
        int c = from.loadInt(8);
        int d = from.loadInt(12);
        to.store(a);
        to.store(b, 4);
        to.store(c, 8);
        to.store(d, 12);
    }
}
