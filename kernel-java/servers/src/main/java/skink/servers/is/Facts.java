package skink.servers.is;

import skink.abi.protocol.Is;

/** What the kernel tells about the system. Times are time stamps, of which {@link Times#perMilli} make a millisecond. */
interface Facts {
    /** Processors that run, slots of the process table, whether it is in RACE mode. */
    record System(int processors, int slots, boolean race) {}

    /**
     * The process in a slot.
     *
     * @param blocked why it does not run: a set of {@code Blocked}
     * @param isOwn whether it shares its privileges with nobody
     */
    record Slot(int endpoint, int blocked, int priority, int processor, boolean isOwn) {}

    /**
     * Times of a process.
     *
     * @param sinceBoot time stamps
     * @param used time stamps that it has run
     * @param now milliseconds since 1970, or since the boot if nobody has set the time
     */
    record Times(long sinceBoot, long used, int perMilli, long now) {}

    /** Of a processor: with the kernel lock, waiting for it; how often it was taken, and waited for. */
    record Lock(long held, long waited, int acquisitions, int contended) {}

    System system();

    /** Null if nobody lives there. */
    Slot slot(int number);

    /** The name of a slot's tenant, byte by byte, with zeros behind it. */
    byte[] name(int slot);

    /** Null if the process does not live. */
    Times times(int endpoint);

    /** Null if there is no such processor. */
    Lock lock(int processor);

    /** What has been printed from a position on. */
    Is.Piece log(long position);
}
