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
    /** What its base addresses are: {@link Register#ORDINARY} or {@link Register#BRIDGE}, or another number. */
    final int layout;
    /** Of its six base addresses; null: nobody has wanted to know yet. */
    private Pci.Range[] ranges;
    /** The endpoint of who has reserved it. */
    int owner = Endpoint.NONE;

    Function(int place, int vendor, int product, int kind, int line, int layout) {
        this.place = place;
        this.vendor = vendor;
        this.product = product;
        this.kind = kind;
        this.line = line;
        this.layout = layout;
    }

    /** The ranges of its base addresses, which are sized when somebody first wants to know. */
    Pci.Range[] ranges(ConfigurationSpace space) {
        if (ranges == null) {
            ranges = BaseAddresses.of(space, place, kind, layout);
        }
        return ranges;
    }

    /** Whether it leads to others: to a bus, or to memory and processors. */
    boolean isBridge() {
        return kind >>> 16 == BRIDGE;
    }
}
