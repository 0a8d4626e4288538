package skink.abi.ipc;

/**
 * The message primitives, and the registers of their trap.
 *
 * <p>{@code int} {@link #VECTOR} with EAX = primitive, EDX = peer. Returns EAX = 0 or an {@link Errno}, and for what
 * receives EDX = {@link ReceiveStatus}. What is sent lies in {@link MessageLayout#OUT}, what is received in
 * {@link MessageLayout#IN}. All other registers are kept.
 *
 * <p>A rendezvous: a blocking send waits until its receiver takes the message, a receive until there is one. Delivery
 * order at a receive: pending notifications, messages that the kernel sends on behalf of a process, then asynchronous
 * messages and blocked senders in turn.
 */
public final class Primitive {
    /** The interrupt vector of message primitives. */
    public static final int VECTOR = 0x91;

    /** Waits until the peer takes the message. */
    public static final int SEND = 1;
    /** Waits for a message from the peer, which may be {@link Endpoint#ANY}. */
    public static final int RECEIVE = 2;
    /** Sends, and then waits for the peer's answer, in one step: the peer's answer never has to wait. */
    public static final int SENDREC = 3;
    /** Tells the peer that something has happened, never waits; several of the same source become one. */
    public static final int NOTIFY = 4;
    /** Sends if the peer waits for it, else {@link Errno#ENOTREADY}. */
    public static final int SENDNB = 5;
    /** Hands the kernel the table of asynchronous messages; EDX = number of entries. */
    public static final int SENDA = 6;
    /**
     * A server's loop: answers the peer, if it waits for that answer, and then receives from anybody. Never waits for
     * the peer; an answer that nobody waits for is dropped.
     */
    public static final int REPLY_RECEIVE = 7;

    private Primitive() {}

    /** Whether the number is that of a primitive. */
    public static boolean exists(int number) {
        return number >= SEND && number <= REPLY_RECEIVE;
    }
}
