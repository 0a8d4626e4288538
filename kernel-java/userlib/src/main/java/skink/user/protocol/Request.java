package skink.user.protocol;

import skink.abi.ipc.Errno;
import skink.user.AsyncMessages;
import skink.user.Ipc;
import skink.user.Message;

/**
 * How generated clients send {@link Message#OUT}.
 *
 * <p>What the protocol names is an answer; everything else that can come of a request is a {@link PeerFailure}.
 */
public final class Request {
    private Request() {}

    /**
     * Sends a request and waits; the type of the answer. What lies behind the request's words is cleared.
     *
     * @param words of payload that have been written
     */
    public static int ask(int peer, int type, int words) {
        Message.OUT.type(type).clearFrom(words);
        int error = Ipc.sendRec(peer);
        if (error != Errno.OK) {
            throw new PeerFailure(peer, type, error);
        }
        return Message.IN.type();
    }

    /** What to throw for an answer that the protocol does not name. */
    public static PeerFailure failed(int peer, int type) {
        return new PeerFailure(peer, type, Message.IN.type());
    }

    /** Refuses an answer with a number that no constant of its enum has. */
    public static void checkOrdinal(int peer, int type, int ordinal, int constants) {
        if (Integer.compareUnsigned(ordinal, constants) >= 0) {
            throw new PeerFailure(peer, type, Errno.ERANGE);
        }
    }

    /** Refuses an answer with more bytes than its message has room for. */
    public static void checkLength(int peer, int type, int length, int most) {
        if (Integer.compareUnsigned(length, most) > 0) {
            throw new PeerFailure(peer, type, Errno.ERANGE);
        }
    }

    /** Sends a message that nobody answers; never waits. */
    public static void post(int peer, int type, int words) {
        Message.OUT.type(type).clearFrom(words);
        int entry = AsyncMessages.prepare(peer);
        int error = entry;
        if (entry >= 0) {
            AsyncMessages.message(entry).copyFrom(Message.OUT);
            error = AsyncMessages.send(entry, false);
        }
        if (error != Errno.OK) {
            throw new PeerFailure(peer, type, error);
        }
    }
}
