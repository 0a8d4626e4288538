package skink.images.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import skink.images.bench.AreWeFastYetSuite.Program;

/**
 * The 14 <em>Are We Fast Yet</em> programs (github smarr/are-we-fast-yet), compiled unmodified, against their C++ ports and
 * HotSpot.
 *
 * <p>The programs are not part of this repository, see {@link AreWeFastYetSuite}. Every iteration verifies its result, in all languages. The
 * contenders take turns program by program, so that a machine that changes its speed changes it for all of them; a ratio is
 * one of medians within one turn.
 */
public final class AreWeFastYetBench {
    private static final int COUNTED = 3;
    private static final int WARM_UP = 1;
    private static final int HOTSPOT_WARM_UP = 12;

    private final AreWeFastYetSuite suite;
    private final Path scratch;
    private final Compiler compiler;
    private final int turns;
    private final PrintStream progress;

    /** Makes a {@code linux-i386} executable; returns the bytes of its machine code. */
    public interface Compiler {
        /**
         * Compiles a program.
         *
         * @param classes the folder with its class files
         * @param mainClass the class whose main method runs
         * @param executable the file to write
         */
        long compile(Path classes, String mainClass, Path executable);
    }

    /**
     * @param checkout the suite's root folder
     * @param scratch a folder for class files and executables
     * @param turns how often each contender is run for each program
     * @param progress where lines about the progress go
     */
    public AreWeFastYetBench(Path checkout, Path scratch, Compiler compiler, int turns, PrintStream progress) {
        this.suite = new AreWeFastYetSuite(checkout, progress);
        this.scratch = scratch;
        this.compiler = compiler;
        this.turns = turns;
        this.progress = progress;
    }

    /**
     * Compiles and measures all programs.
     *
     * @param javaHomes installations of HotSpot to compare with, beside the one that runs this
     * @return per program nanoseconds per iteration, one ratio per contender and bytes of code with a main of its own
     */
    public List<BenchRow> run(List<Path> javaHomes) throws IOException {
        Path classes = suite.compileJava(scratch);
        List<Timed> contenders = new ArrayList<>();
        Path executable = scratch.resolve("harness");
        long codeBytes = compiler.compile(classes, "Harness", executable);
        progress.printf(Locale.ROOT, "%-12s %9d bytes of code%n", "Harness", codeBytes);
        contenders.add(new Timed("skink", new MeasuredProcess(List.of(executable.toString())), WARM_UP));
        if (buildCpp()) {
            MeasuredProcess cpp =
                    new MeasuredProcess(List.of(scratch.resolve("cpp").toString()));
            contenders.add(new Timed("g++ -O2 -m32", cpp, WARM_UP));
        }
        contenders.add(hotSpot("HotSpot", Path.of(System.getProperty("java.home")), classes));
        for (Path home : javaHomes) {
            contenders.add(hotSpot("HotSpot of " + home.getFileName(), home, classes));
        }
        List<BenchRow> rows = new ArrayList<>();
        rows.add(bytes("Harness", codeBytes));
        Map<String, List<Double>> ratios = new LinkedHashMap<>();
        for (Program program : AreWeFastYetSuite.PROGRAMS) {
            long ownBytes = compileAlone(program, classes);
            rows.add(bytes(program.name(), ownBytes));
            rows.addAll(measure(program, contenders, ratios, ownBytes));
        }
        ratios.forEach((against, medians) -> {
            double mean =
                    Samples.geometricMean(medians.stream().mapToDouble(d -> d).toArray());
            rows.add(BenchRow.of("awfy-geometric-mean", "ratio", new double[] {mean}, 1, "host", against));
            progress.printf(Locale.ROOT, "geometric mean %5.2f x %s%n", mean, against);
        });
        return rows;
    }

