package skink.images.differential;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import skink.compiler.driver.CompileOptions;
import skink.images.build.Target;
import skink.images.differential.generator.ProgramGenerator;
import skink.images.differential.generator.SourceNode;
import skink.images.differential.generator.Support;

/**
 * Many random programs: generates them in batches, compares the engines, shrinks what differs.
 *
 * <p>Program {@code n} of a run has the seed {@code first + n}, so a failure is replayed by its seed alone.
 */
public final class CompilerFuzz {
    private static final int BATCH_SIZE = 250;
    private static final int SHRINK_ROUNDS = 40;

    private final Batch batch;
    private final Engine oracle;
    private final Path scratch;
    private final PrintStream progress;

    /**
     * @param engines the oracle first
     * @param scratch a folder for class files and executables
     * @param progress where a line per batch goes
     */
    CompilerFuzz(List<Engine> engines, Path scratch, PrintStream progress) {
        this.batch = new Batch(engines, scratch);
        this.oracle = engines.get(0);
        this.scratch = scratch;
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

    /** HotSpot against programs as processes of our own system. */
    public static CompilerFuzz inGuest(Path scratch, boolean stressCollector, PrintStream progress) {
        NativeEngine guest = NativeEngine.on(
                stressCollector ? "skink with a collection at every allocation" : "skink",
                new BatchCompiler(scratch, CompileOptions.defaults(), Target.SKINK),
                GuestPrograms.host(scratch, stressCollector ? NativeEngine.STRESS : Map.of()));
        return new CompilerFuzz(List.of(new HotSpotEngine(), guest), scratch, progress);
    }

    /**
     * A seed whose program behaves differently.
     *
     * @param seed the seed
     * @param text what differs
     * @param program the shrunk source, a file that compiles by itself
     */
    public record Failure(long seed, String text, String program) {}

    /** Runs the programs of the seeds {@code first} to {@code first + count - 1}; stops after {@code mostFailures}. */
    public List<Failure> run(long first, int count, int mostFailures) {
        List<Failure> failures = new ArrayList<>();
        for (int done = 0; done < count && failures.size() < mostFailures; done += BATCH_SIZE) {
            int size = Math.min(BATCH_SIZE, count - done);
            Batch.Result result = batch.run(programs(first + done, size));
            result.refused().forEach((name, error) -> failures.add(refused(name, error)));
            for (Batch.Difference difference : result.differences()) {
                if (failures.size() < mostFailures) {
                    failures.add(shrink(difference));
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
            programs.put(packageOf(seed), ProgramGenerator.generate(seed));
        }
        return programs;
    }

    private static String packageOf(long seed) {
        return "p" + seed;
    }

    private static long seedOf(String packageName) {
        return Long.parseLong(packageName.substring(1));
    }

    private static Failure refused(String packageName, String error) {
        long seed = seedOf(packageName);
        String program = Support.standalone(packageName, ProgramGenerator.generate(seed));
        return new Failure(seed, "javac refuses the program: " + error, program);
    }

    private Failure shrink(Batch.Difference difference) {
        long seed = seedOf(difference.packageName());
        progress.println("seed " + seed + ": " + difference.text() + "; shrinking");
        Batch pair = new Batch(List.of(oracle, difference.engine()), scratch);
        SourceNode program = ProgramGenerator.generate(seed);
        boolean alone = Shrinker.differs(pair).stillFail(List.of(program)).get(0);
        SourceNode small = alone ? new Shrinker(Shrinker.differs(pair), SHRINK_ROUNDS).shrink(program) : program;
        String text = alone ? difference.text() : difference.text() + " (only together with the programs of its batch)";
        return new Failure(seed, text, Support.standalone(difference.packageName(), small));
    }
}
