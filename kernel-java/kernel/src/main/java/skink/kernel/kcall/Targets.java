package skink.kernel.kcall;

import skink.abi.ipc.Endpoint;
import skink.kernel.proc.Proc;
import skink.kernel.proc.Procs;
import skink.magic.HoldsKernelLock;

/** Whom a call is about. */
@HoldsKernelLock
final class Targets {
    private Targets() {}

    /** The living process of that name, the caller for SELF; null if there is none. */
    static Proc find(Proc caller, int endpoint) {
        return endpoint == Endpoint.SELF ? caller : Procs.find(endpoint);
    }
}
