package skink.kernel.ipc;

import skink.abi.boot.TrapFrame;
import skink.abi.ipc.Endpoint;
import skink.abi.ipc.Errno;
import skink.abi.ipc.MessageLayout;
import skink.abi.ipc.Primitive;
import skink.abi.kcall.Blocked;
import skink.kernel.proc.Privilege;
import skink.kernel.proc.Proc;
import skink.kernel.proc.Procs;
import skink.kernel.sched.CpuState;
import skink.kernel.sched.Dispatcher;
import skink.kernel.sched.Scheduling;
import skink.magic.Address;
import skink.magic.HoldsKernelLock;
import skink.magic.Inline;

/**
 * What is asked for most often, without a look at anything else: a request to a server that waits, the answer to a client
 * that waits, a notification for one who waits, and a wait of one for whom there is nothing yet.
 *
 * <p>A partner must be blocked for exactly one reason, a message from the caller, and belong to this processor; for anything
 * but an answer it must have no filter; nobody better may be runnable here, no kernel work be pending, and for one who is
 * to wait nothing be there to be received. Then the ordinary way would do the same in more steps. In all other cases nothing
 * has been changed, and the ordinary way goes on.
 */
@HoldsKernelLock
public final class FastPath {
    /** What a circle of waits is made of; and a wait for the dead fails. */
    private static final int DEAD_OR_WAITING =
            Blocked.SLOT_FREE | Blocked.NO_ENDPOINT | Blocked.SENDING | Blocked.RECEIVING;

    private static boolean isOpen = true;

    private FastPath() {}

    /** Makes everything go the ordinary way, so that the scheduler can choose whom it likes. */
    public static void close() {
        isOpen = false;
    }

    /** Tries it; the process with which the processor goes on, or null. */
    @Inline
    public static Proc perform(CpuState cpu, Proc caller, int primitive, int peer) {
        if (!isOpen || cpu.hasWork() || !caller.privilege.mayUse(primitive)) {
            return null;
        }
        if (primitive == Primitive.SENDREC) {
            return request(cpu, caller, peer);
        }
        if (primitive == Primitive.REPLY_RECEIVE) {
            return answer(cpu, caller, peer);
        }
        if (primitive == Primitive.NOTIFY) {
            return notify(cpu, caller, peer);
        }
        return primitive == Primitive.RECEIVE ? receive(cpu, caller, peer) : null;
    }

    /** The server runs in the place of its client, which waits for the answer. */
    private static Proc request(CpuState cpu, Proc caller, int peer) {
        Proc server = Procs.tenant(peer);
        if (server == null
                || !isReadyFor(server, caller, cpu)
                || !cpu.isFree(server.priority)
                || !reaches(caller.privilege, server.privilege)) {
            return null;
        }
        caller.receiveFrom = peer;
        caller.awaitsReply = true;
        return handOver(cpu, caller, server, Primitive.SENDREC);
    }

    /** The client runs in the place of the server, which waits for the next request. */
    private static Proc answer(CpuState cpu, Proc caller, int peer) {
        Proc client = Procs.tenant(peer);
        if (client == null) {
            return receive(cpu, caller, Endpoint.ANY);
        }
        if (client.blocked != Blocked.RECEIVING
                || client.receiveFrom != caller.endpoint
                || !client.awaitsReply
                || client.cpu != cpu.number()
                || !cpu.isFree(client.priority)
                || !nothingWaitsFor(caller)) {
            return null;
        }
        client.awaitsReply = false;
        caller.receiveFrom = Endpoint.ANY;
        return handOver(cpu, caller, client, Primitive.REPLY_RECEIVE);
    }

    private static Proc handOver(CpuState cpu, Proc caller, Proc partner, int primitive) {
        Address message = partner.messages.plus(MessageLayout.IN);
        Delivery.copy(message, caller.messages);
        message.store(caller.endpoint, MessageLayout.SOURCE);
        Delivery.tell(partner, primitive);
        Dispatcher.handOver(cpu, caller, Blocked.RECEIVING, partner);
        return partner;
    }

    /**
     * The receiver waits for the processor, and the caller goes on. Whoever else is better than the caller and waits here has
     * come from another processor, which has interrupted this one ({@code Scheduling}): that is noted as work to do, or
     * still to come, so it need not be looked for.
     */
    private static Proc notify(CpuState cpu, Proc caller, int peer) {
        Proc receiver = Procs.tenant(peer);
        if (receiver == null
                || !isReadyFor(receiver, caller, cpu)
                || receiver.priority < caller.priority
                || cpu.mustChoose()
                || !caller.privilege.belongsTo(caller)
                || !reaches(caller.privilege, receiver.privilege)
                || !receiver.privilege.belongsTo(receiver)) {
            return null;
        }
        Notification.write(receiver, caller.endpoint, 0);
        Delivery.tell(receiver, Primitive.NOTIFY);
        Scheduling.unblockHere(cpu, receiver);
        caller.frame.store(Errno.OK, TrapFrame.EAX);
        return caller;
    }

    /** The caller waits, and the best that waits for the processor runs. */
    @Inline
    private static Proc receive(CpuState cpu, Proc caller, int from) {
        if (!cpu.isWanted() || !nothingWaitsFor(caller) || from != Endpoint.ANY && !isAtWork(from, caller)) {
            return null;
        }
        caller.receiveFrom = from;
        return Dispatcher.giveWay(cpu, caller, Blocked.RECEIVING);
    }

    /** Whether a process waits for a message of the caller's that is no answer, and can run here. */
    private static boolean isReadyFor(Proc partner, Proc caller, CpuState cpu) {
        return partner.blocked == Blocked.RECEIVING
                && !partner.awaitsReply
                && (partner.receiveFrom == caller.endpoint || partner.receiveFrom == Endpoint.ANY)
                && partner.cpu == cpu.number();
    }

    /** Whether the owner of one may send to the owner of the other, or of none, and no filter can keep that back. */
    private static boolean reaches(Privilege own, Privilege other) {
        return own.maySendTo(other) && other.filter == null;
    }

    /** Whether another process than the caller lives and waits for nobody: then a wait for it closes no circle. */
    private static boolean isAtWork(int endpoint, Proc caller) {
        Proc proc = Procs.tenant(endpoint);
        return proc != null && proc != caller && !proc.isBlocked(DEAD_OR_WAITING);
    }

    private static boolean nothingWaitsFor(Proc receiver) {
        Privilege own = receiver.privilege;
        return receiver.senders.first() == null
                && receiver.kernelSenders.first() == null
                && own.notifications == 0
                && own.kernelNotifications == 0
                && own.asyncSenders == 0;
    }
}