    private List<BenchRow> measure(
            Program program, List<Timed> contenders, Map<String, List<Double>> ratios, long ownBytes) {
        double[][] nanos = new double[contenders.size()][turns];
        for (int turn = 0; turn < turns; turn++) {
            for (int i = 0; i < contenders.size(); i++) {
                nanos[i][turn] = contenders.get(i).run(program);
            }
        }
        String name = "awfy-" + program.name();
        List<BenchRow> rows = new ArrayList<>();
        rows.add(BenchRow.of(name, "ns", nanos[0], 1, "host", null));
        StringBuilder line = new StringBuilder(String.format(
                Locale.ROOT,
                "%-12s %9.3f ms %7d bytes",
                program.name(),
                new Samples(nanos[0]).median() / 1e6,
                ownBytes));
        for (int i = 1; i < contenders.size(); i++) {
            double[] quotients = new double[turns];
            for (int turn = 0; turn < turns; turn++) {
                quotients[turn] = nanos[0][turn] / nanos[i][turn];
            }
            BenchRow row = BenchRow.of(
                    name, "ratio", quotients, 1, "host", contenders.get(i).name());
            rows.add(row);
            ratios.computeIfAbsent(row.against(), k -> new ArrayList<>()).add(row.median());
            line.append(String.format(Locale.ROOT, "   %5.2f x %s", row.median(), row.against()));
        }
        progress.println(line);
        return rows;
    }

    private static BenchRow bytes(String program, long bytes) {
        return BenchRow.of("awfy-" + program + "-code", "bytes", new double[] {bytes}, 1, "host", null);
    }

    private static Timed hotSpot(String name, Path home, Path classes) {
        String java = home.resolve("bin").resolve("java").toString();
        List<String> command = List.of(java, "-XX:-UsePerfData", "-XX:+UseSerialGC", "-cp", classes.toString());
        return new Timed(name, new MeasuredProcess(command).with("Harness"), HOTSPOT_WARM_UP);
    }

    /** One executable for this program alone, run once; returns the bytes of its machine code. */
    private long compileAlone(Program program, Path classes) throws IOException {
        String main = program.name() + "Main";
        Path source = scratch.resolve(main + ".java");
        Files.writeString(
                source,
                """
                public final class %1$sMain {
                    public static void main(String[] args) {
                        if (!new %1$s().innerBenchmarkLoop(Integer.parseInt(args[0]))) {
                            throw new IllegalStateException("wrong result");
                        }
                    }
                }
                """
                        .formatted(program.name()));
        suite.javac(classes, List.of(source.toString(), "-cp", classes.toString()));
        Path executable = scratch.resolve(main);
        long bytes = compiler.compile(classes, main, executable);
        // CD takes a number of aircraft of which it knows the results, Havlak and NBody as well.
        new MeasuredProcess(List.of(executable.toString()))
                .with(Integer.toString(program.problemSize()))
                .output();
        return bytes;
    }

    /** Builds the C++ ports as the numbers to beat were built; false without a compiler for 32 bits. */
    private boolean buildCpp() {
        Path sources = suite.cppSources();
        List<String> command = new ArrayList<>(CompilerBench.GPP);
        command.addAll(List.of("-std=c++17", "-ffp-contract=off", "-o"));
        command.add(scratch.resolve("cpp").toString());
        for (String file : List.of("harness.cpp", "deltablue.cpp", "memory/object_tracker.cpp", "richards.cpp")) {
            command.add(sources.resolve(file).toString());
        }
        try {
            new MeasuredProcess(command).output();
            return true;
        } catch (UncheckedIOException | IllegalStateException e) {
            progress.println("without the C++ ports: " + e.getMessage());
            return false;
        }
    }

    /**
     * A harness in some language.
     *
     * @param name for tables
     * @param harness takes the program's name, the number of iterations and the problem size
     * @param warmUp iterations that are not counted
     */
    private record Timed(String name, MeasuredProcess harness, int warmUp) {
        /** Nanoseconds of one iteration: the median of those counted. */
        double run(Program program) {
            MeasuredProcess process = harness.with(
                    program.name(), Integer.toString(warmUp + COUNTED), Integer.toString(program.problemSize()));
            double[] nanos = AreWeFastYetSuite.nanos(process.output());
            if (nanos.length != warmUp + COUNTED) {
                throw new IllegalStateException(nanos.length + " iterations were printed by " + process);
            }
            return new Samples(Arrays.copyOfRange(nanos, warmUp, nanos.length)).median();
        }
    }
}
