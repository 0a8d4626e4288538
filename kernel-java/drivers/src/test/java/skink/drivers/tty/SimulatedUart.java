package skink.drivers.tty;

import java.io.ByteArrayOutputStream;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * A 16550 with its FIFOs and its interrupt line, as the data sheet has them. Time passes where a test says so: {@link #sent}
 * moves bytes onto the line, {@link #comes} brings one in.
 */
final class SimulatedUart implements UartPort {
    private static final int FIFO = 16;
    private static final int TRIGGER = 8;

    final ByteArrayOutputStream line = new ByteArrayOutputStream();
    /** Bytes that had no place. */
    int lost;
    /** How often the interrupt line has risen. */
    int edges;
    /** Bytes go out as soon as they are written, as in an emulator. */
    boolean isFast;
    /** Somebody else who sends by the port puts a byte into it whenever it tells that it is empty. */
    boolean isShared;

    private final Deque<Integer> transmit = new ArrayDeque<>();
    private final Deque<Integer> receive = new ArrayDeque<>();
    private final int[] registers = new int[8];
    private boolean isEmptyPending;
    private boolean isTimeout;
    private boolean hasOverrun;
    private boolean wasHigh;

    /** Whether the line asks for an interrupt that has not been served yet. */
    boolean isHigh() {
        return cause() != 1;
    }

    int divisor() {
        return registers[DATA] | registers[INTERRUPT_ENABLE] << 8;
    }

    void comes(int value) {
        if (receive.size() == FIFO) {
            lost++;
            hasOverrun = true;
        } else {
            receive.add(value);
        }
        changed();
    }

    /** Nothing has come for the time of four letters. */
    void pauses() {
        isTimeout = !receive.isEmpty();
        changed();
    }

    /** Sends at most so many bytes. */
    void sent(int most) {
        for (int i = 0; i < most && !transmit.isEmpty(); i++) {
            line.write(transmit.remove());
            isEmptyPending |= transmit.isEmpty();
        }
        changed();
    }

    int waiting() {
        return transmit.size();
    }

    private void changed() {
        edges += isHigh() && !wasHigh ? 1 : 0;
        wasHigh = isHigh();
    }

    private int enabled;

    private int cause() {
        if ((enabled & 1) != 0 && receive.size() >= TRIGGER) {
            return 0x04;
        }
        if ((enabled & 1) != 0 && isTimeout) {
            return 0x0C;
        }
        return (enabled & 2) != 0 && isEmptyPending ? 0x02 : 0x01;
    }

    @Override
    public int read(int register) {
        int value =
                switch (register) {
                    case DATA -> received();
                    case CAUSE -> readCause();
                    case LINE_STATUS -> status();
                    default -> registers[register];
                };
        changed();
        return value;
    }

    private int received() {
        isTimeout = false;
        return receive.isEmpty() ? 0 : receive.remove();
    }

    private int readCause() {
        int cause = cause();
        isEmptyPending &= cause != 0x02;
        return cause | 0xC0;
    }

    private int status() {
        int status = (receive.isEmpty() ? 0 : 1) | (hasOverrun ? 2 : 0) | (transmit.isEmpty() ? 0x60 : 0);
        hasOverrun = false;
        if (isShared && transmit.isEmpty()) {
            transmit('K');
        }
        return status;
    }

    @Override
    public void write(int register, int value) {
        boolean latch = (registers[LINE_CONTROL] & DIVISOR_LATCH) != 0;
        if (register == DATA && !latch) {
            transmit(value);
        } else if (register == INTERRUPT_ENABLE && !latch) {
            isEmptyPending |= (value & 2) != 0 && (enabled & 2) == 0 && transmit.isEmpty();
            enabled = value;
        } else if (register != FIFO_CONTROL) {
            registers[register] = value;
        }
        changed();
    }

    private void transmit(int value) {
        isEmptyPending = false;
        if (transmit.size() == FIFO) {
            lost++;
        } else {
            transmit.add(value);
        }
        if (isFast) {
            sent(1);
        }
    }

    @Override
    public void send(ByteRing bytes, int count) {
        for (int i = 0; i < count; i++) {
            write(DATA, bytes.remove());
        }
    }
}
