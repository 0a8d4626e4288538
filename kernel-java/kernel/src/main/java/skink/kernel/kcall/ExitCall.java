package skink.kernel.kcall;

import skink.abi.ipc.Errno;
import skink.kernel.life.ProcessEnd;
import skink.kernel.proc.Proc;
import skink.magic.Address;
import skink.magic.HoldsKernelLock;

/** EXIT: the caller ends. */
@HoldsKernelLock
final class ExitCall implements Call {
    @Override
    public int perform(Proc caller, Address request, Address answer) {
        ProcessEnd.free(caller);
        return Errno.OK;
    }
}
