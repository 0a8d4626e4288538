package skink.kernel.sched;

import skink.abi.boot.CpuArea;
import skink.kernel.proc.Proc;

/** What one processor does. Guarded by the big kernel lock. */
public final class CpuState {
    private static final CpuState[] TABLE = new CpuState[CpuArea.MAX_CPUS];

    static {
        for (int i = 0; i < TABLE.length; i++) {
            TABLE[i] = new CpuState();
        }
    }

    final RunQueue queue = new RunQueue();
    /** The process whose registers it has, or whose trap it handles; null while it idles. */
    Proc running;
    /** Whether {@link #running} has got another processor or quantum since it was chosen: it cannot just go on. */
    boolean mustChoose;
    /** Whether it sleeps, or is about to, until an interrupt comes. */
    boolean idles;
    /** The time stamp up to which its time has been charged to somebody. */
    long chargedUpTo;
    /** Time stamps in which it had nothing to do. */
    long idleTicks;
    /** The page directory that it has loaded. */
    int directory;
    /** How often it went from one process to another. */
    int switches;

    private CpuState() {}

    /** The state of the processor of this number. */
    public static CpuState get(int cpu) {
        return TABLE[cpu];
    }

    public Proc running() {
        return running;
    }

    public long idleTicks() {
        return idleTicks;
    }

    public int switches() {
        return switches;
    }
}
