package skink.abi.link;

/** Reads the line: any bytes at all, in pieces of any size. */
public final class LinkDecoder implements LinkSink {
    private static final int NO_STREAM = -1;

    private enum State {
        DATA,
        ESCAPED,
        ASKING
    }

    private final LinkListener listener;
    private State state = State.DATA;
    private int stream = NO_STREAM;
    private int digits;
    private int asked;

    public LinkDecoder(LinkListener listener) {
        this.listener = listener;
    }

    /** The next byte that has come. */
    @Override
    public void put(int value) {
        int next = value & 0xFF;
        switch (state) {
            case ESCAPED -> code(next);
            case ASKING -> digit(next);
            default -> plain(next);
        }
    }

    private void plain(int value) {
        if (value == LinkCode.ESCAPE) {
            state = State.ESCAPED;
        } else if (stream != NO_STREAM) {
            listener.data(stream, (byte) value);
        }
    }

    private void code(int value) {
        state = State.DATA;
        int selected = value - LinkCode.STREAM;
        if (selected >= 0 && selected < LinkCode.STREAMS) {
            stream = selected;
        } else if (stream == NO_STREAM) {
            // Noise: see L2.
            state = value == LinkCode.ESCAPE ? State.ESCAPED : State.DATA;
        } else if (value == LinkCode.ESCAPE) {
            listener.data(stream, (byte) value);
        } else if (value == LinkCode.END) {
            listener.ended(stream);
        } else if (value == LinkCode.ASK) {
            state = State.ASKING;
            digits = 0;
            asked = 0;
        } else {
            listener.spoilt(value);
        }
    }

    private void digit(int value) {
        int digit = value >= '0' && value <= '9' ? value - '0' : value >= 'a' && value <= 'f' ? value - 'a' + 10 : -1;
        if (digit < 0) {
            // It may begin the code that puts everything right again.
            state = value == LinkCode.ESCAPE ? State.ESCAPED : State.DATA;
            listener.spoilt(value);
            return;
        }
        asked = asked << 4 | digit;
        digits++;
        if (digits == LinkCode.DIGITS) {
            state = State.DATA;
            if (asked > 0) {
                listener.asked(stream, asked);
            } else {
                listener.spoilt(value);
            }
        }
    }
}
