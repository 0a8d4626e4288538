package skink.kernel.ipc;

import skink.abi.ipc.Endpoint;
import skink.abi.ipc.Errno;
import skink.abi.ipc.MessageLayout;
import skink.abi.ipc.Primitive;
import skink.kernel.proc.Proc;
import skink.kernel.proc.Procs;
import skink.magic.HoldsKernelLock;

/**
 * The door of messages: one call for each trap with {@link Primitive#VECTOR}.
 *
 * <p><b>Idea.</b> A rendezvous needs no buffers: a message stays in its sender's message page until it is taken. What is
 * sent without waiting is a bit (a notification) or lies in the sender's own table.
 *
 * <p><b>Checks.</b> First whether the caller may use the primitive at all, then whether the peer lives, then whether the
 * caller may send to it; nothing is changed before all three are settled.
 *
 * <ul>
 *   <li>I1: a message is delivered at most once, and its receiver sees all of it: the sender does not run between the
 *       moment in which it waits and the delivery.
 *   <li>I2: after SENDREC the caller waits for the answer in the same step in which its request is taken, so an answer
 *       that follows always finds it waiting.
 *   <li>I3: only a message from the peer itself ends a wait for an answer: no notification, no asynchronous message.
 * </ul>
 */
@HoldsKernelLock
public final class Ipc {
    private Ipc() {}

    /**
     * Performs a primitive for a process that runs.
     *
     * @param peer an endpoint; for SENDA the number of entries
     * @return what the caller finds in EAX if it does not wait now: 0 or an error
     */
    public static int perform(Proc caller, int primitive, int peer) {
        if (!Primitive.exists(primitive)) {
            return Errno.EBADCALL;
        }
        if (!caller.privilege.mayUse(primitive)) {
            return Errno.ETRAPDENIED;
        }
        return switch (primitive) {
            case Primitive.RECEIVE -> receive(caller, peer);
            case Primitive.SENDA -> sendAsynchronously(caller, peer);
            case Primitive.REPLY_RECEIVE -> replyReceive(caller, peer);
            default -> toPeer(caller, primitive, peer);
        };
    }

    private static int toPeer(Proc caller, int primitive, int peer) {
        Proc receiver = Procs.find(peer);
        if (receiver == null) {
            return Errno.EDEADSRCDST;
        }
        if (!caller.privilege.maySendTo(receiver.privilege)) {
            return Errno.ECALLDENIED;
        }
        if (receiver == caller) {
            return Errno.ELOCKED;
        }
        return switch (primitive) {
            case Primitive.SENDREC -> sendReceive(caller, receiver);
            case Primitive.NOTIFY -> notify(caller, receiver);
            default -> Sending.send(caller, receiver, primitive);
        };
    }

    private static int sendReceive(Proc caller, Proc receiver) {
        int result = Sending.send(caller, receiver, Primitive.SENDREC);
        if (result == Errno.OK) {
            Receiving.await(caller, receiver.endpoint, true);
        }
        return result;
    }

    private static int notify(Proc caller, Proc receiver) {
        if (!caller.privilege.belongsTo(caller) || !receiver.privilege.belongsTo(receiver)) {
            return Errno.ECALLDENIED;
        }
        Notification.send(caller, receiver);
        return Errno.OK;
    }

    private static int sendAsynchronously(Proc caller, int entries) {
        return caller.privilege.belongsTo(caller) ? Asynchronous.send(caller, entries) : Errno.ETRAPDENIED;
    }

    private static int receive(Proc caller, int from) {
        Proc source = null;
        if (from >= 0) {
            source = Procs.find(from);
            if (source == null) {
                return Errno.EDEADSRCDST;
            }
        } else if (from != Endpoint.ANY && (from < Endpoint.SYSTEM || from > Endpoint.CLOCK)) {
            return Errno.EDEADSRCDST;
        }
        return Receiving.receive(caller, from, source);
    }

    /** The answer goes to one who waits for it, or nowhere; the receive follows in any case. */
    private static int replyReceive(Proc caller, int client) {
        Proc receiver = Procs.find(client);
        if (receiver != null && receiver.awaitsReply && Delivery.isOpenToAnswer(receiver, caller.endpoint)) {
            Delivery.deliver(
                    receiver, caller.endpoint, caller.messages.plus(MessageLayout.OUT), Primitive.REPLY_RECEIVE);
        }
        return Receiving.receive(caller, Endpoint.ANY, null);
    }
}
