package skink.kernel.kcall;

import skink.kernel.proc.Proc;
import skink.magic.Address;
import skink.magic.HoldsKernelLock;

/** A kernel call. */
interface Call {
    /**
     * Checks, then performs.
     *
     * @param request the caller's OUT message: arguments from {@code KernelCall.A} on
     * @param answer the caller's IN message: results from {@code KernelCall.A} on
     * @return 0, or an error, and then nothing has changed
     */
    @HoldsKernelLock
    int perform(Proc caller, Address request, Address answer);
}
