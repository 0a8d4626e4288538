package skink.user;

import skink.magic.Port;

/**
 * The I/O ports of a driver's device, by the processor's own instructions, for a driver that may use its ports so ({@code
 * KernelCall.PRIVILEGE_USE_PORTS}). In any other process, and at any other port, an access is a fault.
 */
public final class DirectPorts {
    private DirectPorts() {}

    /** 0 to 255. */
    public static int in8(int port) {
        return Port.in8(port);
    }

    /** 0 to 65,535. */
    public static int in16(int port) {
        return Port.in16(port);
    }

    public static int in32(int port) {
        return Port.in32(port);
    }

    /** Writes the low 8 bits. */
    public static void out8(int port, int value) {
        Port.out8(port, value);
    }

    /** Writes the low 16 bits. */
    public static void out16(int port, int value) {
        Port.out16(port, value);
    }

    public static void out32(int port, int value) {
        Port.out32(port, value);
    }
}
