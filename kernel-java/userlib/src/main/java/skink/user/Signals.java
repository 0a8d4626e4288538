package skink.user;

import skink.abi.user.UserSpace;
import skink.magic.Address;

/**
 * The signals that this process deals with itself: it looks for them at its safepoints, and after a receive that has ended
 * with {@link skink.abi.ipc.Errno#EINTR}.
 */
public final class Signals {
    private static final Address WORD = Address.of(UserSpace.MESSAGE_PAGE + UserSpace.SIGNALS);

    private Signals() {}

    /** Whether there are any. */
    public static boolean areThere() {
        return WORD.loadInt() != 0;
    }

    /** Those that have come since this was asked last: a set of numbers. */
    public static int take() {
        return WORD.exchange(0);
    }
}
