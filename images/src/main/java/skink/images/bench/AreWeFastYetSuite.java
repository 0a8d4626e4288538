package skink.images.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.ToolProvider;

/** The programs of <em>Are We Fast Yet</em> (github smarr/are-we-fast-yet) in a checkout of theirs. */
final class AreWeFastYetSuite {
    /**
     * One program of the suite.
     *
     * @param name the class and what the harness calls it
     * @param problemSize inner iterations, or what the program takes for that
     */
    record Program(String name, int problemSize) {}

    /** With the sizes of the suite's own steady-state configuration. */
    static final List<Program> PROGRAMS = List.of(
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

    private final Path checkout;
    private final PrintStream progress;

    /**
     * @param checkout the suite's root folder
     * @param progress where javac's words go
     */
    AreWeFastYetSuite(Path checkout, PrintStream progress) {
        this.checkout = checkout;
        this.progress = progress;
        if (!Files.isRegularFile(javaSources().resolve("Harness.java"))) {
            throw new IllegalArgumentException("there is no benchmarks/Java/src/Harness.java in " + checkout
                    + "; --programs takes a checkout of github smarr/are-we-fast-yet");
        }
    }

    private Path javaSources() {
        return checkout.resolve("benchmarks").resolve("Java").resolve("src");
    }

    /** Where the C++ ports are. */
    Path cppSources() {
        return checkout.resolve("benchmarks").resolve("C++").resolve("src");
    }

    /** Compiles all of them into a folder of class files. */
    Path compileJava(Path scratch) throws IOException {
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

    /** Compiles into a folder. */
    void javac(Path classes, List<String> arguments) {
        List<String> all =
                new ArrayList<>(List.of("-nowarn", "--release", "17", "-encoding", "UTF-8", "-d", classes.toString()));
        all.addAll(arguments);
        int status = ToolProvider.getSystemJavaCompiler().run(null, progress, progress, all.toArray(String[]::new));
        if (status != 0) {
            throw new IllegalStateException("javac could not compile the programs in " + checkout);
        }
    }

    /** The nanoseconds of each iteration, out of what the suite's harness prints. */
    static double[] nanos(String output) {
        Matcher matcher = ITERATION.matcher(output);
        List<Double> micros = new ArrayList<>();
        while (matcher.find()) {
            micros.add(Double.parseDouble(matcher.group(1)));
        }
        return micros.stream().mapToDouble(value -> value * 1000).toArray();
    }

    /** What the harness prints but for the times. */
    static String withoutTimes(String output) {
        return output.replaceAll("\\d+us", "us");
    }
}
