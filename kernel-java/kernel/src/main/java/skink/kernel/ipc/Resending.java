package skink.kernel.ipc;

import skink.abi.ipc.Errno;
import skink.abi.kcall.Blocked;
import skink.kernel.proc.Privilege;
import skink.kernel.proc.Privileges;
import skink.kernel.proc.Proc;
import skink.magic.HoldsKernelLock;

/** What two processes that are exchanged have sent and nobody has taken: each message waits on under its sender's new name. */
@HoldsKernelLock
public final class Resending {
    private Resending() {}

    /** Exchanges the messages on their way; the processes are blocked and have not yet been exchanged otherwise. */
    public static void exchange(Proc a, Proc b) {
        Proc receiverOfA = takeBack(a);
        Proc receiverOfB = takeBack(b);
        int offset = a.sendOffset;
        a.sendOffset = b.sendOffset;
        b.sendOffset = offset;
        int status = a.sendStatus;
        a.sendStatus = b.sendStatus;
        b.sendStatus = status;
        sendAgain(a, receiverOfB);
        sendAgain(b, receiverOfA);
        exchangeTables(a, b);
    }

    /** A process that has just been exchanged, and by that waits for itself, perhaps through others, learns that. */
    public static void breakCircle(Proc proc) {
        if (Deadlock.isInCircle(proc)) {
            if (proc.isBlocked(Blocked.SENDING)) {
                Sending.dequeue(proc);
            }
            Delivery.fail(proc, Errno.ELOCKED);
        }
    }

    /** One that waits for a message that is no answer receives what has waited for its new name. */
    public static void receive(Proc proc) {
        boolean waits = proc.isBlocked(Blocked.RECEIVING) && !proc.isBlocked(Blocked.SENDING) && !proc.awaitsReply;
        if (waits && proc.privilege == null) {
            Receiving.takeFirst(proc, proc.kernelSenders, proc.receiveFrom, null);
        } else if (waits) {
            Receiving.take(proc, proc.receiveFrom);
        }
    }

    /**
     * Tables of asynchronous messages lie with the instance: whoever has to look at one may have to look at the other. An
     * instance whose new endpoint has no privileges of its own cannot send so: nobody looks at its table, nor at one in
     * which nothing has been sent.
     */
    private static void exchangeTables(Proc a, Proc b) {
        int entriesOfA = entries(a);
        setEntries(a, entries(b));
        setEntries(b, entriesOfA);
        if (a.hasOwnPrivilege() && b.hasOwnPrivilege()) {
            noteBoth(a.privilege.bit() | b.privilege.bit());
        }
    }

    private static int entries(Proc proc) {
        return proc.hasOwnPrivilege() ? proc.privilege.asyncEntries : 0;
    }

    private static void setEntries(Proc proc, int entries) {
        if (proc.hasOwnPrivilege()) {
            proc.privilege.asyncEntries = entries;
        }
    }

    private static void noteBoth(long both) {
        for (int i = 0; i < Privilege.COUNT; i++) {
            Privilege receiver = Privileges.get(i);
            if ((receiver.asyncSenders & both) != 0) {
                receiver.asyncSenders |= both;
            }
        }
    }

    private static Proc takeBack(Proc sender) {
        if (!sender.isBlocked(Blocked.SENDING)) {
            return null;
        }
        Proc receiver = sender.sendTo;
        Sending.dequeue(sender);
        return receiver;
    }

    private static void sendAgain(Proc sender, Proc receiver) {
        if (receiver != null) {
            Sending.enqueue(sender, receiver);
        }
    }
}
