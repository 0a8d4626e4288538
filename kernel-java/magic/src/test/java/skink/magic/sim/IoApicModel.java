package skink.magic.sim;

/**
 * An I/O APIC, by Intel's 82093AA data sheet: an edge on a masked input is ignored; a level-triggered input that has been
 * accepted is not sent again before the end of its interrupt, by whose vector the controller knows it.
 */
public final class IoApicModel implements MemoryDevice {
    /** Where an interrupt goes. */
    @FunctionalInterface
    public interface Destination {
        void deliver(int apicId, int vector);
    }

    private static final int SELECT = 0x00;
    private static final int VERSION = 0x01;
    private static final int REDIRECTION = 0x10;
    private static final int REMOTE_REQUEST = 1 << 14;
    private static final int LEVEL = 1 << 15;
    private static final int MASKED = 1 << 16;
    private static final int ACTIVE_LOW = 1 << 13;

    private final int[] low;
    private final int[] high;
    private final boolean[] isHigh;
    private final Destination destination;
    private int selected;

    public IoApicModel(int inputs, Destination destination) {
        this.destination = destination;
        low = new int[inputs];
        high = new int[inputs];
        isHigh = new boolean[inputs];
        for (int i = 0; i < inputs; i++) {
            low[i] = MASKED;
        }
    }

    /** A device drives an input: low or high. */
    public void drive(int input, boolean toHigh) {
        boolean changes = isHigh[input] != toHigh;
        isHigh[input] = toHigh;
        boolean isEdge = changes && isAsserted(input) && (low[input] & LEVEL) == 0;
        if (isEdge && !isMasked(input)) {
            send(input);
        }
        sendLevel(input);
    }

    public boolean isMasked(int input) {
        return (low[input] & MASKED) != 0;
    }

    /** The interrupt of a vector has ended on some processor. */
    public void endOfInterrupt(int vector) {
        for (int input = 0; input < low.length; input++) {
            if ((low[input] & LEVEL) != 0 && (low[input] & 0xFF) == vector) {
                low[input] &= ~REMOTE_REQUEST;
                sendLevel(input);
            }
        }
    }

    private boolean isAsserted(int input) {
        return isHigh[input] == ((low[input] & ACTIVE_LOW) == 0);
    }

    private void sendLevel(int input) {
        boolean waits = (low[input] & (LEVEL | REMOTE_REQUEST | MASKED)) == LEVEL;
        if (waits && isAsserted(input)) {
            low[input] |= REMOTE_REQUEST;
            send(input);
        }
    }

    private void send(int input) {
        destination.deliver(high[input] >>> 24, low[input] & 0xFF);
    }

    @Override
    public long load(SimulatedCpu cpu, int offset, int widthBytes) {
        if (offset == SELECT) {
            return selected;
        }
        if (selected == VERSION) {
            return low.length - 1 << 16;
        }
        int input = (selected - REDIRECTION) / 2;
        return (selected & 1) == 0 ? low[input] : high[input];
    }

    @Override
    public void store(SimulatedCpu cpu, int offset, int widthBytes, long value) {
        if (offset == SELECT) {
            selected = (int) value;
            return;
        }
        int input = (selected - REDIRECTION) / 2;
        if ((selected & 1) == 0) {
            low[input] = (int) value & ~REMOTE_REQUEST | low[input] & REMOTE_REQUEST;
            sendLevel(input);
        } else {
            high[input] = (int) value;
        }
    }
}
