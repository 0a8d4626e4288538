package skink.user;

import skink.abi.ipc.Endpoint;
import skink.abi.ipc.Primitive;
import skink.abi.ipc.ReceiveStatus;
import skink.magic.Trap;

/**
 * The message primitives: {@link Message#OUT} goes out, {@link Message#IN} comes in.
 *
 * <p>Each returns 0 or an {@link skink.abi.ipc.Errno}, which says that nothing was sent or received; the fields of
 * {@link Primitive} tell what each does. How the last message came is told by {@link #primitive} and {@link #isFromKernel}.
 */
public final class Ipc {
    private static int status;

    private Ipc() {}

    /** Waits until the peer takes the message. */
    public static int send(int peer) {
        return (int) Trap.message(Primitive.SEND, peer);
    }

    /** Waits for a message from the peer, which may be {@link Endpoint#ANY}. */
    public static int receive(int peer) {
        return received(Trap.message(Primitive.RECEIVE, peer));
    }

    /** Sends a request and waits for its answer. */
    public static int sendRec(int peer) {
        return received(Trap.message(Primitive.SENDREC, peer));
    }

    /** Tells the peer that something has happened; never waits. */
    public static int notify(int peer) {
        return (int) Trap.message(Primitive.NOTIFY, peer);
    }

    /** Sends if the peer waits for it, else {@link skink.abi.ipc.Errno#ENOTREADY}. */
    public static int sendNb(int peer) {
        return (int) Trap.message(Primitive.SENDNB, peer);
    }

    /** Answers the peer, if it waits for that, and then waits for a message from anybody. */
    public static int replyReceive(int peer) {
        return received(Trap.message(Primitive.REPLY_RECEIVE, peer));
    }

    /** Makes the kernel look at the first {@code entries} of the table of asynchronous messages. */
    static int sendAsync(int entries) {
        return (int) Trap.message(Primitive.SENDA, entries);
    }

    /** Any primitive, with any peer. */
    public static int raw(int primitive, int peer) {
        return received(Trap.message(primitive, peer));
    }

    private static int received(long result) {
        status = (int) (result >>> 32);
        return (int) result;
    }

    /** The {@link Primitive} by which the last message that was received had been sent. */
    public static int primitive() {
        return ReceiveStatus.primitive(status);
    }

    /** Whether the last message that was received is the kernel's, which nobody can feign. */
    public static boolean isFromKernel() {
        return ReceiveStatus.isFromKernel(status);
    }
}
