package skink.kernel.irq;

import skink.kernel.acpi.Madt;
import skink.kernel.arch.i386.IoApic;
import skink.kernel.arch.i386.LocalApic;
import skink.kernel.arch.i386.Pic8259;
import skink.kernel.arch.i386.Vectors;
import skink.kernel.smp.Processors;
import skink.magic.HoldsKernelLock;

/**
 * The hardware behind the lines: the I/O APICs that ACPI lists, or where there are none that can be reached, the two 8259s.
 *
 * <p>How a line is triggered: what ACPI states for it counts; an ISA line of which it states nothing is edge-triggered and
 * active high, unless its driver knows from PCI that it is level-triggered, and then active low, as are all other lines.
 */
public final class Controller {
    private static final int ISA_LINES = 16;
    private static final int CASCADE = 2;
    private static final int NO_CONTROLLER = 0;

    /** The I/O APIC of each line, or none. */
    private static final int[] ADDRESSES = new int[Lines.COUNT];
    /** Its input there. */
    private static final int[] INPUTS = new int[Lines.COUNT];

    private static boolean usesIoApics;

    private Controller() {}

    /** Chooses the hardware, once, on the boot processor; ACPI's tables have been read and everything is masked. */
    public static void choose(boolean hasLocalApic) {
        usesIoApics = false;
        for (int line = 0; line < Lines.COUNT; line++) {
            ADDRESSES[line] = NO_CONTROLLER;
            if (hasLocalApic && !belongsToAnotherLine(line)) {
                find(line);
            }
        }
        if (hasLocalApic && !usesIoApics) {
            LocalApic.acceptPic();
        }
    }

    /** Whether the input that would be this line's has been given to an ISA line of another number. */
    private static boolean belongsToAnotherLine(int line) {
        if (line < ISA_LINES && Madt.lineOf(line) != line) {
            return false;
        }
        for (int isa = 0; isa < ISA_LINES; isa++) {
            if (isa != line && Madt.lineOf(isa) == line) {
                return true;
            }
        }
        return false;
    }

    private static void find(int line) {
        int global = line < ISA_LINES ? Madt.lineOf(line) : line;
        for (int i = 0; i < Madt.ioApics(); i++) {
            int address = Madt.ioApicAddress(i);
            int input = global - Madt.ioApicBase(i);
            if (IoApic.isReachable(address) && input >= 0 && input < IoApic.lines(address)) {
                ADDRESSES[line] = address;
                INPUTS[line] = input;
                usesIoApics = true;
                return;
            }
        }
    }

    /** Whether a line, of any number, exists and is not the kernel's own. */
    public static boolean hasLine(int line) {
        if (line < 0 || line >= Lines.COUNT) {
            return false;
        }
        return usesIoApics ? ADDRESSES[line] != NO_CONTROLLER : line > 0 && line < ISA_LINES && line != CASCADE;
    }

    /** Whether a line that exists is level-triggered; {@code isOfPci}: its driver says that it comes from PCI. */
    public static boolean isLevel(int line, boolean isOfPci) {
        if (!usesIoApics) {
            return isOfPci || Pic8259.isLevel(line);
        }
        if (line < ISA_LINES && Madt.statesTrigger(line)) {
            return Madt.isLevel(line);
        }
        return isOfPci || line >= ISA_LINES;
    }

    private static boolean isActiveLow(int line, boolean level) {
        return line < ISA_LINES && Madt.statesPolarity(line) ? Madt.isActiveLow(line) : level;
    }

    /** Lets a line interrupt a processor; the first one, without I/O APIC. */
    @HoldsKernelLock
    static void open(int line, boolean level, int cpu) {
        if (usesIoApics) {
            IoApic.route(
                    ADDRESSES[line],
                    INPUTS[line],
                    Vectors.LINE_BASE + line,
                    Processors.get(cpu).apicId(),
                    isActiveLow(line, level),
                    level);
        } else {
            Pic8259.open(line);
        }
    }

    @HoldsKernelLock
    static void mask(int line) {
        if (usesIoApics) {
            IoApic.mask(ADDRESSES[line], INPUTS[line]);
        } else {
            Pic8259.mask(line);
        }
    }

    /** Ends the interrupt of a line, which is in service on this processor. */
    @HoldsKernelLock
    static void end(int line) {
        if (usesIoApics) {
            LocalApic.endOfInterrupt();
        } else {
            Pic8259.endOfInterrupt(Vectors.PIC_BASE + line);
        }
    }
}
