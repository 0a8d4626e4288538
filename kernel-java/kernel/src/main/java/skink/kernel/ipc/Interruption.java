package skink.kernel.ipc;

import skink.abi.ipc.Errno;
import skink.kernel.proc.Proc;
import skink.magic.HoldsKernelLock;

/** The end of a wait for a message since something else has come. */
@HoldsKernelLock
public final class Interruption {
    private Interruption() {}

    /** A process that waits for a message that is no answer goes on with {@code EINTR}; who waits for more goes on waiting. */
    public static void endReceive(Proc proc) {
        if (Delivery.isWaiting(proc) && !proc.awaitsReply) {
            Delivery.fail(proc, Errno.EINTR);
        }
    }
}
