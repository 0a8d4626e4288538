package skink.servers.sched;

/**
 * Dynamic priorities: a quantum used up costs one priority, a turn without that gives one back.
 *
 * <p>A turn is as long as it takes to serve everybody who computes ({@link Load}). With a fixed time instead, processes that
 * compute would rise while they wait for each other, and those that do not would lose their place.
 *
 * <ul>
 *   <li>I1: a priority lies between the best of its process and {@link #WORST}.
 *   <li>I2: who computes all the time is at {@link #WORST} after as many quanta as there are priorities between, and takes
 *       turns there with its equals.
 *   <li>I3: who is not served at all uses up no quantum, and so rises until it is served: nobody starves, as those before it
 *       sink. Only processes that leave time to others keep their place for ever.
 * </ul>
 */
final class Aging {
    static final int BEST = 0;
    static final int WORST = 15;

    private Aging() {}

    /** The process has used up a quantum. */
    static void quantumEnded(SchedProc proc, long period) {
        proc.lastQuantum = period;
        proc.priority = Math.max(proc.best, Math.min(proc.priority + 1, WORST));
    }

    /**
     * The period ends; tells whether the priority has changed.
     *
     * @param turn of the process's processor, in periods
     */
    static boolean periodEnded(SchedProc proc, long period, int turn) {
        boolean rises = proc.priority > proc.best && period - Math.max(proc.lastQuantum, proc.lastRise) >= turn;
        if (rises) {
            proc.lastRise = period;
            proc.priority--;
        }
        return rises;
    }
}
