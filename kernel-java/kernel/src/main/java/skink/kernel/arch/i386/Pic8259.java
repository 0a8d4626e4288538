package skink.kernel.arch.i386;

import skink.magic.Port;

/** The two cascaded 8259A interrupt controllers (Intel 8259A data sheet): masked, or the fallback without APIC. */
public final class Pic8259 {
    private static final int MASTER = 0x20;
    private static final int MASTER_DATA = 0x21;
    private static final int SLAVE = 0xA0;
    private static final int SLAVE_DATA = 0xA1;

    private static final int INITIALISE = 0x11;
    private static final int SLAVE_ON_LINE_2 = 1 << 2;
    private static final int CASCADE_IDENTITY = 2;
    private static final int MODE_8086 = 1;
    private static final int ALL_LINES = 0xFF;
    private static final int END_OF_INTERRUPT = 0x20;
    private static final int READ_IN_SERVICE = 0x0B;
    private static final int LAST_LINE = 1 << 7;
    private static final int CASCADE = 2;
    /** Two registers with a bit for each line: whether it is level-triggered (Intel 82371SB data sheet, ELCR). */
    private static final int EDGE_LEVEL_CONTROL = 0x4D0;

    /** The lines that are masked, those of the second controller from bit 8 on. */
    private static int masks = 0xFFFF;

    private Pic8259() {}

    /** Moves the vectors away from the processor's exceptions and masks all lines. */
    public static void initialise() {
        Port.out8(MASTER, INITIALISE);
        Port.out8(SLAVE, INITIALISE);
        Port.out8(MASTER_DATA, Vectors.PIC_BASE);
        Port.out8(SLAVE_DATA, Vectors.PIC_BASE + 8);
        Port.out8(MASTER_DATA, SLAVE_ON_LINE_2);
        Port.out8(SLAVE_DATA, CASCADE_IDENTITY);
        Port.out8(MASTER_DATA, MODE_8086);
        Port.out8(SLAVE_DATA, MODE_8086);
        maskAll();
    }

    public static void maskAll() {
        masks = 0xFFFF;
        writeMasks();
    }

    /** Opens a line, 0 to 15. */
    public static void open(int line) {
        masks &= ~(1 << line);
        if (line >= 8) {
            masks &= ~(1 << CASCADE);
        }
        writeMasks();
    }

    /** Masks a line, 0 to 15. A request that comes meanwhile is kept. */
    public static void mask(int line) {
        masks |= 1 << line;
        writeMasks();
    }

    private static void writeMasks() {
        Port.out8(MASTER_DATA, masks & ALL_LINES);
        Port.out8(SLAVE_DATA, masks >>> 8);
    }

    /** Whether firmware has made a line, 0 to 15, level-triggered. */
    public static boolean isLevel(int line) {
        return (Port.in8(EDGE_LEVEL_CONTROL + (line >>> 3)) >>> (line & 7) & 1) != 0;
    }

    public static void endOfInterrupt(int vector) {
        if (vector >= Vectors.PIC_BASE + 8) {
            Port.out8(SLAVE, END_OF_INTERRUPT);
        }
        Port.out8(MASTER, END_OF_INTERRUPT);
    }

    /**
     * Whether the interrupt at a controller's last line is one whose request went away. That controller has nothing in
     * service then; it gets {@link #endOfSpurious}.
     */
    public static boolean isSpurious(int vector) {
        if (vector != Vectors.PIC_SPURIOUS_MASTER && vector != Vectors.PIC_SPURIOUS_SLAVE) {
            return false;
        }
        int controller = vector == Vectors.PIC_SPURIOUS_MASTER ? MASTER : SLAVE;
        Port.out8(controller, READ_IN_SERVICE);
        return (Port.in8(controller) & LAST_LINE) == 0;
    }

    /** Ends what a spurious interrupt has left: one of the second controller is, for the first, an interrupt of its cascade. */
    public static void endOfSpurious(int vector) {
        if (vector == Vectors.PIC_SPURIOUS_SLAVE) {
            Port.out8(MASTER, END_OF_INTERRUPT);
        }
    }
}
