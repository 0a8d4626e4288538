package skink.abi.protocol;

/** Names for what others look for: numbers, texts and endpoints, and who wants to hear of changes. */
@Protocol(base = 0xB00)
public interface Ds {
    /** Publishes a number under a name, in place of what the same process had published under it. */
    @Call(0)
    void publishNumber(@Text(24) String name, long value) throws Exists, TableFull, BadArgument;

    /** Publishes a text. */
    @Call(1)
    void publishText(@Text(24) String name, @Text(32) String value) throws Exists, TableFull, BadArgument;

    /** Publishes an endpoint; forgotten when that process has ended. */
    @Call(2)
    void publishEndpoint(@Text(24) String name, int endpoint) throws Exists, TableFull, BadArgument, DeadProcess;

    @Call(3)
    long number(@Text(24) String name) throws NotFound;

    @Call(4)
    @Text(32)
    String text(@Text(24) String name) throws NotFound;

    @Call(5)
    int endpoint(@Text(24) String name) throws NotFound;

    /** Forgets a name; only who has published it may. */
    @Call(6)
    void delete(@Text(24) String name) throws NotFound, NotPermitted;

    /**
     * Notifies the caller of every change of names that begin so, in place of what it had subscribed before; "" is all.
     *
     * <p>Who cannot be notified is refused: processes that share their privileges, as programs do, and those whom the plan
     * does not let the server notify. A subscriber who lets so many ends of names wait that the table is full loses its
     * subscription.
     *
     * @param now whether those that are there already count as changes
     */
    @Call(7)
    void subscribe(@Text(24) String prefix, boolean now) throws TableFull, NotPermitted;

    @Call(8)
    void unsubscribe() throws NotFound;

    /**
     * The next name that has changed since it was last told to the caller, the one that waits longest; "" if there is none.
     * Refused to who is no subscriber, or no longer: then it subscribes anew.
     */
    @Call(9)
    @Text(24)
    String nextChange() throws NotFound;

    /** The {@code index}-th name in their order, for lists; "" behind the last. */
    @Call(10)
    Entry entry(int index);

    /** What a name stands for. */
    record Entry(@Text(24) String name, Kind kind, int owner) {}

    /** Kinds of values. */
    enum Kind {
        NUMBER,
        TEXT,
        ENDPOINT
    }
}
