package skink.kernel.kcall;

import skink.abi.ipc.Errno;
import skink.abi.kcall.KernelCall;
import skink.kernel.ipc.References;
import skink.kernel.proc.Proc;
import skink.magic.Address;
import skink.magic.HoldsKernelLock;

/** STATECTL: a service that begins anew. */
@HoldsKernelLock
final class StateControlCall implements Call {
    @Override
    public int perform(Proc caller, Address request, Address answer) {
        if (request.loadInt(KernelCall.A) != KernelCall.STATE_FORGET_CALLERS) {
            return Errno.EINVAL;
        }
        References.forgetCallers(caller);
        return Errno.OK;
    }
}
