package skink.servers.sched;

/** A process as its scheduler sees it. Times are numbers of periods. */
final class SchedProc {
    private static final long NEVER = Long.MIN_VALUE / 2;

    final int endpoint;
    /** The priority that it returns to. */
    int best;
    /** The one that it has. */
    int priority;

    final int quantumMillis;
    int cpu;
    /** Whether its processor was asked for, and so never changes. */
    final boolean pinned;
    /** The period in which it has last used up a quantum. */
    long lastQuantum = NEVER;
    /** The period in which its priority has last risen. */
    long lastRise = NEVER;
    /** The period in which it has last been moved. */
    long lastMove = NEVER;

    SchedProc(int endpoint, int best, int quantumMillis, int cpu, boolean pinned) {
        this.endpoint = endpoint;
        this.best = best;
        this.priority = best;
        this.quantumMillis = quantumMillis;
        this.cpu = cpu;
        this.pinned = pinned;
    }
}
