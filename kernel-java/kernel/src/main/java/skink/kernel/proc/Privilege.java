package skink.kernel.proc;

import skink.abi.ipc.Endpoint;

/**
 * What a process may do, and what has been sent to it without waiting.
 *
 * <p>Each system process has a structure of its own, whose number is its bit in the sets of others. Sets of structures
 * are words of 64 bits.
 */
public final class Privilege {
    /** How many there are: as many as bits in a set. */
    public static final int COUNT = 64;

    /** No alarm is set. */
    public static final long NO_ALARM = Long.MAX_VALUE;

    private final int number;
    private final long bit;

    /** The process that has it for itself; null if none. */
    public Proc owner;
    /** Whether it tells rights: its owner's, or those of all that share it. */
    public boolean isDefined;

    /** The primitives that it may use, by number. */
    public int primitives;
    /** The privileges whose owners it may send to. */
    public long destinations;
    /** The kernel calls that it may make, by number. */
    public long kernelCalls;
    /** Whether its owner serves others: in RACE mode the kernel renews its quanta itself. */
    public boolean isServer;
    /** The interrupt lines that it may hook, by number. */
    public long lines;
    /** Whom the kernel tells of its signals and its death: an endpoint. */
    public int signalManager;
    /** Whom it tells where that one is dead. */
    public int backupManager = Endpoint.NONE;

    /** Whether its owner may grant others' memory. */
    public boolean grantsForOthers;

    private final Filter ownFilter = new Filter();
    /** What its owner may receive for now; null: everything. */
    public Filter filter;

    /** Sources of notifications that have not been received, by privilege. */
    public long notifications;
    /** The same for notifications of the kernel: bits of {@code Notification}. */
    public int kernelNotifications;
    /** Interrupts not yet told: the ids of their hooks. */
    public int interrupts;
    /** Signals not yet told, of a system process. */
    public int signals;
    /** The time stamp at which its owner wants to be notified. */
    public long alarmAt = NO_ALARM;
    /** Privileges whose owners have asynchronous messages for it. */
    public long asyncSenders;
    /** Entries in its own table of asynchronous messages. */
    public int asyncEntries;
    /** Whether asynchronous messages come before blocked senders at the next receive from anybody. */
    public boolean asyncFirst;
    /** The number of the privilege whose owner's asynchronous messages come first then. */
    public int asyncNext;

    /** How many ports a processor has. */
    public static final int PORTS = 0x1_0000;

    /** How many ranges of ports there can be. */
    public static final int PORT_RANGES = 8;

    /** The first and the last port of each range that it may use; {@link #portRanges} of them. */
    private final int[] firstPorts = new int[PORT_RANGES];

    private final int[] lastPorts = new int[PORT_RANGES];
    private int portRanges;
    /** Tells these ranges from all that there have been, here or elsewhere. */
    private int portsStamp;

    private static int lastStamp;

    Privilege(int number) {
        this.number = number;
        this.bit = 1L << number;
    }

    /** Its bit's number in sets, 0 to {@link #COUNT} - 1. */
    public int number() {
        return number;
    }

    /** The set that has only this one. */
    public long bit() {
        return bit;
    }

    /** Whether the process has it for itself alone: only then can anything be kept here for it. */
    public boolean belongsTo(Proc proc) {
        return owner == proc;
    }

    /** Whether somebody has it, or may. */
    public boolean isInUse() {
        return owner != null || isDefined;
    }

    /** Forgets rights and everything pending. */
    public void clear() {
        owner = null;
        isDefined = false;
        primitives = 0;
        destinations = 0;
        kernelCalls = 0;
        isServer = false;
        forgetDevices();
        signalManager = 0;
        backupManager = Endpoint.NONE;
        grantsForOthers = false;
        filter = null;
        notifications = 0;
        kernelNotifications = 0;
        interrupts = 0;
        signals = 0;
        alarmAt = NO_ALARM;
        asyncSenders = 0;
        asyncEntries = 0;
        asyncFirst = false;
        asyncNext = 0;
    }

    /** Forgets which lines and ports its owner may use. */
    public void forgetDevices() {
        lines = 0;
        portRanges = 0;
        portsStamp = ++lastStamp;
    }

    /** A filter for its owner, whose rules are to be set; in place of the one that it has. */
    public Filter makeFilter() {
        filter = ownFilter;
        return ownFilter;
    }

    /** Whether its owner may receive a message that another process sends of its own accord. */
    public boolean mayReceive(int source, int type) {
        return filter == null || filter.accepts(source, type);
    }

    public boolean mayUse(int primitive) {
        return (primitives >>> primitive & 1) != 0;
    }

    /** Whether its owner may send to a process with privilege {@code other}, or null: one that has none yet. */
    public boolean maySendTo(Privilege other) {
        return other != null && (destinations & other.bit()) != 0;
    }

    public boolean mayCall(int kernelCall) {
        return (kernelCalls >>> kernelCall & 1) != 0;
    }

    /** Whether its owner may hook an interrupt line, 0 to 63. */
    public boolean mayHook(int line) {
        return (lines >>> line & 1) != 0;
    }

    /** Allows the ports {@code first} to {@code last}; false if there are {@link #PORT_RANGES} ranges already, none with them. */
    public boolean allowPorts(int first, int last) {
        if (mayReach(first, last - first + 1)) {
            return true;
        }
        if (portRanges == PORT_RANGES) {
            return false;
        }
        firstPorts[portRanges] = first;
        lastPorts[portRanges] = last;
        portRanges++;
        portsStamp = ++lastStamp;
        return true;
    }

    /** Another number whenever the ranges are others than before; never negative in a system's life. */
    public int portsStamp() {
        return portsStamp;
    }

    /** How many ranges of ports it has. */
    public int portRanges() {
        return portRanges;
    }

    /** The first port of a range. */
    public int firstPort(int range) {
        return firstPorts[range];
    }

    /** The last port of a range. */
    public int lastPort(int range) {
        return lastPorts[range];
    }

    /** Whether one of the ranges has all of {@code bytes} ports from {@code port} on. */
    public boolean mayReach(int port, int bytes) {
        for (int i = 0; i < portRanges; i++) {
            if (firstPorts[i] <= port && port + bytes - 1 <= lastPorts[i]) {
                return true;
            }
        }
        return false;
    }
}
