package skink.kernel.kcall;

import skink.abi.ipc.Errno;
import skink.kernel.proc.Proc;
import skink.magic.Address;
import skink.magic.HoldsKernelLock;

/** NULL: nothing. */
@HoldsKernelLock
final class NullCall implements Call {
    @Override
    public int perform(Proc caller, Address request, Address answer) {
        return Errno.OK;
    }
}
