package skink.abi.ipc;

/**
 * The table of asynchronous messages: at {@link #OFFSET} in the message page of a process with that right.
 *
 * <p>The process fills an entry and sets its flags to {@link #VALID} last; {@link Primitive#SENDA} makes the kernel look.
 * The kernel delivers each entry when its destination receives, sets {@link #RESULT} and then {@link #DONE}. Entries
 * that are not valid, or done, are passed over.
 */
public final class AsyncTable {
    /** In the message page. */
    public static final int OFFSET = 2048;

    public static final int ENTRY_BYTES = 80;
    public static final int MAX_ENTRIES = 24;

    /** Fields of an entry. */
    public static final int FLAGS = 0;

    public static final int DESTINATION = 4;
    /** 0 or an {@link Errno}, once done. */
    public static final int RESULT = 8;

    public static final int MESSAGE = 16;

    /** Flags: to be sent; sent or failed; tell the sender by a notification from the kernel when done. */
    public static final int VALID = 1;

    public static final int DONE = 2;
    public static final int NOTIFY_WHEN_DONE = 4;

    private AsyncTable() {}
}
