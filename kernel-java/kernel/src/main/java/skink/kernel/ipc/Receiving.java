package skink.kernel.ipc;

import skink.abi.ipc.Endpoint;
import skink.abi.ipc.Errno;
import skink.abi.ipc.MessageLayout;
import skink.abi.kcall.Blocked;
import skink.kernel.proc.Filter;
import skink.kernel.proc.Privilege;
import skink.kernel.proc.Proc;
import skink.kernel.proc.SenderQueue;
import skink.kernel.sched.Scheduling;
import skink.magic.HoldsKernelLock;

/**
 * Receives: what is already there in the order that the interface promises, else a wait.
 *
 * <p>Order: notifications; messages that the kernel sends on behalf of a process; then asynchronous messages and blocked
 * senders in turn: of the asynchronous ones those of each source in turn, of the blocked ones the oldest.
 */
@HoldsKernelLock
final class Receiving {
    private Receiving() {}

    /**
     * Receives a message that is no answer.
     *
     * @param from an endpoint or ANY
     * @return 0, also when the caller now waits; or an error
     */
    static int receive(Proc caller, int from, Proc source) {
        if (take(caller, from)) {
            return Errno.OK;
        }
        if (source != null && locks(caller, source)) {
            return Errno.ELOCKED;
        }
        await(caller, from, false);
        return Errno.OK;
    }

    private static boolean locks(Proc caller, Proc source) {
        return source == caller || caller.privilege.filter == null && Deadlock.wouldClose(caller, source);
    }

    /** Takes the message that comes first; tells whether there was one that will do. */
    static boolean take(Proc receiver, int from) {
        return takeNotification(receiver, from)
                || takeFirst(receiver, receiver.kernelSenders, from, null)
                || takeInTurn(receiver, from);
    }

    /** Makes the caller wait. */
    static void await(Proc caller, int from, boolean forReply) {
        caller.receiveFrom = from;
        caller.awaitsReply = forReply;
        Scheduling.block(caller, Blocked.RECEIVING);
    }

    private static boolean takeNotification(Proc caller, int from) {
        Privilege own = caller.privilege;
        if (own.notifications == 0 && own.kernelNotifications == 0) {
            return false;
        }
        return Notification.take(caller, from);
    }

    private static boolean takeInTurn(Proc caller, int from) {
        Privilege own = caller.privilege;
        if (own.asyncSenders == 0) {
            return takeFirst(caller, caller.senders, from, own.filter);
        }
        return own.asyncFirst
                ? takeAsynchronous(caller, from) || takeSender(caller, from)
                : takeSender(caller, from) || takeAsynchronous(caller, from);
    }

    /** A message of a blocked sender; then it is the others' turn. A choice among few does not change whose turn it is. */
    private static boolean takeSender(Proc caller, int from) {
        boolean taken = takeFirst(caller, caller.senders, from, caller.privilege.filter);
        if (taken && from == Endpoint.ANY) {
            caller.privilege.asyncFirst = true;
        }
        return taken;
    }

    private static boolean takeAsynchronous(Proc caller, int from) {
        boolean taken = Asynchronous.take(caller, from);
        if (taken && from == Endpoint.ANY) {
            caller.privilege.asyncFirst = false;
        }
        return taken;
    }

    /** Takes the message of the first in a queue whose message will do; {@code filter} may be null. */
    static boolean takeFirst(Proc caller, SenderQueue queue, int from, Filter filter) {
        Proc sender = queue.first();
        while (sender != null && !willDo(sender, from, filter)) {
            sender = sender.nextSender;
        }
        if (sender == null) {
            return false;
        }
        Sending.dequeue(sender);
        Delivery.deliver(caller, sender.endpoint, sender.messages.plus(sender.sendOffset), sender.sendStatus);
        Scheduling.unblock(sender, Blocked.SENDING);
        return true;
    }

    private static boolean willDo(Proc sender, int from, Filter filter) {
        return (from == Endpoint.ANY || sender.endpoint == from)
                && (filter == null
                        || filter.accepts(
                                sender.endpoint,
                                sender.messages.plus(sender.sendOffset).loadInt(MessageLayout.TYPE)));
    }
}
