package skink.drivers.memory;

import skink.abi.protocol.DeviceFailure;

/** A source and sink of bytes that never has to be waited for. */
interface ByteDevice {
    /**
     * Gives the next bytes.
     *
     * @param most how many at most
     * @return how many; 0 at the end
     */
    int read(byte[] to, int most);

    /** Takes the first {@code count} of these bytes. */
    void write(byte[] from, int count) throws DeviceFailure;
}
