package skink.simulation;

import java.util.ArrayList;
import java.util.List;
import skink.abi.ipc.Endpoint;
import skink.kernel.proc.Privilege;

/**
 * What a process may do.
 *
 * @param number of the privilege structure
 * @param isOwn whether nobody else has that structure
 * @param primitives a set
 * @param destinations a set of numbers of privilege structures
 * @param kernelCalls a set
 * @param isServer whether the kernel renews its quanta in RACE mode
 * @param manager the endpoint of the signal manager
 * @param beside what it may do with devices and with the memory of others
 */
record Rights(
        int number,
        boolean isOwn,
        int primitives,
        long destinations,
        long kernelCalls,
        boolean isServer,
        int manager,
        Beside beside) {
    private static final long ALL_LINES_BUT_ONE = ~(1L << 3);

    /** Ports {@code first} to {@code last}. */
    record Ports(int first, int last) {}

    /**
     * What else a process may do.
     *
     * @param lines the interrupt lines that it may hook: a set
     * @param ports that it may use
     * @param grantsForOthers whether it may grant the memory of others
     * @param backup the endpoint of the signal manager where the other one is dead
     */
    record Beside(long lines, List<Ports> ports, boolean grantsForOthers, int backup) {
        static final Beside NOTHING = new Beside(0, List.of(), false, Endpoint.NONE);

        /** All lines but one, and the board's ports. */
        static Beside usual(boolean grantsForOthers) {
            Ports board = new Ports(DeviceBoard.FIRST_PORT, DeviceBoard.FIRST_PORT + DeviceBoard.PORTS - 1);
            return new Beside(ALL_LINES_BUT_ONE, List.of(board), grantsForOthers, Endpoint.NONE);
        }
    }

    /** One with the usual devices. */
    Rights(
            int number,
            boolean isOwn,
            int primitives,
            long destinations,
            long kernelCalls,
            boolean isServer,
            int manager) {
        this(number, isOwn, primitives, destinations, kernelCalls, isServer, manager, Beside.usual(false));
    }

    /** The same with other rights, and all that is beside. */
    Rights with(int newPrimitives, long newDestinations, long newCalls, int newManager, int newBackup) {
        Beside newBeside = new Beside(beside.lines, beside.ports, beside.grantsForOthers, newBackup);
        return new Rights(number, isOwn, newPrimitives, newDestinations, newCalls, isServer, newManager, newBeside);
    }

    /** The same without lines and ports. */
    Rights withoutDevices() {
        return with(new Beside(0, List.of(), beside.grantsForOthers, beside.backup));
    }

    Rights with(Beside newBeside) {
        return new Rights(number, isOwn, primitives, destinations, kernelCalls, isServer, manager, newBeside);
    }

    Rights withLine(int line) {
        return with(new Beside(beside.lines | 1L << line, beside.ports, beside.grantsForOthers, beside.backup));
    }

    /** The same if it may use them already; null if there is no room for more ports. */
    Rights withPorts(int first, int last) {
        if (mayUsePorts(first, last - first + 1)) {
            return this;
        }
        if (beside.ports.size() == Privilege.PORT_RANGES) {
            return null;
        }
        List<Ports> more = new ArrayList<>(beside.ports);
        more.add(new Ports(first, last));
        return with(new Beside(beside.lines, List.copyOf(more), beside.grantsForOthers, beside.backup));
    }

    boolean mayUse(int primitive) {
        return (primitives & 1 << primitive) != 0;
    }

    boolean mayHook(int line) {
        return (beside.lines & 1L << line) != 0;
    }

    /** Whether it may use {@code bytes} ports from {@code port} on. */
    boolean mayUsePorts(int port, int bytes) {
        return beside.ports.stream().anyMatch(range -> range.first <= port && port + bytes - 1 <= range.last);
    }

    boolean mayCall(int call) {
        return (kernelCalls & 1L << call) != 0;
    }

    /** Whether its owner may send to the owner of {@code other}, which may be null. */
    boolean mayReach(Rights other) {
        return other != null && (destinations & 1L << other.number) != 0;
    }
}
