package skink.abi.protocol;

/** Information about the system: what the kernel has printed, and the state of services. */
@Protocol(base = 0xE00)
public interface Is {
    /**
     * What the kernel and the servers have printed on the kernel's console.
     *
     * @param position from the beginning of all of it
     * @return a piece, and where the next begins; empty at the end. A piece that is no longer kept is left out
     */
    @Call(0)
    Piece log(long position);

    /** The {@code index}-th service, in the order of slots. */
    @Call(1)
    Service service(int index) throws NotFound;

    /** The machine. */
    @Call(2)
    Machine machine();

    /** A processor. */
    @Call(3)
    Processor processor(int number) throws NotFound;

    /** A piece of the log. */
    record Piece(long next, @Bytes(40) byte[] text) {}

    /**
     * A service.
     *
     * @param blocked why it does not run: a set of {@code Blocked}; 0: it runs, or could
     * @param millis that it has run
     */
    record Service(int endpoint, @Text(16) String name, int blocked, int priority, int processor, long millis) {}

    /**
     * The machine.
     *
     * @param uptime in milliseconds
     * @param now in milliseconds since 1970; the uptime if nobody knows the date
     */
    record Machine(int processors, int slots, boolean race, long uptime, long now) {}

    /**
     * A processor.
     *
     * @param lockMillis with the kernel lock, estimated
     * @param waitMillis that it has waited for it
     */
    record Processor(long lockMillis, long waitMillis, int acquisitions, int contended) {}
}
