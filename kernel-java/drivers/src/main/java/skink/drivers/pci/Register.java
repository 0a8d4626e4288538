package skink.drivers.pci;

/** Offsets in the configuration space of a function, and bits there. */
final class Register {
    static final int VENDOR = 0x00;
    static final int PRODUCT = 0x02;
    static final int COMMAND = 0x04;
    /** Revision, then programming interface, subclass and class. */
    static final int REVISION = 0x08;

    static final int HEADER_TYPE = 0x0E;
    static final int BASE_ADDRESSES = 0x10;
    /** Of a bridge: the bus behind it. */
    static final int SECONDARY_BUS = 0x19;

    static final int INTERRUPT_LINE = 0x3C;
    static final int INTERRUPT_PIN = 0x3D;

    /** How many bytes there are. */
    static final int END = 0x100;

    /** COMMAND: the function answers at its ports, and its memory. */
    static final int DECODES = 3;

    /** HEADER_TYPE: the device has more functions than the first. */
    static final int MULTI_FUNCTION = 0x80;

    static final int ORDINARY = 0;
    static final int BRIDGE = 1;

    /** VENDOR: there is no function. */
    static final int NOBODY = 0xFFFF;

    private Register() {}
}
