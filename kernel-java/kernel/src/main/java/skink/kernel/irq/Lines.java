package skink.kernel.irq;

import skink.magic.HoldsKernelLock;

/**
 * The table of interrupt lines.
 *
 * <p>0 to 15 are those of the ISA bus, whatever inputs of the I/O APICs firmware has given them; the others are the inputs
 * of the I/O APICs by ACPI's numbers (global system interrupts).
 */
@HoldsKernelLock
public final class Lines {
    /** How many lines there can be: as many as bits in a set. */
    public static final int COUNT = 64;

    private static final Line[] TABLE = new Line[COUNT];

    static {
        for (int i = 0; i < TABLE.length; i++) {
            TABLE[i] = new Line(i);
        }
    }

    private Lines() {}

    static Line get(int line) {
        return TABLE[line];
    }

    /** Lines have interrupted this processor and are in service: a set. */
    public static void serve(long interrupted) {
        long left = interrupted;
        while (left != 0) {
            int number = Long.numberOfTrailingZeros(left);
            left &= left - 1;
            InterruptCounts.count(TABLE[number].interrupted());
        }
    }
}
