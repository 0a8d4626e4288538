package skink.kernel.arch.i386;

import skink.abi.boot.MemoryMapAbi;
import skink.magic.Address;

/** An I/O APIC (Intel 82093AA data sheet): from interrupt lines to vectors of processors. */
public final class IoApic {
    private static final int SELECT = 0x00;
    private static final int WINDOW = 0x10;
    private static final int VERSION = 0x01;
    private static final int REDIRECTION = 0x10;
    private static final int MASKED = 1 << 16;
    private static final int LEVEL = 1 << 15;
    private static final int ACTIVE_LOW = 1 << 13;
    private static final int DESTINATION_SHIFT = 24;

    private IoApic() {}

    /** Whether a controller at this address can be reached: it lies in the mapped device page. */
    public static boolean isReachable(int base) {
        return (base & -MemoryMapAbi.LARGE_PAGE_BYTES) == MemoryMapAbi.DEVICE_BASE;
    }

    /** How many lines it has. */
    public static int lines(int base) {
        return (read(base, VERSION) >>> 16 & 0xFF) + 1;
    }

    /** Masks every line. */
    public static void maskAll(int base) {
        int lines = lines(base);
        for (int line = 0; line < lines; line++) {
            write(base, REDIRECTION + 2 * line, MASKED);
        }
    }

    /** Masks a line. Vector and trigger stay, by which the controller knows the end of an interrupt that is in service. */
    public static void mask(int base, int line) {
        write(base, REDIRECTION + 2 * line, read(base, REDIRECTION + 2 * line) | MASKED);
    }

    /** Sends a line to a vector of one processor. */
    public static void route(int base, int line, int vector, int apicId, boolean activeLow, boolean level) {
        write(base, REDIRECTION + 2 * line + 1, apicId << DESTINATION_SHIFT);
        write(base, REDIRECTION + 2 * line, vector | (activeLow ? ACTIVE_LOW : 0) | (level ? LEVEL : 0));
    }

    private static int read(int base, int register) {
        Address.of(base).store(register, SELECT);
        return Address.of(base).loadInt(WINDOW);
    }

    private static void write(int base, int register, int value) {
        Address.of(base).store(register, SELECT);
        Address.of(base).store(value, WINDOW);
    }
}
