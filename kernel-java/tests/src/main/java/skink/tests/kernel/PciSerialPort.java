package skink.tests.kernel;

import skink.user.Ports;

/**
 * A serial port (16550) on the PCI bus: it asserts its level-triggered line as long as it has told nobody that its
 * transmitter is empty.
 */
final class PciSerialPort {
    private static final int CONFIGURATION_ADDRESS = 0xCF8;
    private static final int CONFIGURATION_DATA = 0xCFC;
    private static final int ENABLE = 0x8000_0000;
    private static final int DEVICES = 32;
    private static final int CLASS = 0x08;
    private static final int BASE_ADDRESS = 0x10;
    private static final int INTERRUPT = 0x3C;
    private static final int SERIAL_CLASS = 0x0700;

    private static final int INTERRUPT_ENABLE = 1;
    private static final int INTERRUPT_IDENTIFICATION = 2;
    private static final int WHEN_EMPTY = 2;

    private final int base;
    private final int line;

    private PciSerialPort(int base, int line) {
        this.base = base;
        this.line = line;
    }

    /** The first one on bus 0, as firmware has set it up; null if there is none. */
    static PciSerialPort find() {
        for (int device = 0; device < DEVICES; device++) {
            if (configuration(device, CLASS) >>> 16 == SERIAL_CLASS) {
                return new PciSerialPort(
                        configuration(device, BASE_ADDRESS) & ~3, configuration(device, INTERRUPT) & 0xFF);
            }
        }
        return null;
    }

    private static int configuration(int device, int register) {
        Ports.out32(CONFIGURATION_ADDRESS, ENABLE | device << 11 | register);
        return Ports.in32(CONFIGURATION_DATA);
    }

    /** The first of its eight ports. */
    int base() {
        return base;
    }

    int line() {
        return line;
    }

    /** Makes it assert its line. */
    void provoke() {
        Ports.out8(base + INTERRUPT_ENABLE, 0);
        Ports.out8(base + INTERRUPT_ENABLE, WHEN_EMPTY);
    }

    /** Asks why it interrupts, by which it no longer does. */
    void serve() {
        Ports.in8(base + INTERRUPT_IDENTIFICATION);
    }

    void stop() {
        Ports.out8(base + INTERRUPT_ENABLE, 0);
    }
}
