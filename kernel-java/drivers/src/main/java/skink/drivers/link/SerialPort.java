package skink.drivers.link;

import skink.abi.link.LinkSink;
import skink.user.IoBuffer;
import skink.user.Ports;

/**
 * A serial port with FIFOs (National Semiconductor PC16550D data sheet), 115,200 bit/s, eight bits, no parity.
 *
 * <p>Its interrupt is an edge: whoever serves it goes on until nothing is pending, or there is no other edge.
 */
final class SerialPort implements Line {
    /** How many ports it has. */
    static final int PORTS = 8;

    private static final int DATA = 0;
    private static final int INTERRUPT_ENABLE = 1;
    private static final int INTERRUPT_IDENTIFICATION = 2;
    private static final int FIFO_CONTROL = 2;
    private static final int LINE_CONTROL = 3;
    private static final int MODEM_CONTROL = 4;
    private static final int LINE_STATUS = 5;
    private static final int SCRATCH = 7;

    private static final int WHEN_RECEIVED = 1;
    private static final int WHEN_EMPTY = 2;

    private static final int NOTHING_PENDING = 1;
    private static final int CAUSE = 0xF;
    private static final int CAUSE_RECEIVED = 4;
    private static final int CAUSE_RECEIVED_FEW = 12;

    /** Both FIFOs on and empty; received bytes interrupt by {@link #PORTION}. */
    private static final int FIFOS = 0xC7;

    private static final int PORTION = 14;
    private static final int FIFO_BYTES = 16;

    private static final int DIVISOR_LATCH = 0x80;
    private static final int EIGHT_BITS = 3;
    /** Ready, and the interrupt let through (OUT2). */
    private static final int CONNECTED = 0xB;

    private static final int LOST = 2;
    private static final int FIFO_EMPTY = 0x20;
    private static final int ALL_SENT = 0x40;

    private final int base;
    private final IoBuffer portion = IoBuffer.allocate(FIFO_BYTES);
    private int enabled = WHEN_RECEIVED;
    private boolean lost;

    /** The port at these I/O ports, {@value #PORTS} of them. */
    SerialPort(int base) {
        this.base = base;
    }

    /** Whether there is such a device. */
    boolean isThere() {
        return keeps(0x5A) && keeps(0xA5);
    }

    private boolean keeps(int value) {
        write(SCRATCH, value);
        return read(SCRATCH) == value;
    }

    /** Sets it up; from then on it interrupts when bytes have come. */
    void start() {
        write(INTERRUPT_ENABLE, 0);
        write(LINE_CONTROL, DIVISOR_LATCH);
        write(DATA, 1);
        write(INTERRUPT_ENABLE, 0);
        write(LINE_CONTROL, EIGHT_BITS);
        write(FIFO_CONTROL, FIFOS);
        write(MODEM_CONTROL, CONNECTED);
        write(INTERRUPT_ENABLE, enabled);
    }

    /**
     * Serves an interrupt: hands on all that has come.
     *
     * @return false if bytes were lost on the way
     */
    boolean serve(LinkSink received) {
        for (int cause = cause(); (cause & NOTHING_PENDING) == 0; cause = cause()) {
            if (cause == CAUSE_RECEIVED) {
                Ports.inString8(base + DATA, portion, PORTION);
                for (int i = 0; i < PORTION; i++) {
                    received.put(portion.getByte(i));
                }
            } else if (cause == CAUSE_RECEIVED_FEW) {
                received.put(read(DATA));
            }
        }
        status();
        boolean complete = !lost;
        lost = false;
        return complete;
    }

    /** The device tells of lost bytes once. */
    private int status() {
        int status = read(LINE_STATUS);
        lost |= (status & LOST) != 0;
        return status;
    }

    private int cause() {
        return read(INTERRUPT_IDENTIFICATION) & CAUSE;
    }

    @Override
    public int room() {
        return (status() & FIFO_EMPTY) == 0 ? 0 : FIFO_BYTES;
    }

    @Override
    public void send(byte[] bytes, int first, int count) {
        portion.put(0, bytes, first, count);
        Ports.outString8(base + DATA, portion, count);
    }

    @Override
    public void tellOfRoom(boolean wanted) {
        int wish = wanted ? WHEN_RECEIVED | WHEN_EMPTY : WHEN_RECEIVED;
        if (enabled != wish) {
            enabled = wish;
            write(INTERRUPT_ENABLE, enabled);
        }
    }

    @Override
    public void drain() {
        while ((status() & ALL_SENT) == 0) {
            Thread.onSpinWait();
        }
    }

    private int read(int register) {
        return Ports.in8(base + register);
    }

    private void write(int register, int value) {
        Ports.out8(base + register, value);
    }
}
