package skink.abi.protocol;

/** What is on the PCI bus, and which driver has it. A device that a driver has reserved is its alone. */
@Protocol(base = 0x1000)
public interface Pci {
    /** The {@code index}-th function that was found. */
    @Call(0)
    Function function(int index) throws NotFound;

    /** Takes a function for the caller: its ports, its interrupt line. */
    @Call(1)
    void reserve(int index) throws NotFound, Busy, NotPermitted;

    @Call(2)
    void release(int index) throws NotFound, NotPermitted;

    /** One of its six base addresses. */
    @Call(3)
    Range range(int index, int number) throws NotFound, BadArgument;

    /** A word of its configuration space; {@code bytes}: 1, 2 or 4. */
    @Call(4)
    int read(int index, int offset, int bytes) throws NotFound, BadArgument;

    /** For who has reserved it. */
    @Call(5)
    void write(int index, int offset, int bytes, int value) throws NotFound, BadArgument, NotPermitted;

    /**
     * A function of a device.
     *
     * @param line its interrupt line, or 255
     * @param owner the endpoint of who has reserved it, or NONE
     */
    record Function(int bus, int device, int function, int vendor, int product, int kind, int line, int owner) {}

    /** Ports or memory of a function; 0 bytes: none. */
    record Range(int start, int bytes, boolean isPorts) {}
}
