package skink.kernel.kcall;

import skink.abi.ipc.Errno;
import skink.abi.kcall.KernelCall;
import skink.kernel.life.ProcessEnd;
import skink.kernel.proc.Proc;
import skink.magic.Address;
import skink.magic.HoldsKernelLock;

/** CLEAR: frees the slot of a process. */
@HoldsKernelLock
final class ClearCall implements Call {
    @Override
    public int perform(Proc caller, Address request, Address answer) {
        Proc proc = Targets.find(caller, request.loadInt(KernelCall.A));
        if (proc == null) {
            return Errno.EDEADSRCDST;
        }
        if (proc == caller) {
            return Errno.EINVAL;
        }
        ProcessEnd.free(proc);
        return Errno.OK;
    }
}
