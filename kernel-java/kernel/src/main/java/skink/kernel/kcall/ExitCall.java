package skink.kernel.kcall;

import skink.abi.ipc.Errno;
import skink.abi.kcall.KernelCall;
import skink.kernel.life.Signals;
import skink.kernel.proc.Proc;
import skink.magic.Address;
import skink.magic.HoldsKernelLock;

/** EXIT: the caller ends. */
@HoldsKernelLock
final class ExitCall implements Call {
    @Override
    public int perform(Proc caller, Address request, Address answer) {
        Signals.exit(caller, request.loadInt(KernelCall.A));
        return Errno.OK;
    }
}
