package skink.kernel.kcall;

import skink.abi.ipc.Errno;
import skink.abi.kcall.Blocked;
import skink.abi.kcall.KernelCall;
import skink.kernel.life.Signals;
import skink.kernel.proc.Proc;
import skink.magic.Address;
import skink.magic.HoldsKernelLock;

/** ENDKSIG: a signal manager has dealt with what it asked for. */
@HoldsKernelLock
final class EndSignalsCall implements Call {
    @Override
    public int perform(Proc caller, Address request, Address answer) {
        Proc proc = Targets.find(caller, request.loadInt(KernelCall.A));
        if (proc == null) {
            return Errno.EDEADSRCDST;
        }
        boolean isManager = proc.privilege != null && proc.privilege.signalManager == caller.endpoint;
        if (!proc.isBlocked(Blocked.SIGNAL_PENDING) || !isManager) {
            return Errno.EINVAL;
        }
        Signals.settle(proc);
        return Errno.OK;
    }
}
