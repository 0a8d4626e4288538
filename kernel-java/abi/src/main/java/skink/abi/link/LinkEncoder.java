package skink.abi.link;

/** Writes the line. */
public final class LinkEncoder {
    private static final int NO_STREAM = -1;
    private static final String HEXADECIMAL = "0123456789abcdef";

    private final LinkSink line;
    private int stream = NO_STREAM;

    public LinkEncoder(LinkSink line) {
        this.line = line;
    }

    /** The most bytes on the line for so many bytes of a stream. */
    public static int mostBytes(int count) {
        return 2 + 2 * count;
    }

    /** Sends bytes of a stream. */
    public void data(int of, byte[] bytes, int offset, int count) {
        if (count > 0) {
            select(of);
        }
        for (int i = offset; i < offset + count; i++) {
            if (bytes[i] == LinkCode.ESCAPE) {
                line.put(LinkCode.ESCAPE);
            }
            line.put(bytes[i]);
        }
    }

    /** Asks for at most so many bytes of a stream, 1 to {@link LinkCode#MOST_ASKED}. */
    public void ask(int of, int most) {
        if (most < 1 || most > LinkCode.MOST_ASKED) {
            throw new IllegalArgumentException("nobody can ask for " + most + " bytes at once");
        }
        select(of);
        code(LinkCode.ASK);
        for (int shift = 4 * (LinkCode.DIGITS - 1); shift >= 0; shift -= 4) {
            line.put(HEXADECIMAL.charAt(most >>> shift & 0xF));
        }
    }

    /** Ends the piece of a stream that was asked for. */
    public void end(int of) {
        select(of);
        code(LinkCode.END);
    }

    private void select(int of) {
        if (of < 0 || of >= LinkCode.STREAMS) {
            throw new IllegalArgumentException("there is no stream " + of);
        }
        if (stream != of) {
            code(LinkCode.STREAM + of);
            stream = of;
        }
    }

    private void code(int value) {
        line.put(LinkCode.ESCAPE);
        line.put(value);
    }
}
