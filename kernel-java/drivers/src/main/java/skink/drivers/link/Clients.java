package skink.drivers.link;

/** What the driver does to those who ask it; apart, so that all else is tested without a kernel. */
interface Clients {
    /** Answers a write whose bytes came in the message. */
    void written(int client);

    /** Answers a write from a grant. */
    void writtenFrom(int client, int bytes);

    /** Copies from a grant; null if that is not possible. */
    byte[] copyFrom(int client, int grant, int offset, int bytes);

    /** Answers a read; false if the client waits no more, so that the bytes are still there for another. */
    boolean read(int client, byte[] data);

    /** Answers a read into a grant; false if the client waits no more. What cannot be copied is refused. */
    boolean readInto(int client, int grant, byte[] data);

    /** Answers with an {@code Errno}. */
    void refuse(int client, int error);
}
