package skink.simulation;

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
 */
record Rights(
        int number, boolean isOwn, int primitives, long destinations, long kernelCalls, boolean isServer, int manager) {
    private static final int FORBIDDEN_LINE = 3;

    boolean mayUse(int primitive) {
        return (primitives & 1 << primitive) != 0;
    }

    /** Which interrupt lines everybody may hook: all but one. */
    static boolean mayHook(int line) {
        return line != FORBIDDEN_LINE;
    }

    boolean mayCall(int call) {
        return (kernelCalls & 1L << call) != 0;
    }

    /** Whether its owner may send to the owner of {@code other}, which may be null. */
    boolean mayReach(Rights other) {
        return other != null && (destinations & 1L << other.number) != 0;
    }
}
