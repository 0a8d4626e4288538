package skink.abi.user;

import skink.abi.ipc.Endpoint;

/**
 * The servers that every program can rely on, by their endpoints: the slots that they have in the boot set of the living
 * system. A server that is replaced keeps its endpoint, so these never change.
 */
public final class WellKnown {
    /** Manages memory. */
    public static final int VM = Endpoint.of(0, 1);
    /** Manages processes. */
    public static final int PM = Endpoint.of(1, 1);
    /** Schedules processes. */
    public static final int SCHED = Endpoint.of(2, 1);
    /** Knows names. */
    public static final int DS = Endpoint.of(3, 1);
    /** Serves files. */
    public static final int VFS = Endpoint.of(4, 1);
    /** The terminal; or, where a program runs alone for somebody outside, the link to there. */
    public static final int TTY = Endpoint.of(5, 1);
    /** Tells about the system. */
    public static final int IS = Endpoint.of(6, 1);
    /** Devices that are memory. */
    public static final int MEMORY = Endpoint.of(7, 1);
    /** Knows what is on the PCI bus. */
    public static final int PCI = Endpoint.of(8, 1);
    /** The first process that is no server. */
    public static final int INIT = Endpoint.of(9, 1);

    /** How many these are. */
    public static final int COUNT = 10;

    /** The number of the privileges that all programs share. */
    public static final int PROGRAMS = 63;

    private WellKnown() {}
}
