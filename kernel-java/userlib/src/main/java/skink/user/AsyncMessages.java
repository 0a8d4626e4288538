package skink.user;

import java.util.Objects;
import skink.abi.ipc.AsyncTable;
import skink.abi.ipc.Errno;
import skink.abi.user.UserSpace;
import skink.magic.Address;

/**
 * Messages that are on their way while this process goes on: the table of {@link AsyncTable}.
 *
 * <pre>{@code
 * int entry = AsyncMessages.prepare(peer);
 * if (entry >= 0) {
 *     AsyncMessages.message(entry).type(READY).word(0, number);
 *     AsyncMessages.send(entry, false);
 * }
 * }</pre>
 *
 * <p>The kernel looks at entries in ascending order. {@code I1}: an entry lies above all others on their way to the same
 * destination, so messages to it arrive in the order in which they were sent. {@code I2}: {@link #used} is one above the
 * highest entry that may be on its way.
 */
public final class AsyncMessages {
    /** No entry is free for this destination until something on its way has been taken. */
    public static final int FULL = Errno.EAGAIN;

    private static final int ON_ITS_WAY = AsyncTable.VALID;
    private static final int FINISHED = AsyncTable.VALID | AsyncTable.DONE;

    private static final Message[] MESSAGES = new Message[AsyncTable.MAX_ENTRIES];

    static {
        for (int i = 0; i < AsyncTable.MAX_ENTRIES; i++) {
            MESSAGES[i] = new Message(entry(i).plus(AsyncTable.MESSAGE));
        }
    }

    private static int used;

    private AsyncMessages() {}

    /**
     * An entry for a message to this destination, to be filled in and sent next; {@link #FULL} if there is none. An entry
     * whose message is done counts as free.
     */
    public static int prepare(int destination) {
        int lowest = 0;
        for (int i = 0; i < used; i++) {
            if (isOnItsWay(i) && entry(i).loadInt(AsyncTable.DESTINATION) == destination) {
                lowest = i + 1;
            }
        }
        for (int i = lowest; i < AsyncTable.MAX_ENTRIES; i++) {
            if (!isOnItsWay(i)) {
                entry(i).store(0, AsyncTable.FLAGS);
                entry(i).store(destination, AsyncTable.DESTINATION);
                return i;
            }
        }
        return FULL;
    }

    /** The message of an entry. */
    public static Message message(int entry) {
        return MESSAGES[entry];
    }

    /**
     * Sends a prepared entry; 0 or an {@link Errno}.
     *
     * @param notify whether the kernel tells this process by a notification when the message is done
     */
    public static int send(int entry, boolean notify) {
        entry(entry).plus(AsyncTable.FLAGS).storeRelease(ON_ITS_WAY | (notify ? AsyncTable.NOTIFY_WHEN_DONE : 0));
        while (used > 0 && !isOnItsWay(used - 1)) {
            used--;
        }
        used = Math.max(used, entry + 1);
        return Ipc.sendAsync(used);
    }

    /** Whether the message of the entry has been taken or has failed. */
    public static boolean isDone(int entry) {
        return (flags(entry) & FINISHED) == FINISHED;
    }

    /** Of an entry that is done: 0 or what went wrong. */
    public static int result(int entry) {
        return entry(entry).loadInt(AsyncTable.RESULT);
    }

    private static boolean isOnItsWay(int entry) {
        return (flags(entry) & FINISHED) == ON_ITS_WAY;
    }

    private static int flags(int entry) {
        return entry(entry).plus(AsyncTable.FLAGS).loadAcquire();
    }

    private static Address entry(int index) {
        Objects.checkIndex(index, AsyncTable.MAX_ENTRIES);
        return Address.of(UserSpace.MESSAGE_PAGE + AsyncTable.OFFSET + index * AsyncTable.ENTRY_BYTES);
    }
}
