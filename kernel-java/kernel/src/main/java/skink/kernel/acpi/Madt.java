package skink.kernel.acpi;

import skink.kernel.arch.i386.Physical;

/**
 * The multiple APIC description table (section 5.2.12): processors, I/O APICs, and lines that differ from the ISA's.
 *
 * <p>Holds what the last {@link #read} found. Entries beyond the fixed tables' ends are counted, not kept.
 */
public final class Madt {
    public static final int SIGNATURE = 'A' | 'P' << 8 | 'I' << 16 | 'C' << 24;

    private static final int LOCAL_APIC_ADDRESS = 36;
    private static final int ENTRIES = 44;
    private static final int TYPE_LOCAL_APIC = 0;
    private static final int TYPE_IO_APIC = 1;
    private static final int TYPE_OVERRIDE = 2;
    private static final int ENABLED = 1;
    private static final int POLARITY_MASK = 3;
    private static final int ACTIVE_LOW = 3;
    private static final int TRIGGER_MASK = 12;
    private static final int LEVEL = 12;

    private static final int MAX_PROCESSORS = 64;
    private static final int MAX_IO_APICS = 8;
    private static final int ISA_LINES = 16;

    private static final int[] PROCESSOR_IDS = new int[MAX_PROCESSORS];
    private static final int[] IO_APIC_ADDRESSES = new int[MAX_IO_APICS];
    private static final int[] IO_APIC_BASES = new int[MAX_IO_APICS];
    private static final int[] OVERRIDE_LINES = new int[ISA_LINES];
    private static final int[] OVERRIDE_FLAGS = new int[ISA_LINES];
    private static int localApicAddress;
    private static int processors;
    private static int ioApics;
    private static int leftOut;

    private Madt() {}

    /** Reads a sound table. */
    public static void read(int table) {
        processors = 0;
        ioApics = 0;
        leftOut = 0;
        for (int i = 0; i < ISA_LINES; i++) {
            OVERRIDE_LINES[i] = i;
            OVERRIDE_FLAGS[i] = 0;
        }
        int end = table + AcpiTables.length(table);
        if (end - table < ENTRIES) {
            localApicAddress = 0;
            return;
        }
        localApicAddress = Physical.loadInt(table + LOCAL_APIC_ADDRESS);
        int at = table + ENTRIES;
        while (end - at >= 2) {
            int length = Physical.loadByte(at + 1);
            if (length < 2 || length > end - at) {
                return;
            }
            readEntry(at, Physical.loadByte(at), length);
            at += length;
        }
    }

    private static void readEntry(int at, int type, int length) {
        if (type == TYPE_LOCAL_APIC && length >= 8) {
            readProcessor(Physical.loadByte(at + 3), Physical.loadInt(at + 4));
        } else if (type == TYPE_IO_APIC && length >= 12) {
            readIoApic(Physical.loadInt(at + 4), Physical.loadInt(at + 8));
        } else if (type == TYPE_OVERRIDE && length >= 10) {
            int source = Physical.loadByte(at + 3);
            if (source < ISA_LINES) {
                OVERRIDE_LINES[source] = Physical.loadInt(at + 4);
                OVERRIDE_FLAGS[source] = Physical.loadWord(at + 8);
            }
        }
    }

    private static void readProcessor(int apicId, int flags) {
        if ((flags & ENABLED) == 0) {
            return;
        }
        for (int i = 0; i < processors; i++) {
            if (PROCESSOR_IDS[i] == apicId) {
                return;
            }
        }
        if (processors == MAX_PROCESSORS) {
            leftOut++;
        } else {
            PROCESSOR_IDS[processors++] = apicId;
        }
    }

    private static void readIoApic(int address, int base) {
        if (ioApics < MAX_IO_APICS) {
            IO_APIC_ADDRESSES[ioApics] = address;
            IO_APIC_BASES[ioApics] = base;
            ioApics++;
        }
    }

    public static int localApicAddress() {
        return localApicAddress;
    }

    /** Enabled processors, each APIC id once. */
    public static int processors() {
        return processors;
    }

    public static int processorId(int index) {
        return PROCESSOR_IDS[index];
    }

    /** Enabled processors that did not fit the table. */
    public static int leftOut() {
        return leftOut;
    }

    public static int ioApics() {
        return ioApics;
    }

    public static int ioApicAddress(int index) {
        return IO_APIC_ADDRESSES[index];
    }

    /** The number of the controller's first line among all lines. */
    public static int ioApicBase(int index) {
        return IO_APIC_BASES[index];
    }

    /** The number, among all lines, of an ISA line. */
    public static int lineOf(int isaLine) {
        return OVERRIDE_LINES[isaLine];
    }

    /** Whether the table says which level is active; else it is the bus's. */
    public static boolean statesPolarity(int isaLine) {
        return (OVERRIDE_FLAGS[isaLine] & POLARITY_MASK) != 0;
    }

    /** Whether the table says how the line is triggered; else it is as usual on the bus. */
    public static boolean statesTrigger(int isaLine) {
        return (OVERRIDE_FLAGS[isaLine] & TRIGGER_MASK) != 0;
    }

    public static boolean isActiveLow(int isaLine) {
        return (OVERRIDE_FLAGS[isaLine] & POLARITY_MASK) == ACTIVE_LOW;
    }

    public static boolean isLevel(int isaLine) {
        return (OVERRIDE_FLAGS[isaLine] & TRIGGER_MASK) == LEVEL;
    }
}
