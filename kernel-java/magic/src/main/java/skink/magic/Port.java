package skink.magic;

/** The processor's I/O ports: {@code in} and {@code out}. Ports are 0 to 0xFFFF; 8- and 16-bit reads zero-extend. */
public final class Port {
    private Port() {}

    public static int in8(int port) {
        return Machine.current().portIn(port, 1);
    }

    public static int in16(int port) {
        return Machine.current().portIn(port, 2);
    }

    public static int in32(int port) {
        return Machine.current().portIn(port, 4);
    }

    public static void out8(int port, int value) {
        Machine.current().portOut(port, 1, value);
    }

    public static void out16(int port, int value) {
        Machine.current().portOut(port, 2, value);
    }

    public static void out32(int port, int value) {
        Machine.current().portOut(port, 4, value);
    }
}
