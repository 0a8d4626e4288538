package skink.runtime;

import skink.magic.Address;
import skink.magic.NoInline;

/**
 * The stack's end: the prologue of a program's methods calls {@link #overflow} when ESP is below {@link #limit}.
 *
 * <p>Below the limit a reserve is left for the exception's constructor, for the collector and for leaf calls.
 */
public final class StackGuard {
    private static final int MOST_RESERVE_BYTES = 128 << 10;
    private static final int RESERVE_SHARE_LOG2 = 2;

    /** The lowest ESP that a method may begin with. */
    public static Address limit = Address.zero();

    private StackGuard() {}

    /** Sets the limit for a stack from {@code lowest} to {@code highest}. */
    static void start(Address highest, Address lowest) {
        int share = highest.distanceFrom(lowest) >>> RESERVE_SHARE_LOG2;
        limit = lowest.plus(share < MOST_RESERVE_BYTES ? share : MOST_RESERVE_BYTES);
    }

    /** Throws StackOverflowError; never returns. Called where the frame of the caller is not yet set up. */
    @NoInline
    public static void overflow() {
        Address normal = limit;
        limit = Address.zero();
        StackOverflowError error = new StackOverflowError();
        limit = normal;
        throw error;
    }
}
