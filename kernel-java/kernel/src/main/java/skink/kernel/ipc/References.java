package skink.kernel.ipc;

import skink.abi.ipc.Errno;
import skink.abi.ipc.ReceiveStatus;
import skink.abi.kcall.Blocked;
import skink.kernel.proc.Privilege;
import skink.kernel.proc.Privileges;
import skink.kernel.proc.Proc;
import skink.kernel.proc.Procs;
import skink.kernel.proc.SenderQueue;
import skink.kernel.sched.Scheduling;
import skink.magic.HoldsKernelLock;

/** Takes a process that has ended out of everything that others wait for. */
@HoldsKernelLock
public final class References {
    private References() {}

    /**
     * Ends all that a process that has ended was at with others: its own waits, those of others to send to it, and what has been
     * sent without waiting. Who waits for a message of it must be told beside ({@link #endReceive}). Requires that its name is
     * dead already ({@code NO_ENDPOINT}), so that nobody begins to wait anew.
     */
    public static void clear(Proc ended) {
        if (ended.isBlocked(Blocked.SENDING)) {
            Sending.dequeue(ended);
        }
        ended.awaitsReply = false;
        Scheduling.unblock(ended, Blocked.SENDING | Blocked.RECEIVING);
        endSends(ended.kernelSenders);
        endSends(ended.senders);
        if (ended.hasOwnPrivilege()) {
            Asynchronous.failMessagesTo(ended);
            forgetSource(ended.privilege);
        }
    }

    private static void endSends(SenderQueue queue) {
        while (queue.first() != null) {
            endSend(queue.first());
        }
    }

    /** The receiver of a process that sends will never receive. */
    private static void endSend(Proc sender) {
        boolean ofKernel = ReceiveStatus.isFromKernel(sender.sendStatus);
        Sending.dequeue(sender);
        if (ofKernel) {
            // What it waits for beside has not come to an end: its fault, its quantum.
            Scheduling.unblock(sender, Blocked.SENDING);
        } else {
            Delivery.fail(sender, Errno.EDEADSRCDST);
        }
    }

    /** If a process waits for a message of a certain other one, and for nothing before, that fails. */
    public static void endReceive(Proc other, Proc source) {
        if (other.receiveFrom == source.endpoint && Delivery.isWaiting(other)) {
            Delivery.fail(other, Errno.EDEADSRCDST);
        }
    }

    /**
     * Ends the waits of others to send to a process that lives, or for its answer, with an error, and forgets what they have
     * sent it without waiting. What the kernel has sent on behalf of a process waits on.
     */
    public static void forgetCallers(Proc proc) {
        endSends(proc.senders);
        for (int i = 0; i < Procs.end(); i++) {
            if (Procs.get(i).awaitsReply) {
                endReceive(Procs.get(i), proc);
            }
        }
        Asynchronous.failMessagesTo(proc);
        if (proc.hasOwnPrivilege()) {
            proc.privilege.notifications = 0;
            proc.privilege.asyncSenders = 0;
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
