package skink.user;

import skink.abi.boot.MemoryMapAbi;
import skink.abi.user.UserSpace;
import skink.magic.Address;

/**
 * All memory that the kernel's direct map shows, by physical address: for the one process that manages memory. In any other
 * an access is a fault.
 */
public final class PhysicalMemory {
    private static final Address START = Address.of(UserSpace.ALL_MEMORY);

    private PhysicalMemory() {}

    public static int load(int physical) {
        return START.loadInt(checked(physical, 4));
    }

    public static void store(int physical, int value) {
        START.store(value, checked(physical, 4));
    }

    public static byte loadByte(int physical) {
        return START.loadByte(checked(physical, 1));
    }

    public static void storeByte(int physical, byte value) {
        START.store(value, checked(physical, 1));
    }

    /** Copies {@code bytes} bytes between places that do not overlap. */
    public static void copy(int to, int from, int bytes) {
        START.plus(checked(to, bytes)).copyFrom(START.plus(checked(from, bytes)), bytes);
    }

    public static void clear(int physical, int bytes) {
        START.plus(checked(physical, bytes)).fill((byte) 0, bytes);
    }

    private static int checked(int physical, int bytes) {
        if (physical < 0 || bytes < 0 || physical > MemoryMapAbi.DIRECT_MAP_BYTES - bytes) {
            throw new IndexOutOfBoundsException("physical address " + Integer.toHexString(physical));
        }
        return physical;
    }
}
