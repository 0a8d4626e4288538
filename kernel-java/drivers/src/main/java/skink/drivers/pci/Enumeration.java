package skink.drivers.pci;

import java.util.ArrayList;
import java.util.List;

/**
 * Finds all functions: those of bus 0, and those of the buses behind bridges, in the order in which bridges are met.
 *
 * <ul>
 *   <li>I1: every bus is searched at most once, whatever bridges say about the buses behind them; so the search ends.
 *   <li>I2: at most {@link #MOST} functions are found; what is behind them is left out.
 *   <li>I3: a device is looked at further only if it has a function 0, and beyond that only if it says that it has more.
 * </ul>
 */
final class Enumeration {
    static final int MOST = 256;

    /** Lines that the kernel has. */
    private static final int LINES = 64;

    private static final int HEADER_LAYOUT = 0x7F;

    private final ConfigurationSpace space;
    private final List<Function> found = new ArrayList<>();
    /** Buses that have been met, in order; those before {@code searched} have been searched. */
    private final int[] buses = new int[Place.BUSES];

    private final boolean[] isMet = new boolean[Place.BUSES];
    private int met;

    private Enumeration(ConfigurationSpace space) {
        this.space = space;
    }

    /** All functions. */
    static List<Function> of(ConfigurationSpace space) {
        Enumeration enumeration = new Enumeration(space);
        enumeration.meet(0);
        for (int i = 0; i < enumeration.met; i++) {
            enumeration.searchBus(enumeration.buses[i]);
        }
        return enumeration.found;
    }

    private void meet(int bus) {
        if (!isMet[bus]) {
            isMet[bus] = true;
            buses[met++] = bus;
        }
    }

    private void searchBus(int bus) {
        for (int device = 0; device < Place.DEVICES; device++) {
            int first = Place.of(bus, device, 0);
            if (exists(first)) {
                int header = space.read(first, Register.HEADER_TYPE, 1);
                int functions = (header & Register.MULTI_FUNCTION) != 0 ? Place.FUNCTIONS : 1;
                for (int function = 0; function < functions; function++) {
                    look(Place.of(bus, device, function));
                }
            }
        }
    }

    private boolean exists(int place) {
        return space.read(place, Register.VENDOR, 2) != Register.NOBODY;
    }

    private void look(int place) {
        if (found.size() == MOST || !exists(place)) {
            return;
        }
        int layout = space.read(place, Register.HEADER_TYPE, 1) & HEADER_LAYOUT;
        int kind = space.read(place, Register.REVISION, 4) >>> 8;
        found.add(new Function(
                place,
                space.read(place, Register.VENDOR, 2),
                space.read(place, Register.PRODUCT, 2),
                kind,
                line(place),
                layout));
        if (layout == Register.BRIDGE) {
            meet(space.read(place, Register.SECONDARY_BUS, 1));
        }
    }

    /** The line that firmware has noted, if the function has a pin at all. */
    private int line(int place) {
        int line = space.read(place, Register.INTERRUPT_LINE, 1);
        boolean hasPin = space.read(place, Register.INTERRUPT_PIN, 1) != 0;
        return hasPin && line < LINES ? line : Function.NO_LINE;
    }
}
