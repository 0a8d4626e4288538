package skink.servers.sched;

import java.util.Arrays;

/**
 * What each processor has to do, as of the last {@link #update}.
 *
 * <p>A process is <em>busy</em> if it uses up quanta. How often it can depends on how many others do: so the load tells in how
 * many periods every busy process of a processor has had its <em>turn</em>, and who has used up no quantum in several turns
 * is not busy.
 */
final class Load {
    /** For so many turns one that has used up a quantum counts as busy. */
    private static final int BUSY_TURNS = 4;

    private final SchedProc[] procs;
    private final int periodMillis;
    private final int[] busy;
    private final int[] all;
    private final int[] turn;
    private final int[] quantaMillis;

    /**
     * @param procs the table of all processes, with null where none is
     * @param cpus how many processors there may be
     */
    Load(SchedProc[] procs, int periodMillis, int cpus) {
        this.procs = procs;
        this.periodMillis = periodMillis;
        this.busy = new int[cpus];
        this.all = new int[cpus];
        this.turn = new int[cpus];
        this.quantaMillis = new int[cpus];
        Arrays.fill(turn, 1);
    }

    int cpus() {
        return busy.length;
    }

    /** How many of a processor's processes are busy. */
    int busy(int cpu) {
        return busy[cpu];
    }

    /** How many processes a processor has. */
    int all(int cpu) {
        return all[cpu];
    }

    /** In how many periods every busy process of a processor has been served; at least 1. */
    int turn(int cpu) {
        return turn[cpu];
    }

    boolean isBusy(SchedProc proc, long now) {
        return now - proc.lastQuantum < (long) BUSY_TURNS * turn[proc.cpu];
    }

    /** Counts anew. */
    void update(long now) {
        Arrays.fill(busy, 0);
        Arrays.fill(all, 0);
        Arrays.fill(quantaMillis, 0);
        for (SchedProc proc : procs) {
            if (proc != null) {
                all[proc.cpu]++;
                if (isBusy(proc, now)) {
                    busy[proc.cpu]++;
                    quantaMillis[proc.cpu] += proc.quantumMillis;
                }
            }
        }
        for (int cpu = 0; cpu < turn.length; cpu++) {
            turn[cpu] = 1 + (quantaMillis[cpu] + periodMillis - 1) / periodMillis;
        }
    }

    /** A busy process goes to another processor. */
    void move(SchedProc proc, int to) {
        busy[proc.cpu]--;
        all[proc.cpu]--;
        proc.cpu = to;
        busy[to]++;
        all[to]++;
    }
}
