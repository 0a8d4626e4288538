package skink.abi.ipc;

/**
 * The name of a process: the slot that it lives in, and which of the slot's tenants it is.
 *
 * <p>A slot that is used again gets the next generation, so an endpoint that somebody kept never names another process.
 * Negative numbers name no process: they are wild cards and the kernel itself.
 */
public final class Endpoint {
    /** Whoever sends. */
    public static final int ANY = -1;
    /** Nobody. */
    public static final int NONE = -2;
    /** The process that calls. */
    public static final int SELF = -3;
    /** The kernel, as the source of a message: an alarm. */
    public static final int CLOCK = -4;
    /** The kernel, as the source of a message: an interrupt. */
    public static final int HARDWARE = -5;
    /** The kernel, as the source of a message: a signal to be handled. */
    public static final int SYSTEM = -6;

    private static final int SLOT_BITS = 10;
    private static final int LAST_GENERATION = (1 << 20) - 1;

    private Endpoint() {}

    /** The endpoint of a slot's tenant of that generation. */
    public static int of(int slot, int generation) {
        return generation << SLOT_BITS | slot;
    }

    /** The slot, 0 to 1023, of an endpoint that is not negative. */
    public static int slot(int endpoint) {
        return endpoint & (1 << SLOT_BITS) - 1;
    }

    /** The generation, of an endpoint that is not negative. */
    public static int generation(int endpoint) {
        return endpoint >>> SLOT_BITS;
    }

    /** The generation that follows; after a million tenants it begins at 1 again. */
    public static int nextGeneration(int generation) {
        return generation == LAST_GENERATION ? 1 : generation + 1;
    }
}
