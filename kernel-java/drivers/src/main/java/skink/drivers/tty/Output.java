package skink.drivers.tty;

/**
 * All that is shown: a new line becomes a carriage return and a new line, and everything goes to the serial line's ring and to
 * the screen.
 *
 * <p>Programs leave some room in the ring, so that what is typed is still seen while they fill it.
 */
final class Output implements Display {
    /** So much is kept free for echo. */
    private static final int ECHO_ROOM = 256;
    /** A new line takes so much. */
    private static final int WIDEST = 2;

    private final ByteRing ring;
    private final Screen screen;
    private final Column column = new Column();

    /** @param ring what a serial line takes from */
    Output(ByteRing ring, Screen screen) {
        this.ring = ring;
        this.screen = screen;
    }

    @Override
    public int column() {
        return column.column();
    }

    /** Everything has been taken. */
    boolean isEmpty() {
        return ring.isEmpty();
    }

    /** How many bytes fit, if only the last of them is a new line: {@link #write} takes some if it is not 0. */
    int room() {
        return Math.max(0, ring.room() - ECHO_ROOM - (WIDEST - 1));
    }

    /** Shows bytes {@code from} to {@code to}, as far as there is room; up to where. */
    int write(byte[] data, int from, int to) {
        int at = from;
        while (at < to && room() > 0) {
            show(data[at] & 0xFF);
            at++;
        }
        return at;
    }

    @Override
    public void echo(int value) {
        if (ring.room() >= WIDEST) {
            show(value);
        }
    }

    /** What has been shown can be seen on the screen afterwards. */
    void update() {
        screen.update();
    }

    private void show(int value) {
        if (value == '\n') {
            send('\r');
        }
        send(value);
    }

    private void send(int value) {
        ring.add(value);
        column.send(value);
        screen.show(value);
    }
}
