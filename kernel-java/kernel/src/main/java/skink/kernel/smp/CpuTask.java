package skink.kernel.smp;

/** Work that every processor does at once; see {@link Parallel}. */
public interface CpuTask {
    /** Runs on processor {@code cpu}, interrupts off. Must not start another task. */
    void run(int cpu);
}
