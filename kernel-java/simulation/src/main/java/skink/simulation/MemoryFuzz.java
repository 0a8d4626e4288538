package skink.simulation;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import skink.servers.vm.MemoryRun;

/** Many runs of the memory manager among random processes on the host; a failing one is made small. */
public final class MemoryFuzz {
    /** Steps of a run. */
    public static final int RUN_STEPS = 1000;

    private static final int PROGRESS_EVERY = 1000;

    private final PrintStream progress;

    /** Tells {@code progress} now and then. */
    public MemoryFuzz(PrintStream progress) {
        this.progress = progress;
    }

    /** Runs the scripts of {@code count} seeds from {@code first} on, until {@code most} have failed. */
    public List<KernelFuzz.Failure> run(long first, int count, int most) {
        List<KernelFuzz.Failure> failures = new ArrayList<>();
        for (long seed = first; seed < first + count && failures.size() < most; seed++) {
            Script script = Script.of(seed, RUN_STEPS);
            Run.Failure failure = run(script);
            if (failure != null) {
                failures.add(shrink(script, failure));
            }
            if ((seed - first + 1) % PROGRESS_EVERY == 0) {
                progress.println((seed - first + 1) + " of " + count + " runs of " + RUN_STEPS + " steps, "
                        + failures.size() + " failed");
            }
        }
        return failures;
    }

    private static Run.Failure run(Script script) {
        MemoryRun.Failure failure = MemoryRun.of(script.seed(), script.steps());
        return failure == null ? null : new Run.Failure(failure.rule(), failure.step(), failure.text());
    }

    private static KernelFuzz.Failure shrink(Script script, Run.Failure failure) {
        Script smallest = new Shrinker(MemoryFuzz::run).shrink(script, failure);
        List<String> lines = new ArrayList<>(MemoryRun.trace(smallest.seed(), smallest.steps()));
        lines.add(run(smallest).text());
        return new KernelFuzz.Failure(script.seed(), failure.text(), lines);
    }
}
