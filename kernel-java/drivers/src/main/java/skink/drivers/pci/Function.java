package skink.drivers.pci;

import skink.abi.ipc.Endpoint;
import skink.abi.protocol.Pci;

/** A function that was found. */
final class Function {
    /** No interrupt line. */
    static final int NO_LINE = 255;

    private static final int BRIDGE = 0x06;

    final int place;
    final int vendor;
    final int product;
    /** Class, subclass and programming interface, a byte each. */
    final int kind;

    final int line;
    /** Of its six base addresses. */
    final Pci.Range[] ranges;
    /** The endpoint of who has reserved it. */
    int owner = Endpoint.NONE;

    Function(int place, int vendor, int product, int kind, int line, Pci.Range... ranges) {
        this.place = place;
        this.vendor = vendor;
        this.product = product;
        this.kind = kind;
        this.line = line;
        this.ranges = ranges;
    }

    /** Whether it leads to others: to a bus, or to memory and processors. */
    boolean isBridge() {
        return kind >>> 16 == BRIDGE;
    }
}
