package skink.kernel.sched;

import skink.abi.boot.CpuArea;
import skink.kernel.proc.Proc;
import skink.magic.HoldsKernelLock;

/** What one processor does. Guarded by the big kernel lock. */
public final class CpuState {
    private static final CpuState[] TABLE = new CpuState[CpuArea.MAX_CPUS];

    static {
        for (int i = 0; i < TABLE.length; i++) {
            TABLE[i] = new CpuState(i);
        }
    }

    final int number;
    final RunQueue queue = new RunQueue();
    /** The process whose registers it has, or whose trap it handles; null while it idles. */
    Proc running;
    /** Whether {@link #running} cannot just go on: it has got another processor or quantum since it was chosen, or it is RACE mode. */
    boolean mustChoose;
    /** Whether it sleeps, or is about to, until an interrupt comes. */
    boolean idles;
    /** The time stamp up to which its time has been charged to somebody. */
    long chargedUpTo;
    /** The time stamp for which its timer is set, as far as the scheduler knows; what it is in truth is never later. */
    long timerAt = Long.MAX_VALUE;
    /** Whether the process that it runs has been stopped by another processor: what passes until it leaves is not its time. */
    boolean isHeld;
    /** Time stamps in which it ran nobody. */
    long idleTicks;
    /** The page directory that it has loaded. */
    int directory;
    /** Which ranges its map of ports shows ({@code Privilege.portsStamp}); -1 if it has never shown any. */
    int portsStamp = -1;
    /** Whether its timer has come and nobody has looked yet; set by the interrupt, without the lock. */
    boolean hasTimerCome;
    /** Lines that have interrupted it and are in service: a set; noted by the interrupt, without the lock. */
    private long interruptedLines;
    /** Whether there is any of that. */
    private boolean hasWork;

    private CpuState(int number) {
        this.number = number;
    }

    /** Whether a process of this priority may run here before all that wait. */
    @HoldsKernelLock
    public boolean isFree(int priority) {
        return priority <= queue.best();
    }

    /** Whether somebody waits for it. */
    @HoldsKernelLock
    public boolean isWanted() {
        return !queue.isEmpty();
    }

    /** Whether {@link #running}, which is runnable, may not just go on. */
    public boolean mustChoose() {
        return mustChoose;
    }

    public int number() {
        return number;
    }

    /** How many processors have a state, whether they are there or not. */
    static int count() {
        return TABLE.length;
    }

    /** The state of the processor of this number. */
    public static CpuState get(int cpu) {
        return TABLE[cpu];
    }

    /** Of the processor that runs: its timer has come. */
    public void noteTimer() {
        hasTimerCome = true;
        hasWork = true;
    }

    /** Of the processor that runs: a line has interrupted it, and is in service until somebody ends that. */
    public void noteLine(int line) {
        interruptedLines |= 1L << line;
        hasWork = true;
    }

    /**
     * Of the processor that runs: another one has interrupted it, perhaps since somebody better waits here now. If it waited
     * for the lock then, nothing else would tell that on the fast ways.
     */
    public void noteRequest() {
        hasWork = true;
    }

    /** Whether interrupts have left something to do. */
    public boolean hasWork() {
        return hasWork;
    }

    /** Whether the timer has come since this was asked last. */
    public boolean takeTimer() {
        boolean come = hasTimerCome;
        hasTimerCome = false;
        hasWork = interruptedLines != 0;
        return come;
    }

    /** The lines that have interrupted it since this was asked last: a set. */
    public long takeLines() {
        long lines = interruptedLines;
        interruptedLines = 0;
        hasWork = hasTimerCome;
        return lines;
    }

    public Proc running() {
        return running;
    }

    public long idleTicks() {
        return idleTicks;
    }
}
