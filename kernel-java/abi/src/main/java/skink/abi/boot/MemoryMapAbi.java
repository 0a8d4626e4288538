package skink.abi.boot;

/**
 * The kernel's half of the address space, as the boot routines set it up.
 *
 * <pre>
 * 00000000  first 4 MiB, identity; only in the boot page directory, for the way into the upper half
 * C0000000  direct map of physical memory 0 .. 896 MiB
 *           its first {@link #FINE_MAP_BYTES} in 4 KiB pages: code and constants read-only, guard pages absent
 * F8000000  window of 8 MiB onto any physical memory ({@link #WINDOW_BASE})
 * FEC00000  I/O APIC and local APIC at their physical addresses, uncached
 * </pre>
 */
public final class MemoryMapAbi {
    public static final int PAGE_BYTES = 4096;
    /** What one entry of a page directory covers. */
    public static final int LARGE_PAGE_BYTES = 4 << 20;
    /** Virtual minus physical address in the direct map; the linker places the kernel accordingly. */
    public static final int KERNEL_BASE = 0xC000_0000;
    /** How much physical memory the direct map shows. */
    public static final int DIRECT_MAP_BYTES = 0x3800_0000;
    /** How much of the direct map has page tables of its own; the kernel's image must end below. */
    public static final int FINE_MAP_BYTES = 4 * LARGE_PAGE_BYTES;

    public static final int WINDOW_BASE = 0xF800_0000;
    public static final int WINDOW_BYTES = 2 * LARGE_PAGE_BYTES;
    /** The large page that holds the APICs of a PC. */
    public static final int DEVICE_BASE = 0xFEC0_0000;

    /** Where the code that starts the other processors is copied to; page aligned, below 1 MiB. */
    public static final int TRAMPOLINE_ADDRESS = 0x8000;

    /** Page table bits. */
    public static final int PRESENT = 1;

    public static final int WRITABLE = 2;
    /** User mode may use it. */
    public static final int USER = 4;

    public static final int CACHE_DISABLED = 0x10;
    public static final int LARGE_PAGE = 0x80;

    private MemoryMapAbi() {}
}
