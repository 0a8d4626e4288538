package skink.drivers.pci;

import java.util.Arrays;
import skink.abi.protocol.Pci;

/**
 * What a function occupies: ports and memory, by its base addresses.
 *
 * <p>How large a range is shows in the bits of its base address that cannot be changed. To see them, ones are written to all;
 * meanwhile the function answers at no address, since it would at wrong ones. So it is done when somebody wants to know, at the
 * latest when a driver takes the function: never while one uses it. A host bridge is left alone: memory itself may be behind it.
 *
 * <p>A range of 64 bits takes two base addresses, and the second is told to have 0 bytes; one that lies or ends beyond 4 GiB cannot
 * be used, and has 0 bytes too. Numbers are unsigned.
 */
final class BaseAddresses {
    static final int COUNT = 6;

    private static final int HOST_BRIDGE = 0x0600;
    private static final int OF_BRIDGE = 2;
    private static final int ONES = -1;
    private static final int IS_PORTS = 1;
    private static final int TYPE = 6;
    private static final int LONG = 4;
    private static final int PORT_BITS = ~3;
    private static final int MEMORY_BITS = ~15;
    private static final int LAST_PORT = 0xFFFF;

    private static final Pci.Range NOTHING = new Pci.Range(0, 0, false);

    private BaseAddresses() {}

    /** The six ranges of a function. */
    static Pci.Range[] of(ConfigurationSpace space, int place, int kind, int headerType) {
        Pci.Range[] ranges = new Pci.Range[COUNT];
        Arrays.fill(ranges, NOTHING);
        int count = headerType == Register.ORDINARY ? COUNT : headerType == Register.BRIDGE ? OF_BRIDGE : 0;
        if (kind >>> 8 == HOST_BRIDGE || count == 0) {
            return ranges;
        }
        int command = space.read(place, Register.COMMAND, 2);
        space.write(place, Register.COMMAND, 2, command & ~Register.DECODES);
        for (int i = 0; i < count; i++) {
            int start = read(space, place, i);
            if ((start & IS_PORTS) != 0) {
                ranges[i] = ports(start, mask(space, place, i));
            } else if ((start & TYPE) == LONG) {
                ranges[i] = i + 1 < count ? longMemory(space, place, i) : NOTHING;
                i++;
            } else {
                ranges[i] = memory(start, mask(space, place, i));
            }
        }
        space.write(place, Register.COMMAND, 2, command);
        return ranges;
    }

    private static int read(ConfigurationSpace space, int place, int number) {
        return space.read(place, Register.BASE_ADDRESSES + 4 * number, 4);
    }

    private static void write(ConfigurationSpace space, int place, int number, int value) {
        space.write(place, Register.BASE_ADDRESSES + 4 * number, 4, value);
    }

    /** The bits of a base address that can be changed, with those that tell its kind. */
    private static int mask(ConfigurationSpace space, int place, int number) {
        int before = read(space, place, number);
        write(space, place, number, ONES);
        int mask = read(space, place, number);
        write(space, place, number, before);
        return mask;
    }

    /** Ports whose addresses end beyond what a processor has are none. */
    private static Pci.Range ports(int start, int mask) {
        int first = start & PORT_BITS;
        int bytes = Integer.lowestOneBit(mask & PORT_BITS);
        boolean areThere = bytes > 0 && first >= 0 && first <= LAST_PORT + 1 - bytes;
        return areThere ? new Pci.Range(first, bytes, true) : NOTHING;
    }

    private static Pci.Range memory(int start, int mask) {
        return range(
                Integer.toUnsignedLong(start & MEMORY_BITS), Integer.lowestOneBit(mask & MEMORY_BITS) & 0xFFFF_FFFFL);
    }

    private static Pci.Range longMemory(ConfigurationSpace space, int place, int number) {
        long start = join(read(space, place, number), read(space, place, number + 1));
        long mask = join(mask(space, place, number), mask(space, place, number + 1));
        return range(start, Long.lowestOneBit(mask));
    }

    private static long join(int low, int high) {
        return (long) high << 32 | Integer.toUnsignedLong(low & MEMORY_BITS);
    }

    private static Pci.Range range(long start, long bytes) {
        boolean fits = start >= 0 && bytes > 0 && bytes <= 1L << 31 && start <= (1L << 32) - bytes;
        return fits ? new Pci.Range((int) start, (int) bytes, false) : NOTHING;
    }
}
