package skink.magic.sim;

/** A device behind memory addresses; it sees which processor asks. */
public interface MemoryDevice {
    /** Reads {@code widthBytes} at {@code offset} from the start of the device's range. */
    long load(SimulatedCpu cpu, int offset, int widthBytes);

    void store(SimulatedCpu cpu, int offset, int widthBytes, long value);
}
