package skink.runtime;

import skink.magic.Address;
import skink.magic.NoInline;

/**
 * The stack's end: the prologue of a program's methods calls {@link #overflow} when ESP is below {@link #limit}.
 *
 * <p>Below the limit a reserve is left for the exception's constructor, for the collector and for leaf calls.
 */
public final class StackGuard {
    private static final int RESERVE_BYTES = 128 << 10;

    /** The lowest ESP that a method may begin with. */
    public static Address limit = Address.zero();

    private StackGuard() {}

    /** Sets the limit for a stack whose lowest byte is at {@code lowest}. */
    static void start(Address lowest) {
        limit = lowest.plus(RESERVE_BYTES);
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
