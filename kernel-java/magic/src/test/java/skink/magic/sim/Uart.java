package skink.magic.sim;

import java.util.ArrayDeque;
import java.util.Deque;

/** A 16550 serial port: what is sent is collected, what is to be received is queued. */
public final class Uart implements PortDevice {
    private static final int LINE_CONTROL = 3;
    private static final int MODEM_CONTROL = 4;
    private static final int LINE_STATUS = 5;
    private static final int SCRATCH = 7;
    private static final int DIVISOR_LATCH = 0x80;
    private static final int LOOPBACK = 0x10;
    private static final int DATA_READY = 0x01;
    private static final int HOLDING_EMPTY = 0x20;
    private static final int TRANSMITTER_EMPTY = 0x40;

    private final StringBuilder output = new StringBuilder();
    private final Deque<Integer> input = new ArrayDeque<>();
    private final int[] registers = new int[8];
    private final int busyReads;
    private int divisor;
    private int busy;
    private int shifting;

    /** A port that is always ready to send. */
    public Uart() {
        this(0);
    }

    /**
     * A port that says {@code busyReads} times after every byte that it takes no other, and twice as often that the byte has
     * not left yet.
     */
    public Uart(int busyReads) {
        this.busyReads = busyReads;
    }

    /** All bytes sent so far, as Latin-1. */
    public String output() {
        return output.toString();
    }

    /** Whether every byte sent has left the port. */
    public boolean isDrained() {
        return shifting == 0;
    }

    /** The divisor of the baud rate, as programmed. */
    public int divisor() {
        return divisor;
    }

    public void receive(int value) {
        input.add(value);
    }

    @Override
    public int in(int offset, int widthBytes) {
        boolean latch = (registers[LINE_CONTROL] & DIVISOR_LATCH) != 0;
        if (offset == 0) {
            return latch ? divisor & 0xFF : input.isEmpty() ? 0 : input.remove();
        }
        if (offset == 1 && latch) {
            return divisor >> 8;
        }
        if (offset == LINE_STATUS) {
            int ready = (busy > 0 ? 0 : HOLDING_EMPTY) | (shifting > 0 ? 0 : TRANSMITTER_EMPTY);
            busy = Math.max(0, busy - 1);
            shifting = Math.max(0, shifting - 1);
            return ready | (input.isEmpty() ? 0 : DATA_READY);
        }
        return registers[offset];
    }

    @Override
    public void out(int offset, int widthBytes, int value) {
        boolean latch = (registers[LINE_CONTROL] & DIVISOR_LATCH) != 0;
        if (offset == 0 && latch) {
            divisor = divisor & 0xFF00 | value & 0xFF;
        } else if (offset == 1 && latch) {
            divisor = divisor & 0xFF | (value & 0xFF) << 8;
        } else if (offset == 0) {
            transmit(value & 0xFF);
        } else if (offset <= MODEM_CONTROL || offset == SCRATCH) {
            registers[offset] = value & 0xFF;
        }
    }

    private void transmit(int value) {
        if (busy > 0) {
            throw new AssertionError("a byte was sent while the transmitter was busy");
        }
        if ((registers[MODEM_CONTROL] & LOOPBACK) != 0) {
            input.add(value);
        } else {
            output.append((char) value);
            busy = busyReads;
            shifting = 2 * busyReads;
        }
    }
}
