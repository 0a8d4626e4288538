package skink.kernel.sched;

import skink.kernel.proc.Proc;

/** What a simulation must see of processors and run queues, and what it does in the place of a sleeping processor. */
public final class SchedulerView {
    private SchedulerView() {}

    /** Whether a processor chooses anew before it goes on. */
    public static boolean mustChoose(int cpu) {
        return CpuState.get(cpu).mustChoose;
    }

    /** The first process that waits for a processor with a priority, or null; {@code nextReady} leads to the others. */
    public static Proc first(int cpu, int priority) {
        return CpuState.get(cpu).queue.first(priority);
    }

    /** What the processor believes about that queue. */
    public static boolean isOccupied(int cpu, int priority) {
        return CpuState.get(cpu).queue.isOccupied(priority);
    }

    /** The time stamp up to which the processor's time is charged. */
    public static long chargedUpTo(int cpu) {
        return CpuState.get(cpu).chargedUpTo;
    }

    /** The page directory that the processor has loaded. */
    public static int directory(int cpu) {
        return CpuState.get(cpu).directory;
    }

    public static boolean idles(int cpu) {
        return CpuState.get(cpu).idles;
    }

    /** The processor begins or ends its sleep. */
    public static void setIdles(int cpu, boolean idles) {
        CpuState.get(cpu).idles = idles;
    }
}
