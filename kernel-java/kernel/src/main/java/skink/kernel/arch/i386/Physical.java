package skink.kernel.arch.i386;

import skink.abi.boot.BootSymbols;
import skink.abi.boot.MemoryMapAbi;
import skink.magic.Address;
import skink.magic.Cpu;

/**
 * Physical memory as the kernel sees it: the direct map below 896 MiB, a movable window for everything above.
 *
 * <p>The window serves one reader at a time; only the boot processor reads through it, before others run.
 */
public final class Physical {
    private static final int WINDOW_OFFSET_MASK = MemoryMapAbi.LARGE_PAGE_BYTES - 1;
    private static final int LARGE_PAGE_BITS = 22;

    /** The large page that the window shows first; 1 is no page. */
    private static int windowPage = 1;

    private Physical() {}

    /** Where {@code physical} can be read now; the following 4 MiB too. Valid until the next call. */
    public static Address map(int physical) {
        if (Integer.compareUnsigned(physical, MemoryMapAbi.DIRECT_MAP_BYTES - MemoryMapAbi.WINDOW_BYTES) < 0) {
            return Address.of(MemoryMapAbi.KERNEL_BASE + physical);
        }
        int page = physical & ~WINDOW_OFFSET_MASK;
        if (page != windowPage) {
            moveWindow(page);
        }
        return Address.of(MemoryMapAbi.WINDOW_BASE + (physical & WINDOW_OFFSET_MASK));
    }

    private static void moveWindow(int page) {
        Address entry =
                Address.ofSymbol(BootSymbols.PAGE_DIRECTORY).plus(4 * (MemoryMapAbi.WINDOW_BASE >>> LARGE_PAGE_BITS));
        int bits = MemoryMapAbi.PRESENT | MemoryMapAbi.LARGE_PAGE;
        entry.store(page | bits);
        entry.store(page + MemoryMapAbi.LARGE_PAGE_BYTES | bits, 4);
        Cpu.writeCr3(Cpu.readCr3());
        windowPage = page;
    }

    public static int loadByte(int physical) {
        return map(physical).loadByte() & 0xFF;
    }

    public static int loadWord(int physical) {
        return map(physical).loadShort() & 0xFFFF;
    }

    public static int loadInt(int physical) {
        return map(physical).loadInt();
    }

    public static long loadLong(int physical) {
        return map(physical).loadLong();
    }

    /** The sum of {@code bytes} bytes modulo 256: 0 for a sound ACPI table. */
    public static int checksum(int physical, int bytes) {
        int sum = 0;
        for (int i = 0; i < bytes; i++) {
            sum += loadByte(physical + i);
        }
        return sum & 0xFF;
    }
}
