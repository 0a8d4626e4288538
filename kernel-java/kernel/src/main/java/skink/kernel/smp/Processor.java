package skink.kernel.smp;

import skink.kernel.lock.AtomicWord;

/** One processor: its identity, its life, and the words by which others reach it. */
public final class Processor {
    /** Not there, or not asked to start. */
    public static final int ABSENT = 0;
    /** Has been sent the start-up messages. */
    public static final int STARTING = 1;
    /** Runs kernel code. */
    public static final int ONLINE = 2;
    /** Did not answer the start-up messages; left out for ever. */
    public static final int SILENT = 3;
    /** Has stopped for ever. */
    public static final int HALTED = 4;

    private final int number;
    private final AtomicWord state = new AtomicWord();

    /** Who may post a request, as number + 1, or 0: claimed by compare-and-set. */
    final AtomicWord requester = new AtomicWord();
    /** The request posted and not yet served, or {@link CrossCall#NOTHING}. */
    final AtomicWord request = new AtomicWord();
    /** 1 while the processor sleeps in a {@link Wait}, or is about to. */
    final AtomicWord asleep = new AtomicWord();
    /** Requests served. */
    final AtomicWord served = new AtomicWord();
    /** The last {@link Parallel} task that this processor has ended, by its generation. */
    final AtomicWord finishedGeneration = new AtomicWord();

    private int apicId;

    Processor(int number) {
        this.number = number;
    }

    public int number() {
        return number;
    }

    public int apicId() {
        return apicId;
    }

    void setApicId(int id) {
        apicId = id;
    }

    public int state() {
        return state.get();
    }

    void setState(int newState) {
        state.set(newState);
    }

    public boolean isOnline() {
        return state.get() == ONLINE;
    }

    /** How many requests of others this processor has served. */
    public int requestsServed() {
        return served.get();
    }
}
