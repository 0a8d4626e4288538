package skink.kernel.smp;

import skink.kernel.arch.i386.LocalApic;
import skink.kernel.arch.i386.Vectors;
import skink.kernel.lock.AtomicWord;

/**
 * One task on all processors that run, started by the boot processor, which takes part and waits for the others.
 *
 * <p>A task has a generation. It is published by raising the generation after the task is stored; a processor that sees
 * a generation it has not finished runs the task once and then says so.
 */
public final class Parallel {
    private static final AtomicWord GENERATION = new AtomicWord();
    private static CpuTask task;

    private Parallel() {}

    /** Runs {@code newTask} everywhere; returns when all have ended it. On the boot processor, interrupts off. */
    public static void run(CpuTask newTask) {
        int generation = publish(newTask);
        newTask.run(0);
        for (int i = 1; i < Processors.known(); i++) {
            awaitEnd(Processors.get(i), generation);
        }
    }

    /** Makes all other processors run a task, and does not wait for them; its generation. Interrupts are off. */
    public static int publish(CpuTask newTask) {
        task = newTask;
        int generation = GENERATION.getAndAdd(1) + 1;
        for (int i = 1; i < Processors.known(); i++) {
            if (Processors.get(i).isOnline()) {
                LocalApic.sendInterrupt(Processors.get(i).apicId(), Vectors.CROSS_CALL);
            }
        }
        return generation;
    }

    private static void awaitEnd(Processor other, int generation) {
        long deadline = Wait.deadline();
        for (int turns = 0; other.isOnline() && other.finishedGeneration.get() != generation; turns++) {
            Wait.turn(turns, deadline, "a processor does not end its task", other.number());
        }
    }

    /** Runs the published task if this processor has not yet; tells whether it did. */
    static boolean runShare(Processor self) {
        int generation = GENERATION.get();
        if (generation == self.finishedGeneration.get()) {
            return false;
        }
        task.run(self.number());
        self.finishedGeneration.set(generation);
        Wait.announce();
        return true;
    }
}
