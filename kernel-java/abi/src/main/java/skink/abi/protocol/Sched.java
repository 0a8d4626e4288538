package skink.abi.protocol;

import skink.abi.ipc.MessageLayout;

/**
 * The scheduler: which process runs with which priority, how long at a stretch, and on which processor. Priorities are 0, the
 * best, to 15.
 */
@Protocol(base = 0xF00)
public interface Sched {
    /** Any processor: the scheduler chooses. */
    int ANY_CPU = -1;

    /**
     * Schedules a process from now on.
     *
     * @param process that nobody else schedules
     * @param priority its best priority, to which it returns when it leaves time to others
     * @param quantumMillis how long it runs at a stretch, 1 to 10,000
     * @param cpu its processor for ever, or {@link #ANY_CPU}
     * @return its processor now
     */
    @Call(2)
    int start(int process, int priority, int quantumMillis, int cpu) throws NotPermitted, DeadProcess, OutOfRange;

    /** Gives the scheduling of a process back to the kernel, or forgets one that has ended. */
    @Call(3)
    void stop(int process) throws NotPermitted, UnknownProcess;

    /** Changes the best priority of a process. */
    @Call(4)
    void nice(int process, int priority) throws NotPermitted, UnknownProcess, OutOfRange;

    /**
     * Schedules a process from now on as its parent: with the parent's best priority and quantum, on any processor.
     *
     * @return its processor now
     */
    @Call(5)
    int inherit(int process, int parent) throws NotPermitted, DeadProcess, UnknownProcess;

    /** How a process is scheduled. */
    @Call(6)
    Place place(int process) throws UnknownProcess;

    /** What the scheduler has done since it began. */
    @Call(7)
    Counts counts();

    /** A process has used up its quantum on this processor; the kernel lets it wait until it is scheduled again. */
    @FromKernel(MessageLayout.OUT_OF_QUANTUM)
    void outOfQuantum(int cpu);

    /**
     * How a process is scheduled.
     *
     * @param priority that it has now
     * @param best the priority that it returns to
     * @param cpu its processor
     */
    record Place(int priority, int best, int cpu) {}

    /**
     * What a scheduler has done.
     *
     * @param processes that it schedules
     * @param quanta that have ended
     * @param moves of processes to other processors
     * @param refused messages that only the kernel may send, from others
     */
    record Counts(int processes, int quanta, int moves, int refused) {}
}
