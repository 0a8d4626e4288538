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
        exchangeTables(a.privilege, b.privilege);
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

    /** Tables of asynchronous messages lie with the instance: whoever has to look at one may have to look at the other. */
    private static void exchangeTables(Privilege a, Privilege b) {
        if (a == null || b == null || a.owner == null || b.owner == null) {
            return;
        }
        int entries = a.asyncEntries;
        a.asyncEntries = b.asyncEntries;
        b.asyncEntries = entries;
        long both = a.bit() | b.bit();
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
