package skink.kernel.acpi;

import skink.kernel.arch.i386.Physical;

/**
 * Finds tables by signature, through the root table.
 *
 * <p>The extended root table is preferred when there is one that is sound and below 4 GiB; else the old one.
 */
public final class AcpiTables {
    /** Of every table. */
    static final int HEADER_BYTES = 36;

    private static final int LENGTH = 4;
    private static final int MAX_TABLE_BYTES = 1 << 20;
    private static final int MAX_ROOT_ENTRIES = 256;
    private static final int RSDT_SIGNATURE = 'R' | 'S' << 8 | 'D' << 16 | 'T' << 24;
    private static final int XSDT_SIGNATURE = 'X' | 'S' << 8 | 'D' << 16 | 'T' << 24;

    private static int rootTable;
    private static int entryBytes;

    private AcpiTables() {}

    /** Takes the root table behind a sound root pointer; false if none is usable. */
    public static boolean open(int rootPointer) {
        rootTable = 0;
        if (RootPointer.hasXsdt(rootPointer)) {
            long xsdt = Physical.loadLong(rootPointer + RootPointer.XSDT);
            if (xsdt >>> 32 == 0 && isSound((int) xsdt, XSDT_SIGNATURE)) {
                rootTable = (int) xsdt;
                entryBytes = 8;
                return true;
            }
        }
        int rsdt = Physical.loadInt(rootPointer + RootPointer.RSDT);
        if (isSound(rsdt, RSDT_SIGNATURE)) {
            rootTable = rsdt;
            entryBytes = 4;
            return true;
        }
        return false;
    }

    /** The physical address of the first sound table with this signature, or 0. */
    public static int find(int signature) {
        if (rootTable == 0) {
            return 0;
        }
        int count = Math.min(MAX_ROOT_ENTRIES, (length(rootTable) - HEADER_BYTES) / entryBytes);
        for (int i = 0; i < count; i++) {
            int entry = rootTable + HEADER_BYTES + i * entryBytes;
            int high = entryBytes == 8 ? Physical.loadInt(entry + 4) : 0;
            int table = Physical.loadInt(entry);
            if (high == 0 && isSound(table, signature)) {
                return table;
            }
        }
        return 0;
    }

    /** Whether a table with this signature, a bounded length and a sound checksum is here. */
    static boolean isSound(int table, int signature) {
        if (table == 0 || Physical.loadInt(table) != signature) {
            return false;
        }
        int length = length(table);
        return length >= HEADER_BYTES
                && length <= MAX_TABLE_BYTES
                && Integer.compareUnsigned(table, -MAX_TABLE_BYTES) < 0
                && Physical.checksum(table, length) == 0;
    }

    static int length(int table) {
        return Physical.loadInt(table + LENGTH);
    }
}
