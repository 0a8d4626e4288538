package skink.simulation;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;

/**
 * Many runs of the kernel among random actors; a failing one is made small.
 *
 * <pre>{@code
 * List<KernelFuzz.Failure> failures = new KernelFuzz(System.out).run(1, 1000, 5);
 * }</pre>
 */
public final class KernelFuzz {
    /** Steps of a run. */
    public static final int RUN_STEPS = 1000;

    private static final int PROGRESS_EVERY = 1000;

    /**
     * A run that failed.
     *
     * @param seed that runs it again
     * @param text which promise is broken, and how
     * @param steps what happens in the smallest script that fails in the same way, line by line
     */
    public record Failure(long seed, String text, List<String> steps) {}

    private final PrintStream progress;

    /** Tells {@code progress} now and then. */
    public KernelFuzz(PrintStream progress) {
        this.progress = progress;
    }

    /** Runs the scripts of {@code count} seeds from {@code first} on, until {@code most} have failed. */
    public List<Failure> run(long first, int count, int most) {
        List<Failure> failures = new ArrayList<>();
        for (long seed = first; seed < first + count && failures.size() < most; seed++) {
            Script script = Script.of(seed, RUN_STEPS);
            Run.Failure failure = Run.of(script);
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

    private static Failure shrink(Script script, Run.Failure failure) {
        Script smallest = new Shrinker(Run::of).shrink(script, failure);
        List<String> lines = new ArrayList<>(Run.trace(smallest));
        lines.add(Run.of(smallest).text());
        return new Failure(script.seed(), failure.text(), lines);
    }
}
