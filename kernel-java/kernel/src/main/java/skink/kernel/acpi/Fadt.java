package skink.kernel.acpi;

import skink.kernel.arch.i386.Physical;

/** The fixed ACPI description table (section 5.2.9): the registers that switch the machine off. */
public final class Fadt {
    public static final int SIGNATURE = 'F' | 'A' << 8 | 'C' << 16 | 'P' << 24;

    private static final int DSDT_SIGNATURE = 'D' | 'S' << 8 | 'D' << 16 | 'T' << 24;
    private static final int DSDT = 40;
    private static final int SMI_COMMAND = 48;
    private static final int ACPI_ENABLE = 52;
    private static final int PM1A_CONTROL = 64;
    private static final int PM1B_CONTROL = 68;
    private static final int MIN_BYTES = 72;
    private static final int MAX_PORT = 0xFFFF;

    private static int smiCommand;
    private static int acpiEnable;
    private static int pm1aControl;
    private static int pm1bControl;
    private static int sleepTypes = -1;

    private Fadt() {}

    /** Reads a sound table and the sleep types of its DSDT. */
    public static void read(int table) {
        sleepTypes = -1;
        pm1aControl = 0;
        if (AcpiTables.length(table) < MIN_BYTES) {
            return;
        }
        smiCommand = port(Physical.loadInt(table + SMI_COMMAND));
        acpiEnable = Physical.loadByte(table + ACPI_ENABLE);
        pm1aControl = port(Physical.loadInt(table + PM1A_CONTROL));
        pm1bControl = port(Physical.loadInt(table + PM1B_CONTROL));
        int dsdt = Physical.loadInt(table + DSDT);
        if (AcpiTables.isSound(dsdt, DSDT_SIGNATURE)) {
            sleepTypes = SleepTypes.find(dsdt + AcpiTables.HEADER_BYTES, dsdt + AcpiTables.length(dsdt));
        }
    }

    /** The number, or 0 if it is no port. */
    private static int port(int number) {
        return number < 0 || number > MAX_PORT ? 0 : number;
    }

    /** Whether power-off is possible. */
    public static boolean canPowerOff() {
        return pm1aControl != 0 && sleepTypes >= 0;
    }

    /** The port that hands the machine over to ACPI, or 0. */
    public static int smiCommand() {
        return smiCommand;
    }

    public static int acpiEnable() {
        return acpiEnable;
    }

    public static int pm1aControl() {
        return pm1aControl;
    }

    /** The second control port, or 0. */
    public static int pm1bControl() {
        return pm1bControl;
    }

    /** What to write as sleep type to the first port for state S5. */
    public static int sleepTypeA() {
        return sleepTypes & 7;
    }

    public static int sleepTypeB() {
        return sleepTypes >> 8 & 7;
    }
}
