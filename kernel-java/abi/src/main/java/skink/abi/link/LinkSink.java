package skink.abi.link;

/** Takes the bytes of the line. */
@FunctionalInterface
public interface LinkSink {
    /** The next byte: the low 8 bits. */
    void put(int value);
}
