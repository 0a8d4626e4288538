package skink.servers.sched;

import java.util.function.ToIntFunction;
import skink.abi.ipc.Errno;

/**
 * Which processor a process is on.
 *
 * <p>A process begins where fewest are busy, of such processors where fewest processes are. Moving costs caches, and a move that
 * has to be taken back costs them twice. So a process moves only
 *
 * <ul>
 *   <li>I1: from a processor with at least two busy processes more than another: after the move the other does not have more,
 *       so no move calls for its reversal, and three busy processes on two processors stay where they are;
 *   <li>I2: when that was so at the end of the last {@link #PATIENCE_PERIODS}, too: load that comes and goes moves nobody;
 *   <li>I3: if it has not moved for {@link #REST_PERIODS}.
 * </ul>
 */
final class Balance {
    private static final int PATIENCE_PERIODS = 4;
    private static final int REST_PERIODS = 100;
    /** By how much processors must differ before anybody moves. */
    private static final int SPREAD = 2;

    private final SchedProc[] procs;
    private final Load load;
    private final boolean[] excluded;
    private int unevenPeriods;

    Balance(SchedProc[] procs, Load load) {
        this.procs = procs;
        this.load = load;
        this.excluded = new boolean[load.cpus()];
    }

    /** There may be a processor of this number. */
    boolean has(int cpu) {
        return cpu >= 0 && cpu < excluded.length && !excluded[cpu];
    }

    /** The kernel does not take a processor: it is never chosen again. */
    void exclude(int cpu) {
        excluded[cpu] = true;
    }

    /** The processor for a new process; -1 if there is none. */
    int choose() {
        int chosen = -1;
        for (int cpu = 0; cpu < excluded.length; cpu++) {
            if (!excluded[cpu] && (chosen < 0 || hasLess(cpu, chosen))) {
                chosen = cpu;
            }
        }
        return chosen;
    }

    private boolean hasLess(int cpu, int other) {
        return load.busy(cpu) != load.busy(other) ? load.busy(cpu) < load.busy(other) : load.all(cpu) < load.all(other);
    }

    /**
     * The period ends: gives processes another processor where that helps.
     *
     * @param mover tells the kernel, and its error; ERANGE says that it does not take the processor
     */
    void periodEnded(long now, ToIntFunction<SchedProc> mover) {
        SchedProc next = movable(now);
        unevenPeriods = next == null ? 0 : unevenPeriods + 1;
        while (next != null && unevenPeriods > PATIENCE_PERIODS) {
            move(next, now, mover);
            next = movable(now);
        }
    }

    private void move(SchedProc proc, long now, ToIntFunction<SchedProc> mover) {
        int from = proc.cpu;
        int to = choose();
        load.move(proc, to);
        if (mover.applyAsInt(proc) == Errno.ERANGE) {
            exclude(to);
            load.move(proc, from);
        } else {
            proc.lastMove = now;
        }
    }

    /** A process that had better be on the idlest processor, from the busiest one that has such; null if none. */
    private SchedProc movable(long now) {
        SchedProc found = null;
        int least = load.busy(choose()) + SPREAD;
        for (SchedProc proc : procs) {
            if (proc != null && load.busy(proc.cpu) >= least && mayMove(proc, now)) {
                found = proc;
                least = load.busy(proc.cpu) + 1;
            }
        }
        return found;
    }

    private boolean mayMove(SchedProc proc, long now) {
        return !proc.pinned && load.isBusy(proc, now) && now - proc.lastMove >= REST_PERIODS;
    }
}
