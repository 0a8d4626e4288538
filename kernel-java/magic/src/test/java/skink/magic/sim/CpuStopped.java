package skink.magic.sim;

/** Ends the code of a simulated processor that has halted with interrupts off, or whose machine was switched off. */
public final class CpuStopped extends Error {
    private static final long serialVersionUID = 1;

    public CpuStopped(String why) {
        super(why);
    }
}
