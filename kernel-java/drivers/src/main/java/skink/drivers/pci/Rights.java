package skink.drivers.pci;

/** What the driver asks of the kernel about processes. */
interface Rights {
    boolean lives(int endpoint);

    /** Gives a process ports; whether it could be. */
    boolean allowPorts(int endpoint, int first, int last);

    /** Gives a process an interrupt line; whether it could be. */
    boolean allowLine(int endpoint, int line);

    /** Whether a process has privileges of its own, to which something can be added. */
    boolean hasOwnPrivileges(int endpoint);
}
