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
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.ToolProvider;

/**
 * The 14 <em>Are We Fast Yet</em> programs (github smarr/are-we-fast-yet), compiled unmodified, against their C++ ports and
 * HotSpot.
 *
 * <p>The programs are not part of this repository: {@link #Program names} and problem sizes are those of the suite's own
 * steady-state configuration, the sources come from a checkout. Every iteration verifies its result, in all languages. The
 * contenders take turns program by program, so that a machine that changes its speed changes it for all of them; a ratio is
 * one of medians within one turn.
 */
public final class AreWeFastYetBench {
    /**
     * One program of the suite.
     *
     * @param name the class and what the harness calls it
     * @param problemSize inner iterations, or what the program takes for that
     */
    record Program(String name, int problemSize) {}

    private static final List<Program> PROGRAMS = List.of(
            new Program("Richards", 100),
            new Program("DeltaBlue", 12_000),
            new Program("Json", 100),
            new Program("CD", 250),
            new Program("Havlak", 1_500),
            new Program("Bounce", 1_500),
            new Program("List", 1_500),
            new Program("Mandelbrot", 500),
            new Program("NBody", 250_000),
            new Program("Permute", 1_000),
            new Program("Queens", 1_000),
            new Program("Sieve", 3_000),
            new Program("Storage", 1_000),
            new Program("Towers", 600));

    private static final Pattern ITERATION = Pattern.compile("iterations=1 runtime: (\\d+)us");
    private static final int COUNTED = 3;
    private static final int WARM_UP = 1;
    private static final int HOTSPOT_WARM_UP = 12;

    private final Path checkout;
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
        this.checkout = checkout;
        this.scratch = scratch;
        this.compiler = compiler;
        this.turns = turns;
        this.progress = progress;
        if (!Files.isRegularFile(javaSources().resolve("Harness.java"))) {
            throw new IllegalArgumentException("there is no benchmarks/Java/src/Harness.java in " + checkout
                    + "; --programs takes a checkout of github smarr/are-we-fast-yet");
        }
    }

    /**
     * Compiles and measures all programs.
     *
     * @param javaHomes installations of HotSpot to compare with, beside the one that runs this
     * @return per program nanoseconds per iteration, one ratio per contender and bytes of code with a main of its own
     */
    public List<BenchRow> run(List<Path> javaHomes) throws IOException {
        Path classes = compileJava();
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
        for (Program program : PROGRAMS) {
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
        javac(classes, List.of(source.toString(), "-cp", classes.toString()));
        Path executable = scratch.resolve(main);
        long bytes = compiler.compile(classes, main, executable);
        // CD takes a number of aircraft of which it knows the results, Havlak and NBody as well.
        new MeasuredProcess(List.of(executable.toString()))
                .with(Integer.toString(program.problemSize()))
                .output();
        return bytes;
    }

    private Path javaSources() {
        return checkout.resolve("benchmarks").resolve("Java").resolve("src");
    }

    private Path compileJava() throws IOException {
        Path classes = Files.createDirectories(scratch.resolve("classes"));
        try (Stream<Path> files = Files.walk(javaSources())) {
            javac(
                    classes,
                    files.map(Path::toString)
                            .filter(name -> name.endsWith(".java"))
                            .sorted()
                            .toList());
        }
        return classes;
    }

    private void javac(Path classes, List<String> arguments) {
        List<String> all =
                new ArrayList<>(List.of("-nowarn", "--release", "17", "-encoding", "UTF-8", "-d", classes.toString()));
        all.addAll(arguments);
        int status = ToolProvider.getSystemJavaCompiler().run(null, progress, progress, all.toArray(String[]::new));
        if (status != 0) {
            throw new IllegalStateException("javac could not compile the programs in " + checkout);
        }
    }

    /** Builds the C++ ports as the numbers to beat were built; false without a compiler for 32 bits. */
    private boolean buildCpp() {
        Path sources = checkout.resolve("benchmarks").resolve("C++").resolve("src");
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
            double[] nanos = parse(process.output());
            if (nanos.length != warmUp + COUNTED) {
                throw new IllegalStateException(nanos.length + " iterations were printed by " + process);
            }
            return new Samples(Arrays.copyOfRange(nanos, warmUp, nanos.length)).median();
        }

        private static double[] parse(String output) {
            Matcher matcher = ITERATION.matcher(output);
            List<Double> micros = new ArrayList<>();
            while (matcher.find()) {
                micros.add(Double.parseDouble(matcher.group(1)));
            }
            return micros.stream().mapToDouble(value -> value * 1000).toArray();
        }
    }
}
