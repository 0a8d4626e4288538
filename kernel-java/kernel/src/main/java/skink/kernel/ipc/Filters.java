package skink.kernel.ipc;

import skink.abi.ipc.Endpoint;
import skink.abi.ipc.Errno;
import skink.kernel.proc.Proc;
import skink.kernel.proc.Procs;
import skink.magic.HoldsKernelLock;

/**
 * What follows when a filter goes or gets other rules: whoever waits for a message gets what may be received now.
 *
 * <p>Filters hold back what other processes send of their own accord: until then senders stand in their queue, notifications
 * stay pending, asynchronous messages stay in their table. Neither what the kernel sends nor the answer to a request is held
 * back. Who waits behind a filter counts as one who waits for nobody ({@link Deadlock}), since it is not up to the process
 * that it names alone when the wait ends; so a circle can be there when the filter goes, and then that wait fails.
 */
@HoldsKernelLock
public final class Filters {
    private Filters() {}

    /** Whether a process that receives might wait for no more than its filter. */
    static boolean isBehindOne(Proc receiver) {
        return !receiver.awaitsReply && receiver.privilege != null && receiver.privilege.filter != null;
    }

    /** Looks anew at what waits for a process. */
    public static void changed(Proc receiver) {
        if (!Delivery.isWaiting(receiver) || receiver.awaitsReply || Receiving.take(receiver, receiver.receiveFrom)) {
            return;
        }
        Proc source = receiver.receiveFrom == Endpoint.ANY ? null : Procs.find(receiver.receiveFrom);
        if (source != null && receiver.privilege.filter == null && Deadlock.wouldClose(receiver, source)) {
            Delivery.fail(receiver, Errno.ELOCKED);
        }
    }
}
