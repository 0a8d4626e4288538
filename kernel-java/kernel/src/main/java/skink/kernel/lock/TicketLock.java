package skink.kernel.lock;

import skink.magic.Inline;

/**
 * A fair lock: who comes first is served first (Reed and Kanodia's event counts; Mellor-Crummey and Scott 1991, 2.2).
 *
 * <p>Two words: the next ticket to hand out, and the ticket being served.
 *
 * <ul>
 *   <li>I1: the tickets handed out and not yet served are consecutive; at most one holder exists.
 *   <li>I2: {@code holder} is the holder's processor number + 1 while the lock is held, else 0; only the holder writes it.
 * </ul>
 *
 * The caller spins, so that it can do what its rules demand of a waiting processor:
 *
 * <pre>{@code
 * int ticket = lock.takeTicket();
 * while (!lock.isServed(ticket)) {
 *     Cpu.pause();
 * }
 * lock.entered(cpu);
 * }</pre>
 */
public final class TicketLock {
    private final AtomicWord next = new AtomicWord();
    private final AtomicWord serving = new AtomicWord();
    private final AtomicWord holder = new AtomicWord();

    /** Joins the queue. Requires that the processor does not hold the lock; if it does, it is never served. */
    @Inline
    public int takeTicket() {
        return next.getAndAdd(1);
    }

    @Inline
    public boolean isServed(int ticket) {
        return serving.get() == ticket;
    }

    /** How many are before this ticket, the holder included. */
    public int queueLength(int ticket) {
        return ticket - serving.get();
    }

    /** Whether somebody waits for the lock, which is held. */
    public boolean isWanted() {
        return next.get() - serving.get() > 1;
    }

    /** Notes the holder, as soon as the ticket is served. */
    @Inline
    public void entered(int cpu) {
        if (holder.get() != 0) {
            throw new IllegalStateException("I1: the lock has two holders");
        }
        holder.set(cpu + 1);
    }

    /** Serves the next ticket, with a full fence. Requires that the processor holds the lock. */
    @Inline
    public void release(int cpu) {
        if (holder.get() != cpu + 1) {
            throw new IllegalStateException("I2: a processor releases a lock that it does not hold");
        }
        holder.set(0);
        serving.getAndSet(serving.get() + 1);
    }

    public boolean isHeldBy(int cpu) {
        return holder.get() == cpu + 1;
    }

    /** The holder's number, or -1. */
    public int holder() {
        return holder.get() - 1;
    }
}
