package skink.abi.grant;

/**
 * The name of a grant: which entry of the granter's table, how often that entry has been used, and by which instance of the
 * granter.
 *
 * <p>An entry that is used again gets the next sequence number, and a process that replaces another under the same
 * endpoint is another instance: so a name that somebody kept never opens other memory than it was for. A name is never
 * negative; {@link #NONE} is none.
 */
public final class GrantId {
    public static final int NONE = 0;

    /** Sequence numbers are 1 to this. */
    public static final int LAST_SEQUENCE = (1 << 12) - 1;

    /** Instances are 0 to this. */
    public static final int LAST_INSTANCE = (1 << 7) - 1;

    private static final int INDEX_BITS = 12;
    private static final int SEQUENCE_BITS = 12;

    private GrantId() {}

    /** Names entry {@code index}, 0 to {@link GrantTable#MAX_ENTRIES} - 1. */
    public static int of(int index, int sequence, int instance) {
        return (instance << SEQUENCE_BITS | sequence) << INDEX_BITS | index;
    }

    public static int index(int id) {
        return id & (1 << INDEX_BITS) - 1;
    }

    public static int sequence(int id) {
        return id >>> INDEX_BITS & LAST_SEQUENCE;
    }

    public static int instance(int id) {
        return id >>> INDEX_BITS + SEQUENCE_BITS;
    }
}
