package skink.magic.sim;

/** A device behind I/O ports; {@code offset} counts from the first port at which it was attached. */
public interface PortDevice {
    /** The value read, in the low {@code widthBytes} bytes. */
    int in(int offset, int widthBytes);

    void out(int offset, int widthBytes, int value);
}
