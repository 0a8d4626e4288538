package skink.drivers.pci;

import skink.user.Ports;

/** Configuration mechanism #1: an address at one port, data at four others. */
final class PortConfiguration implements ConfigurationSpace {
    private static final int ADDRESS = 0xCF8;
    private static final int DATA = 0xCFC;
    private static final int ENABLE = 0x8000_0000;

    @Override
    public int read(int place, int offset, int bytes) {
        int port = select(place, offset);
        return switch (bytes) {
            case 1 -> Ports.in8(port);
            case 2 -> Ports.in16(port);
            default -> Ports.in32(port);
        };
    }

    @Override
    public void write(int place, int offset, int bytes, int value) {
        int port = select(place, offset);
        switch (bytes) {
            case 1 -> Ports.out8(port, value);
            case 2 -> Ports.out16(port, value);
            default -> Ports.out32(port, value);
        }
    }

    /** The port at which the byte of that offset is. */
    private static int select(int place, int offset) {
        Ports.out32(ADDRESS, ENABLE | place << 8 | offset & ~3);
        return DATA + (offset & 3);
    }
}
