package skink.images.differential;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import skink.compiler.driver.CompileOptions;

/**
 * Many random programs: generates them in batches, compares the engines, shrinks what differs.
 *
 * <p>Program {@code n} of a run has the seed {@code first + n}, so a failure is replayed by its seed alone.
 */
public final class CompilerFuzz {
    private static final int BATCH_SIZE = 200;
    private static final int SHRINK_ATTEMPTS = 400;

    private final Batch batch;
    private final PrintStream progress;

    /**
     * @param engines the oracle first
     * @param scratch a folder for class files and executables
     * @param progress where a line per batch goes
     */
    CompilerFuzz(List<Engine> engines, Path scratch, PrintStream progress) {
        this.batch = new Batch(engines, scratch);
        this.progress = progress;
    }

    /** HotSpot against the build-time interpreter and our compiler, which checks itself after every pass if {@code verify}. */
    public static CompilerFuzz standard(Path scratch, boolean stressCollector, boolean verify, PrintStream progress) {
        List<Engine> engines = List.of(
                new HotSpotEngine(),
                new InterpreterEngine(),
                new NativeEngine(
                        new BatchCompiler(scratch, CompileOptions.defaults().withVerification(verify)),
                        stressCollector));
        return new CompilerFuzz(engines, scratch, progress);
    }

    /**
     * A seed whose program behaves differently.
     *
     * @param seed the seed
     * @param text what differs
     * @param program the shrunk source
     */
    public record Failure(long seed, String text, String program) {}

    /** Runs the programs of the seeds {@code first} to {@code first + count - 1}; stops after {@code mostFailures}. */
    public List<Failure> run(long first, int count, int mostFailures) {
        List<Failure> failures = new ArrayList<>();
        for (int done = 0; done < count && failures.size() < mostFailures; done += BATCH_SIZE) {
            int size = Math.min(BATCH_SIZE, count - done);
            for (Batch.Difference difference : batch.differences(programs(first + done, size))) {
                failures.add(shrink(difference));
                if (failures.size() >= mostFailures) {
                    break;
                }
            }
            progress.println((done + size) + " of " + count + " programs, " + failures.size() + " different");
        }
        progress.println("time: " + batch.times());
        return failures;
    }

    private static Map<String, SourceNode> programs(long first, int count) {
        Map<String, SourceNode> programs = new LinkedHashMap<>();
        for (long seed = first; seed < first + count; seed++) {
            programs.put(packageOf(seed), ProgramGenerator.generate(seed, packageOf(seed)));
        }
        return programs;
    }

    private static String packageOf(long seed) {
        return "p" + seed;
    }

    private Failure shrink(Batch.Difference difference) {
        String packageName = difference.packageName();
        long seed = Long.parseLong(packageName.substring(1));
        progress.println("seed " + seed + ": " + difference.text() + "; shrinking");
        SourceNode program = ProgramGenerator.generate(seed, packageName);
        SourceNode small = new Shrinker(Shrinker.differs(batch, packageName), SHRINK_ATTEMPTS).shrink(program);
        return new Failure(seed, difference.text(), small.text());
    }
}
