package skink.kernel.life;

import skink.abi.user.UserSpace;
import skink.kernel.proc.Proc;
import skink.magic.Address;
import skink.magic.HoldsKernelLock;

/**
 * Signals that a process deals with itself: a word of its message page, which it takes at its safepoints.
 *
 * <p>So the kernel never changes what a process is at: it pushes no frame, and nothing has to be restored. The process may run
 * on another processor and take the word at any moment.
 */
@HoldsKernelLock
public final class SignalWord {
    /** A process that changes its word more often than that meanwhile only loses what it writes. */
    private static final int TRIES = 8;

    private SignalWord() {}

    /** Adds a set of signals. */
    public static void add(Proc proc, int signals) {
        Address word = proc.messages.plus(UserSpace.SIGNALS);
        int expected = word.loadInt();
        for (int i = 0; i < TRIES; i++) {
            int found = word.compareAndExchange(expected, expected | signals);
            if (found == expected) {
                return;
            }
            expected = found;
        }
        word.store(expected | signals);
    }

    /** Whoever begins in the place of the process has no signals. Requires that it does not run. */
    static void clear(Proc proc) {
        proc.messages.store(0, UserSpace.SIGNALS);
    }
}
