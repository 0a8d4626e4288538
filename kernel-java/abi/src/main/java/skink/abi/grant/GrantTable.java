package skink.abi.grant;

/**
 * The table of grants in a process's own memory, announced by the kernel call SETGRANT.
 *
 * <p>The process fills an entry and writes its {@link #ID} last; it takes a grant back by writing {@link GrantId#NONE}
 * there. A copy that is under way may still move bytes after that, but none once a later kernel call of the granter's has
 * returned.
 *
 * <p>Kinds: a <em>direct</em> grant is of the granter's own memory. An <em>indirect</em> one passes on what another
 * process has granted to the granter; chains are followed through at most {@link #MAX_CHAIN} entries, and every one of
 * them limits what the last grantee may do. A <em>magic</em> one is of a third process's memory; only those may make it
 * whose privileges say so. None opens a message page.
 */
public final class GrantTable {
    public static final int MAX_ENTRIES = 1 << 12;
    /** The table begins at a multiple of this, so that no entry lies on two pages. */
    public static final int ENTRY_BYTES = 32;
    /** Entries that are followed from the first grant to the memory. */
    public static final int MAX_CHAIN = 5;

    /** Fields of an entry: the name under which it is valid now. */
    public static final int ID = 0;
    /** {@link #DIRECT}, {@link #INDIRECT} or {@link #MAGIC}, with {@link #READ} and {@link #WRITE}. */
    public static final int KIND = 4;
    /** Who may use it: an endpoint, or ANY. */
    public static final int GRANTEE = 8;
    /** Where the memory begins; of an indirect grant: the id of the grant that it passes on. */
    public static final int START = 12;
    /** How much it is; of an indirect grant: nothing. */
    public static final int BYTES = 16;
    /** Of an indirect grant: whose grant it passes on. Of a magic one: whose memory it is. */
    public static final int OWNER = 20;

    /** What the grantee may do. */
    public static final int READ = 1;

    public static final int WRITE = 2;
    /** Kinds: exactly one is set. */
    public static final int DIRECT = 0x10;

    public static final int INDIRECT = 0x20;
    public static final int MAGIC = 0x40;

    private GrantTable() {}
}
