package skink.kernel.smp;

/** How patiently processors wait for each other. */
public final class WaitView {
    private WaitView() {}

    /** Sets how many turns a wait spins before it sleeps; returns what it was. */
    public static int spins(int turns) {
        int before = Wait.spins;
        Wait.spins = turns;
        return before;
    }
}
