package skink.kernel.kcall;

import skink.kernel.proc.Proc;
import skink.magic.Address;
import skink.magic.HoldsKernelLock;

/** A kernel call. */
interface Call {
    /** What {@link #perform} returns if the caller shall make its trap again when it runs next; it may wait first. */
    int AGAIN = 1;

    /**
     * Checks, then performs.
     *
     * @param request the caller's OUT message: arguments from {@code KernelCall.A} on
     * @param answer the caller's IN message: results from {@code KernelCall.A} on
     * @return 0; or {@link #AGAIN}; or an error, and then nothing has changed
     */
    @HoldsKernelLock
    int perform(Proc caller, Address request, Address answer);
}
