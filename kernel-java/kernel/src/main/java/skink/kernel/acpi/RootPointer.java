package skink.kernel.acpi;

import skink.kernel.arch.i386.Physical;

/** The root system description pointer (section 5.2.5): where it may be, and whether it is sound. */
public final class RootPointer {
    private static final int SIGNATURE_LOW = 'R' | 'S' << 8 | 'D' << 16 | ' ' << 24;
    private static final int SIGNATURE_HIGH = 'P' | 'T' << 8 | 'R' << 16 | ' ' << 24;
    private static final int REVISION = 15;
    static final int RSDT = 16;
    private static final int LENGTH = 20;
    static final int XSDT = 24;
    private static final int BYTES_1 = 20;
    private static final int BYTES_2 = 36;
    private static final int MAX_BYTES = 4096;

    private static final int EBDA_SEGMENT = 0x40E;
    private static final int EBDA_SEARCH_BYTES = 1024;
    private static final int BIOS_START = 0xE_0000;
    private static final int BIOS_END = 0x10_0000;
    private static final int STEP_BYTES = 16;

    private RootPointer() {}

    /** The physical address of a sound root pointer in the BIOS's memory, or 0. */
    public static int search() {
        int ebda = Physical.loadWord(EBDA_SEGMENT) << 4;
        if (ebda >= 0x400 && ebda < BIOS_START) {
            int found = searchIn(ebda, ebda + EBDA_SEARCH_BYTES);
            if (found != 0) {
                return found;
            }
        }
        return searchIn(BIOS_START, BIOS_END);
    }

    private static int searchIn(int start, int end) {
        for (int at = start; at < end; at += STEP_BYTES) {
            if (isSound(at)) {
                return at;
            }
        }
        return 0;
    }

    /** Whether a root pointer with sound checksums is here. */
    public static boolean isSound(int at) {
        if (Physical.loadInt(at) != SIGNATURE_LOW || Physical.loadInt(at + 4) != SIGNATURE_HIGH) {
            return false;
        }
        if (Physical.checksum(at, BYTES_1) != 0) {
            return false;
        }
        if (!hasXsdt(at)) {
            return true;
        }
        int length = Physical.loadInt(at + LENGTH);
        return length >= BYTES_2 && length <= MAX_BYTES && Physical.checksum(at, length) == 0;
    }

    /** Whether the pointer is of revision 2 or later. */
    static boolean hasXsdt(int at) {
        return Physical.loadByte(at + REVISION) >= 2;
    }
}
