package skink.abi.ipc;

/**
 * A message, and where messages lie.
 *
 * <p>A message is 16 words: source, type, and 14 words whose meaning the type tells. The kernel writes the source. Each
 * process has one message page, which is always there, never shared, and never moves; the kernel reads and writes it
 * while the process does not run.
 */
public final class MessageLayout {
    public static final int BYTES = 64;

    /** The endpoint of who sent it; set by the kernel. */
    public static final int SOURCE = 0;
    /** Of a request: which. Of an answer: 0 or an {@link Errno}. */
    public static final int TYPE = 4;
    /** Fourteen words of payload. */
    public static final int PAYLOAD = 8;

    public static final int PAYLOAD_WORDS = 14;

    /** In the message page: what the process sends. The kernel leaves it alone, so a request stays until it is answered. */
    public static final int OUT = 0;
    /** In the message page: what the process has received. */
    public static final int IN = 64;
    /** In the message page: what the kernel sends on behalf of the process. */
    public static final int KERNEL_OUT = 128;

    /** In the message page: a word that tells how far a kernel call has come that does its work in pieces. */
    public static final int PROGRESS = 192;
    /** In the message page: how many parts it has done of a kernel call that has several. */
    public static final int PROGRESS_ENTRIES = 196;

    /** In the message page: room for both messages, where the run-time system keeps them while it sends its own. */
    public static final int KEPT = 512;

    /** Types of messages from the kernel lie below {@link #FIRST_OF_SERVERS}, so that none is taken for another. */
    public static final int NOTIFICATION = 0x100;

    /** A page fault on behalf of the source: address, error code. */
    public static final int PAGE_FAULT = 0x101;
    /** The source has used up its quantum: processor number. */
    public static final int OUT_OF_QUANTUM = 0x102;
    /** A kernel call of the source needs memory: whose (endpoint), address, bytes, 1 if to be written, else 0. */
    public static final int MEMORY_REQUEST = 0x103;

    /** The first type of requests to servers. */
    public static final int FIRST_OF_SERVERS = 0x400;

    private MessageLayout() {}
}
