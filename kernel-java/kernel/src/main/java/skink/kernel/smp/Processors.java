package skink.kernel.smp;

import skink.abi.boot.CpuArea;
import skink.magic.Cpu;

/**
 * The table of processors. Number 0 booted; the others are numbered in the order in which ACPI lists them.
 *
 * <p>Written by the boot processor while it is alone; afterwards only the words inside {@link Processor} change.
 */
public final class Processors {
    private static final Processor[] TABLE = new Processor[CpuArea.MAX_CPUS];
    private static int known;

    static {
        for (int i = 0; i < TABLE.length; i++) {
            TABLE[i] = new Processor(i);
        }
    }

    private Processors() {}

    /** Enters the boot processor. */
    public static void addBootProcessor(int apicId) {
        TABLE[0].setApicId(apicId);
        TABLE[0].setState(Processor.ONLINE);
        known = 1;
    }

    /** Enters another processor; false if the table is full. */
    public static boolean add(int apicId) {
        if (known == TABLE.length) {
            return false;
        }
        TABLE[known].setApicId(apicId);
        known++;
        return true;
    }

    /** How many are in the table, whether they run or not. */
    public static int known() {
        return known;
    }

    /** The processor of this number, 0 to {@link #known} - 1. */
    public static Processor get(int number) {
        return TABLE[number];
    }

    /** The number of the processor that runs. */
    public static int currentNumber() {
        return Cpu.fsWord(CpuArea.CPU_NUMBER);
    }

    public static Processor current() {
        return TABLE[currentNumber()];
    }

    /** How many run. */
    public static int online() {
        int count = 0;
        for (int i = 0; i < known; i++) {
            if (TABLE[i].isOnline()) {
                count++;
            }
        }
        return count;
    }
}
