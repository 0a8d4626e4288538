package skink.abi.link;

/**
 * The words of the line. It carries four streams of bytes of any value, each with a number.
 *
 * <pre>
 * stream        from    carries
 * 0 INPUT       outside what programs read from standard input
 * 1 OUTPUT      inside  their standard output
 * 2 ERRORS      inside  their standard error
 * 3 ORDERS      outside which programs to run, each an {@link Order}
 *               inside  the status of each that has ended: one byte
 *
 * on the line   means
 * DLE 0 … DLE 3 what follows belongs to this stream
 * DLE DLE       the byte DLE
 * DLE ? hhhh    of the current stream, somebody inside waits for at most hhhh bytes (four hexadecimal digits)
 * DLE .         of the current stream, the piece that was asked for ends; one without any bytes: the stream has ended
 * other         a byte of the current stream
 * </pre>
 *
 * <ul>
 *   <li>L1: outside sends a piece only when it was asked for, and no more than that: so inside always has room for it, and
 *       outside reads no more of its own input than programs want.
 *   <li>L2: whatever comes before the first code is noise of a line that nobody drives yet, and is skipped.
 *   <li>L3: a byte behind DLE that means nothing spoils what it stands in, and nothing beyond the next {@code DLE 0} to
 *       {@code DLE 3}.
 * </ul>
 */
public final class LinkCode {
    public static final int INPUT = 0;
    public static final int OUTPUT = 1;
    public static final int ERRORS = 2;
    public static final int ORDERS = 3;
    /** How many streams there are. */
    public static final int STREAMS = 4;

    /** The most that can be asked for at once. */
    public static final int MOST_ASKED = 0xFFFF;

    /** Begins each code: Data Link Escape (ECMA-6). */
    static final int ESCAPE = 0x10;

    /** The number of a stream is added to it. */
    static final int STREAM = '0';

    static final int ASK = '?';
    static final int END = '.';

    /** Hexadecimal digits after {@link #ASK}. */
    static final int DIGITS = 4;

    private LinkCode() {}
}
