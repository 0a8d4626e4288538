package skink.abi.protocol;

/**
 * Devices that give or take bytes one after the other. Which one is meant is told by a minor number.
 *
 * <p>What fits a message travels in it; larger amounts through a grant.
 */
@Protocol(base = Char.BASE)
public interface Char {
    int BASE = 0xC00;
    int WRITE = 0;
    int READ = 1;
    /** The most bytes in one message. */
    int MESSAGE_BYTES = 48;

    /** Writes all of these bytes, waiting until the device has room. */
    @Call(WRITE)
    @Late
    void write(int minor, @Bytes(MESSAGE_BYTES) byte[] data) throws NoDevice, DeviceFailure;

    /**
     * Reads what there is, waiting until there is something.
     *
     * @param most bytes, 1 to {@link #MESSAGE_BYTES}
     * @return 0 bytes at the end
     */
    @Call(READ)
    @Late
    @Bytes(MESSAGE_BYTES)
    byte[] read(int minor, int most) throws NoDevice, DeviceFailure, Interrupted, BadArgument;

    /** Writes from a grant that may be read; how many bytes. */
    @Call(2)
    @Late
    int writeFrom(int minor, int grant, int bytes) throws NoDevice, DeviceFailure, BadMemory, BadArgument;

    /** Reads into a grant that may be written; how many bytes, 0 at the end. */
    @Call(3)
    @Late
    int readInto(int minor, int grant, int bytes) throws NoDevice, DeviceFailure, Interrupted, BadMemory, BadArgument;

    /** How many bytes can be read at once. */
    @Call(4)
    int available(int minor) throws NoDevice;
}
