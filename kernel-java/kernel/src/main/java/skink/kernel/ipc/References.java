package skink.kernel.ipc;

import skink.abi.ipc.Errno;
import skink.abi.ipc.ReceiveStatus;
import skink.abi.kcall.Blocked;
import skink.kernel.proc.Privilege;
import skink.kernel.proc.Privileges;
import skink.kernel.proc.Proc;
import skink.kernel.proc.Procs;
import skink.kernel.sched.Scheduling;
import skink.magic.HoldsKernelLock;

/** Takes a process that has ended out of everything that others wait for. */
@HoldsKernelLock
public final class References {
    private References() {}

    /**
     * Ends the waits of others for {@code ended}, with an error, and forgets what it has sent without waiting. Requires that
     * its name is dead already ({@code NO_ENDPOINT}), so that nobody begins to wait anew.
     */
    public static void clear(Proc ended) {
        if (ended.isBlocked(Blocked.SENDING)) {
            Sending.dequeue(ended);
        }
        ended.awaitsReply = false;
        Scheduling.unblock(ended, Blocked.SENDING | Blocked.RECEIVING);
        for (int i = 0; i < Procs.COUNT; i++) {
            Proc other = Procs.get(i);
            if (other != ended && !other.isFree()) {
                endWait(other, ended);
            }
        }
        Asynchronous.failMessagesTo(ended);
        if (ended.privilege != null && ended.privilege.owner == ended) {
            forgetSource(ended.privilege);
        }
    }

    /**
     * Ends the waits of others to send to a process that lives, or for its answer, with an error, and forgets what they have
     * sent it without waiting. What the kernel has sent on behalf of a process waits on.
     */
    public static void forgetCallers(Proc proc) {
        for (int i = 0; i < Procs.COUNT; i++) {
            Proc other = Procs.get(i);
            if (other != proc && !other.isFree() && isCaller(other, proc)) {
                endWait(other, proc);
            }
        }
        Asynchronous.failMessagesTo(proc);
        if (proc.hasOwnPrivilege()) {
            proc.privilege.notifications = 0;
            proc.privilege.asyncSenders = 0;
        }
    }

    private static boolean isCaller(Proc other, Proc proc) {
        return other.isBlocked(Blocked.SENDING)
                ? other.sendTo == proc && !ReceiveStatus.isFromKernel(other.sendStatus)
                : other.awaitsReply && other.receiveFrom == proc.endpoint;
    }

    private static void endWait(Proc other, Proc ended) {
        if (other.isBlocked(Blocked.SENDING) && other.sendTo == ended) {
            boolean ofKernel = ReceiveStatus.isFromKernel(other.sendStatus);
            Sending.dequeue(other);
            if (ofKernel) {
                // What it waits for beside has not come to an end: its fault, its quantum.
                Scheduling.unblock(other, Blocked.SENDING);
            } else {
                Delivery.fail(other, Errno.EDEADSRCDST);
            }
        } else if (other.isBlocked(Blocked.RECEIVING)
                && !other.isBlocked(Blocked.SENDING)
                && other.receiveFrom == ended.endpoint) {
            Delivery.fail(other, Errno.EDEADSRCDST);
        }
    }

    private static void forgetSource(Privilege source) {
        for (int i = 0; i < Privilege.COUNT; i++) {
            Privilege other = Privileges.get(i);
            other.notifications &= ~source.bit();
            other.asyncSenders &= ~source.bit();
        }
    }
}
