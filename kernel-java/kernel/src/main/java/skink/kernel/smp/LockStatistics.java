package skink.kernel.smp;

/** What the big kernel lock has cost one processor; written by that processor only. */
public final class LockStatistics {
    int contended;
    int longestQueue;
    long spinTicks;
    long heldTicks;

    /** Acquisitions that had to wait. */
    public int contended() {
        return contended;
    }

    /** The most that were ever before this processor in the queue. */
    public int longestQueue() {
        return longestQueue;
    }

    /** Time stamp cycles spent waiting. */
    public long spinTicks() {
        return spinTicks;
    }

    /** Time stamp cycles spent in the kernel with the lock: an estimate, see {@link BigKernelLock}. */
    public long heldTicks() {
        return heldTicks;
    }
}
