package skink.kernel.kcall;

import skink.abi.ipc.Errno;
import skink.abi.kcall.KernelCall;
import skink.kernel.ipc.Resending;
import skink.kernel.life.Exchange;
import skink.kernel.proc.Proc;
import skink.magic.Address;
import skink.magic.HoldsKernelLock;

/** UPDATE: two processes exchange their endpoints. */
@HoldsKernelLock
final class UpdateCall implements Call {
    @Override
    public int perform(Proc caller, Address request, Address answer) {
        Proc first = Targets.find(caller, request.loadInt(KernelCall.A));
        Proc second = Targets.find(caller, request.loadInt(KernelCall.B));
        if (first == null || second == null) {
            return Errno.EDEADSRCDST;
        }
        if (first == second || !Exchange.isPossible(first) || !Exchange.isPossible(second)) {
            return Errno.EINVAL;
        }
        if (first.isRunning() || second.isRunning()) {
            return Errno.EAGAIN;
        }
        if (Resending.wouldLock(first, second)) {
            return Errno.ELOCKED;
        }
        Exchange.perform(first, second);
        return Errno.OK;
    }
}
