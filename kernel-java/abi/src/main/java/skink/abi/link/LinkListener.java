package skink.abi.link;

/** Is told what comes over the line. */
public interface LinkListener {
    /** A byte of a stream. */
    void data(int stream, byte value);

    /** The other end waits for at most so many bytes of a stream. */
    void asked(int stream, int most);

    /** The piece that was asked for has come. */
    void ended(int stream);

    /** A byte, 0 to 255, has come that means nothing where it stands. */
    void spoilt(int value);
}
