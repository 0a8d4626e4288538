package skink.kernel.sched;

import skink.kernel.proc.Proc;
import skink.magic.HoldsKernelLock;
import skink.magic.Inline;
import skink.magic.NoInline;

/**
 * The runnable processes that wait for one processor: a queue for each priority, first come, first served.
 *
 * <p>R1: bit n of {@code occupied} is set exactly if the queue of priority n is not empty.
 */
@HoldsKernelLock
final class RunQueue {
    /** 0 is the best. */
    static final int PRIORITIES = 16;
    /** Behind all priorities: what {@link #best} says of an empty queue. */
    static final int NOBODY = 32;

    private final Proc[] first = new Proc[PRIORITIES];
    private final Proc[] last = new Proc[PRIORITIES];
    private int occupied;

    /** The best priority that waits, or {@link #NOBODY}. */
    int best() {
        return Integer.numberOfTrailingZeros(occupied);
    }

    boolean isEmpty() {
        return occupied == 0;
    }

    /** Puts a process behind all others of its priority. */
    @Inline
    void append(Proc proc) {
        int priority = proc.priority;
        Proc before = last[priority];
        proc.nextReady = null;
        proc.previousReady = before;
        last[priority] = proc;
        if (before == null) {
            first[priority] = proc;
            occupied |= 1 << priority;
        } else {
            before.nextReady = proc;
        }
    }

    /** Puts a process before all others of its priority: one that was interrupted before its quantum was used up. */
    void prepend(Proc proc) {
        int priority = proc.priority;
        Proc after = first[priority];
        proc.previousReady = null;
        proc.nextReady = after;
        first[priority] = proc;
        if (after == null) {
            last[priority] = proc;
            occupied |= 1 << priority;
        } else {
            after.previousReady = proc;
        }
    }

    /** Takes out the first process of the best priority. Requires that there is one. */
    @Inline
    Proc takeBest() {
        int priority = best();
        Proc proc = first[priority];
        Proc after = proc.nextReady;
        first[priority] = after;
        if (after == null) {
            last[priority] = null;
            occupied &= occupied - 1;
        } else {
            after.previousReady = null;
            proc.nextReady = null;
        }
        return proc;
    }

    /** Takes out the process that stands at a place in the order in which they would be served, from 0 on. Requires that one does. */
    @NoInline
    Proc take(int place) {
        int behind = place;
        Proc proc = null;
        for (int priority = 0; proc == null; priority++) {
            proc = first[priority];
            while (proc != null && behind > 0) {
                proc = proc.nextReady;
                behind--;
            }
        }
        remove(proc);
        return proc;
    }

    /** How many wait. */
    @NoInline
    int size() {
        int size = 0;
        for (Proc each : first) {
            for (Proc proc = each; proc != null; proc = proc.nextReady) {
                size++;
            }
        }
        return size;
    }

    /** Takes a process out, which is in here. */
    void remove(Proc proc) {
        int priority = proc.priority;
        Proc before = proc.previousReady;
        Proc after = proc.nextReady;
        if (before == null) {
            if (first[priority] != proc) {
                throw new IllegalStateException("R1: a process leaves a run queue that it is not in");
            }
            first[priority] = after;
        } else {
            before.nextReady = after;
        }
        if (after == null) {
            last[priority] = before;
        } else {
            after.previousReady = before;
        }
        if (first[priority] == null) {
            occupied &= ~(1 << priority);
        }
        proc.nextReady = null;
        proc.previousReady = null;
    }

    /** The first of a priority, for checks of the whole queue. */
    Proc first(int priority) {
        return first[priority];
    }

    boolean isOccupied(int priority) {
        return (occupied >>> priority & 1) != 0;
    }
}
