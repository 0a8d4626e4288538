package skink.kernel.kcall;

import skink.abi.kcall.KernelCall;
import skink.kernel.proc.Proc;
import skink.magic.Address;
import skink.magic.HoldsKernelLock;

/** SAFECOPY: bytes between the caller and what a grant opens. */
@HoldsKernelLock
final class SafeCopyCall implements Call {
    @Override
    public int perform(Proc caller, Address request, Address answer) {
        int result = GrantedCopy.goOn(caller, request.plus(KernelCall.A), Pieces.LONGEST_BYTES);
        if (result != AGAIN) {
            caller.memoryRequests = 0;
        }
        return result;
    }
}
