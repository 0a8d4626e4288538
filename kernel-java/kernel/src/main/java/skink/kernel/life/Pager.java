package skink.kernel.life;

import skink.abi.ipc.Endpoint;
import skink.kernel.proc.Proc;
import skink.kernel.proc.Procs;
import skink.magic.HoldsKernelLock;

/** The process that is told of page faults: VM. */
@HoldsKernelLock
public final class Pager {
    private static int endpoint = Endpoint.NONE;

    private Pager() {}

    /** From now on it is this process. */
    public static void set(Proc proc) {
        endpoint = proc.endpoint;
    }

    /** The process; null if there is none, or it has ended. */
    public static Proc find() {
        return Procs.find(endpoint);
    }
}
