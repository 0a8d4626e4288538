package skink.magic.sim;

/**
 * An 8254 interval timer with the speaker port: channel 2 counts down in mode 0 while its gate is open; its count is read
 * after it has been latched.
 *
 * <p>Attach {@link #counters()} at port 0x40 (4 ports) and {@link #speakerPort()} at 0x61.
 */
public final class PitTimer {
    /** Frequency of the counters. */
    public static final long HZ = 1_193_182;

    private static final int CHANNEL2 = 2;
    private static final int CONTROL = 3;

    private final SimulatedMachine machine;
    private final long tscHz;
    private long startedAt;
    private int initial = 0x10000;
    private boolean lowByteNext = true;
    private boolean readLowNext = true;
    private int latched;
    private int gateBits;

    public PitTimer(SimulatedMachine machine) {
        this(machine, SimulatedMachine.TSC_HZ);
    }

    /** A timer beside a time stamp counter of another frequency. */
    public PitTimer(SimulatedMachine machine, long tscHz) {
        this.machine = machine;
        this.tscHz = tscHz;
    }

    public PortDevice counters() {
        return new PortDevice() {
            @Override
            public int in(int offset, int widthBytes) {
                readLowNext = !readLowNext;
                return readLowNext ? latched >> 8 : latched & 0xFF;
            }

            @Override
            public void out(int offset, int widthBytes, int value) {
                write(offset, value & 0xFF);
            }
        };
    }

    public PortDevice speakerPort() {
        return new PortDevice() {
            @Override
            public int in(int offset, int widthBytes) {
                return gateBits | (elapsed() >= initial ? 0x20 : 0);
            }

            @Override
            public void out(int offset, int widthBytes, int value) {
                if ((value & 1) != 0 && (gateBits & 1) == 0) {
                    startedAt = machine.now();
                }
                gateBits = value & 3;
            }
        };
    }

    private void write(int offset, int value) {
        if (offset == CONTROL && (value & 0x30) == 0) {
            latched = (int) (initial - elapsed()) & 0xFFFF;
            readLowNext = true;
        } else if (offset == CONTROL) {
            lowByteNext = true;
        } else if (offset == CHANNEL2 && lowByteNext) {
            initial = value;
            lowByteNext = false;
        } else if (offset == CHANNEL2) {
            initial |= value << 8;
            initial = initial == 0 ? 0x10000 : initial;
            lowByteNext = true;
            startedAt = machine.now();
        }
    }

    private long elapsed() {
        return (gateBits & 1) == 0 ? 0 : (machine.now() - startedAt) * HZ / tscHz;
    }
}
