package skink.abi.protocol;

/** Devices that are read and written in blocks. Which one is meant is told by a minor number. */
@Protocol(base = 0xD00)
public interface Block {
    /** Reads into a grant that may be written; how many bytes: fewer at the end of the device. */
    @Call(0)
    @Late
    int read(int minor, long position, int grant, int bytes) throws NoDevice, DeviceFailure, BadMemory, BadArgument;

    /** Writes from a grant that may be read. */
    @Call(1)
    @Late
    int write(int minor, long position, int grant, int bytes)
            throws NoDevice, DeviceFailure, BadMemory, BadArgument, NotPermitted;

    /** Returns when all that was written is where it survives. */
    @Call(2)
    @Late
    void flush(int minor) throws NoDevice, DeviceFailure;

    /** How large it is, and in what units it is read and written. */
    @Call(3)
    Geometry geometry(int minor) throws NoDevice;

    /**
     * A device's size.
     *
     * @param blockBytes that position and size of each transfer are multiples of
     */
    record Geometry(long bytes, int blockBytes, boolean readOnly) {}
}
