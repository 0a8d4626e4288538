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
import skink.magic.Address;
import skink.magic.HoldsKernelLock;

/**
 * A request to a server that waits, and the answer to a client that waits, without a look at anything else.
 *
 * <p>Taken when the partner is blocked for exactly one reason, a message from the caller; when it belongs to this processor
 * and nobody better is runnable here; when no kernel work is pending; and, for a server, when nothing else waits to be
 * received. Then the ordinary way would do the same in more steps: deliver, block the caller, pick the partner. In all
 * other cases nothing has been changed, and the ordinary way goes on.
 */
@HoldsKernelLock
public final class FastPath {
    private static boolean isOpen = true;

    private FastPath() {}

    /** Makes everything go the ordinary way, so that the scheduler can choose whom it likes. */
    public static void close() {
        isOpen = false;
    }

    /** Tries it; the partner, which runs now in the caller's place, or null. */
    public static Proc handOver(CpuState cpu, Proc caller, int primitive, int peer) {
        boolean isRequest = primitive == Primitive.SENDREC;
        if (!isRequest && primitive != Primitive.REPLY_RECEIVE || !isOpen) {
            return null;
        }
        Proc partner = Procs.find(peer);
        if (partner == null
                || partner.blocked != Blocked.RECEIVING
                || partner.cpu != cpu.number()
                || !cpu.isFree(partner.priority)
                || cpu.hasWork()) {
            return null;
        }
        Privilege own = caller.privilege;
        int from = partner.receiveFrom;
        boolean fits = isRequest
                ? (from == caller.endpoint || from == Endpoint.ANY) && own.maySendTo(partner.privilege)
                : from == caller.endpoint && partner.awaitsReply && nothingWaitsFor(caller, own);
        if (!fits || !own.mayUse(primitive)) {
            return null;
        }
        caller.receiveFrom = isRequest ? peer : Endpoint.ANY;
        caller.awaitsReply = isRequest;
        partner.awaitsReply = false;
        Address message = partner.messages.plus(MessageLayout.IN);
        Delivery.copy(message, caller.messages);
        message.store(caller.endpoint, MessageLayout.SOURCE);
        partner.frame.store(Errno.OK, TrapFrame.EAX);
        partner.frame.store(primitive, TrapFrame.EDX);
        Dispatcher.handOver(cpu, caller, Blocked.RECEIVING, partner);
        return partner;
    }

    private static boolean nothingWaitsFor(Proc server, Privilege own) {
        return server.senders.first() == null
                && server.kernelSenders.first() == null
                && own.notifications == 0
                && own.kernelNotifications == 0
                && own.asyncSenders == 0;
    }
}
