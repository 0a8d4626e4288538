package skink.kernel.start;

import skink.kernel.bootinfo.OptionText;
import skink.kernel.irq.Lines;
import skink.kernel.proc.Privilege;
import skink.kernel.sched.PortMap;
import skink.magic.HoldsKernelLock;

/**
 * Which devices a process of the boot set may use: {@code irqs=1,12} and {@code ports=0x60-0x64,0x70-0x71}, lists of numbers
 * and ranges parted by commas; {@code ports-direct=1} lets it use these ports by its own instructions. A part that makes no
 * sense gives no right.
 */
@HoldsKernelLock
final class DeviceRights {
    private static final long NO_NUMBER = -1;

    private DeviceRights() {}

    /** Gives a privilege what an option line says. */
    static void read(OptionText options, Privilege privilege) {
        readList(options, "irqs=", Lines.COUNT, privilege, false);
        readList(options, "ports=", Privilege.PORTS, privilege, true);
        if (options.number("ports-direct=", 0) == 1) {
            PortMap.allow(privilege.owner);
        }
    }

    private static void readList(OptionText options, String name, int limit, Privilege privilege, boolean arePorts) {
        int at = options.value(name);
        if (at < 0) {
            return;
        }
        int end = options.valueEnd(at);
        while (at < end) {
            int next = find(options, at, end, ',');
            int dash = find(options, at, next, '-');
            long first = options.number(at, dash, NO_NUMBER);
            long last = dash == next ? first : options.number(dash + 1, next, NO_NUMBER);
            if (first >= 0 && first <= last && last < limit) {
                allow(privilege, arePorts, (int) first, (int) last);
            }
            at = next + 1;
        }
    }

    private static void allow(Privilege privilege, boolean arePorts, int first, int last) {
        if (arePorts) {
            privilege.allowPorts(first, last);
            return;
        }
        for (int line = first; line <= last; line++) {
            privilege.lines |= 1L << line;
        }
    }

    /** Where a letter stands first from {@code at} on, or {@code end}. */
    private static int find(OptionText options, int at, int end, char letter) {
        int found = at;
        while (found < end && options.at(found) != letter) {
            found++;
        }
        return found;
    }
}
