package skink.kernel.kcall;

import skink.abi.ipc.Errno;
import skink.abi.kcall.KernelCall;
import skink.kernel.life.Signals;
import skink.kernel.proc.Proc;
import skink.magic.Address;
import skink.magic.HoldsKernelLock;

/** KILL: a signal for a process. */
@HoldsKernelLock
final class KillCall implements Call {
    @Override
    public int perform(Proc caller, Address request, Address answer) {
        Proc proc = Targets.find(caller, request.loadInt(KernelCall.A));
        int signal = request.loadInt(KernelCall.B);
        if (proc == null) {
            return Errno.EDEADSRCDST;
        }
        if (signal < 1 || signal > KernelCall.SIGNALS) {
            return Errno.EINVAL;
        }
        Signals.cause(proc, signal);
        return Errno.OK;
    }
}
