package skink.kernel.kcall;

import skink.kernel.smp.BigKernelLock;
import skink.kernel.smp.Processors;
import skink.magic.HoldsKernelLock;

/**
 * How much a call does at a stretch that moves many bytes: like a string instruction it can be interrupted after each piece,
 * when another processor wants the lock (where there is one), and in any case after {@link #LONGEST_BYTES}. Then it begins
 * anew, with all checks, where {@code MessageLayout.PROGRESS} says.
 */
@HoldsKernelLock
final class Pieces {
    static final int LONGEST_BYTES = 64 << 10;

    private static final int PIECE_BYTES = 16 << 10;

    private Pieces() {}

    /** The most bytes in a piece. */
    static int most() {
        return Processors.known() == 1 ? LONGEST_BYTES : PIECE_BYTES;
    }

    /** Whether another processor shall have the lock now. */
    static boolean areInterrupted() {
        return Processors.known() != 1 && BigKernelLock.isWanted();
    }
}
