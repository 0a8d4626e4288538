package skink.kernel.irq;

import skink.magic.sim.SimulatedMachine;

/** The interrupt hardware of a simulated machine: lines that devices drive, and processors that take interrupts. */
interface Board {
    SimulatedMachine machine();

    int processors();

    /** What a device asserts or no longer asserts. */
    void drive(int line, boolean asserted);

    boolean isMasked(int line);

    /** The line of which a processor takes an interrupt now; -1 if it is not interrupted. */
    int take(int cpu);

    /** Whether any interrupt has not ended. */
    boolean hasInService();
}
