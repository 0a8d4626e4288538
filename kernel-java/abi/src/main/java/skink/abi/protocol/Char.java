package skink.abi.protocol;

/**
 * Devices that give or take bytes one after the other. Which one is meant is told by a minor number.
 *
 * <p>What fits a message travels in it; larger amounts through a grant.
 */
@Protocol(base = 0xC00)
public interface Char {
    /** Writes all of these bytes, waiting until the device has room. */
    @Call(0)
    @Late
    void write(int minor, @Bytes(48) byte[] data) throws NoDevice, DeviceFailure;

    /**
     * Reads what there is, waiting until there is something.
     *
     * @param most bytes, 1 to 48
     * @return 0 bytes at the end
     */
    @Call(1)
    @Late
    @Bytes(48)
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
