package skink.kernel.life;

import skink.abi.ipc.Endpoint;
import skink.abi.user.UserSpace;
import skink.kernel.proc.Proc;
import skink.kernel.proc.Procs;
import skink.magic.HoldsKernelLock;

/**
 * The process that is told of page faults and missing memory: VM.
 *
 * <p>What it cannot know better than the kernel it is not asked: addresses below the message page, where null references
 * lead, and the kernel's half.
 */
@HoldsKernelLock
public final class Pager {
    private static int endpoint = Endpoint.NONE;

    private Pager() {}

    /** From now on it is this process. */
    public static void set(Proc proc) {
        endpoint = proc.endpoint;
    }

    /** The process, if an address is its matter; null if it is not, or there is no such process. */
    static Proc ofAddress(int address) {
        boolean isUsers = Integer.compareUnsigned(address, UserSpace.MESSAGE_PAGE) >= 0
                && Integer.compareUnsigned(address, UserSpace.END) < 0;
        return isUsers ? find() : null;
    }

    /** The process; null if there is none, or it has ended. */
    public static Proc find() {
        return Procs.find(endpoint);
    }
}
