package skink.images.bench;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.BiConsumer;

/**
 * The collector against HotSpot's SerialGC in a heap of the same limit: time of a round, and pauses.
 *
 * <p>Each program allocates much, in a pattern of its own. Both sides run in turn and must print the same checksums. Pauses come
 * from the log that either collector writes, in runs of their own.
 */
public final class CollectorBench {
    /** The limit of either heap. */
    public static final int HEAP_MEGABYTES = 64;

    /** The programs, in the order of the table. */
    public static final List<String> PROGRAMS = List.of("GcTrees", "GcQueue", "GcMaps", "GcArrays");

    private static final String PACKAGE = "skink.programs.bench.";
    private static final String REFERENCE = "HotSpot SerialGC";
    private static final int WARM_UP_ROUNDS = 10;
    private static final int ROUNDS = 5;
    private static final double NANOS_PER_MILLI = 1e6;

    private final Path scratch;
    private final Path javaClasses;
    private final int turns;
    private final PrintStream progress;

    /**
     * @param scratch a folder for executables
     * @param javaClasses the class files of the programs
     * @param turns how often each side runs each program
     * @param progress where lines about the progress go
     */
    public CollectorBench(Path scratch, Path javaClasses, int turns, PrintStream progress) {
        this.scratch = scratch;
        this.javaClasses = javaClasses;
        this.turns = turns;
        this.progress = progress;
    }

    /**
     * Measures all programs.
     *
     * @param compile makes a {@code linux-i386} executable with the heap limit from a main class
     * @return per program nanoseconds a round, the ratio to HotSpot, and the pauses of both
     */
    public List<BenchRow> run(BiConsumer<String, Path> compile) {
        List<BenchRow> rows = new ArrayList<>();
        List<Double> medians = new ArrayList<>();
        for (String program : PROGRAMS) {
            Path executable = scratch.resolve(program);
            compile.accept(PACKAGE + program, executable);
            Contender ours = new Contender("skink", List.of(executable.toString()), 0);
            Contender theirs = new Contender(REFERENCE, hotSpot(program, List.of()), WARM_UP_ROUNDS);
            double[] ourTimes = new double[turns];
            double[] ratios = new double[turns];
            for (int turn = 0; turn < turns; turn++) {
                Contender.Run our = ours.run(ROUNDS);
                Contender.Run their = theirs.run(ROUNDS);
                if (!our.checksum().equals(their.checksum())) {
                    throw new IllegalStateException(
                            program + ": we compute " + our.checksum() + ", " + REFERENCE + " " + their.checksum());
                }
                ourTimes[turn] = our.medianNanos();
                ratios[turn] = our.medianNanos() / their.medianNanos();
            }
            BenchRow time = BenchRow.of("gc-" + program, "ns", ourTimes, 1, "host", null);
            BenchRow ratio = BenchRow.of("gc-" + program, "ratio", ratios, 1, "host", REFERENCE);
            double[] ourPauses = CollectorLog.ofSkink(executable, ROUNDS);
            double[] theirPauses = CollectorLog.ofHotSpot(hotSpot(program, CollectorLog.HOTSPOT_OPTIONS), ROUNDS);
            rows.addAll(List.of(time, ratio));
            rows.addAll(pauses("gc-" + program + "-pause", ourPauses));
            rows.addAll(pauses("gc-" + program + "-pause-serialgc", theirPauses));
            medians.add(ratio.median());
            print(program, time, ratio, ourPauses, theirPauses);
        }
        double mean = Samples.geometricMean(medians.stream().mapToDouble(d -> d).toArray());
        rows.add(BenchRow.of("gc-geometric-mean", "ratio", new double[] {mean}, 1, "host", REFERENCE));
        progress.printf(Locale.ROOT, "%-10s %5.2f x %s%n", "geometric mean", mean, REFERENCE);
        return rows;
    }

    private List<String> hotSpot(String program, List<String> options) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-XX:-UsePerfData", "-XX:+UseSerialGC", "-Xmx" + HEAP_MEGABYTES + "m"));
        command.addAll(options);
        command.addAll(List.of("-cp", javaClasses.toString(), PACKAGE + program));
        return command;
    }

    private static List<BenchRow> pauses(String name, double[] nanos) {
        double[] longest = {new Samples(nanos).max()};
        return List.of(
                BenchRow.of(name, "ns", nanos, 1, "host", null),
                BenchRow.of(name + "-longest", "ns", longest, 1, "host", null));
    }

    private void print(String program, BenchRow time, BenchRow ratio, double[] ours, double[] theirs) {
        progress.printf(
                Locale.ROOT,
                "%-10s %8.2f ms  %5.2f x %s   pauses: %s; theirs: %s%n",
                program,
                time.median() / NANOS_PER_MILLI,
                ratio.median(),
                REFERENCE,
                text(ours),
                text(theirs));
    }

    private static String text(double[] pauses) {
        Samples sorted = new Samples(pauses);
        return String.format(
                Locale.ROOT,
                "%d, median %.2f ms, longest %.2f ms",
                pauses.length,
                sorted.median() / NANOS_PER_MILLI,
                sorted.max() / NANOS_PER_MILLI);
    }
}
