package skink.images.bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiConsumer;

/**
 * Compiled Java against C++ and HotSpot: the same kernels, in turn on one machine.
 *
 * <p>Where {@code g++ -m32} works, each kernel's C++ twin is built twice, plain and with bounds checks; a checksum that
 * differs between contenders ends the run. Ratios are ours over theirs, so below 1 is faster than they are.
 */
public final class CompilerBench {
    /** The kernels, in the order of the table. */
    public static final List<String> KERNELS = List.of(
            "Sort", "Sieve", "Matrix", "StringBuilding", "Hashing", "TreeWalk", "NBody", "LongArithmetic", "Queens");

    private static final String PACKAGE = "skink.programs.bench.";
    static final List<String> GPP = List.of("g++", "-O2", "-m32", "-msse2", "-mfpmath=sse");
    private static final int HOTSPOT_WARM_UP_ROUNDS = 20;
    private static final int ROUNDS = 7;

    private final Path scratch;
    private final Path javaClasses;
    private final int turns;
    private final PrintStream progress;

    /**
     * @param scratch a folder for executables
     * @param javaClasses the class files of the kernels
     * @param turns how often each contender is run for each kernel
     * @param progress where lines about the progress go
     */
    public CompilerBench(Path scratch, Path javaClasses, int turns, PrintStream progress) {
        this.scratch = scratch;
        this.javaClasses = javaClasses;
        this.turns = turns;
        this.progress = progress;
    }

    /**
     * Measures all kernels.
     *
     * @param compile makes a {@code linux-i386} executable from a main class
     * @return per kernel one row of nanoseconds and one ratio per reference, and the geometric means
     */
    public List<BenchRow> run(BiConsumer<String, Path> compile) {
        List<BenchRow> rows = new ArrayList<>();
        Map<String, List<Double>> medians = new LinkedHashMap<>();
        for (String kernel : KERNELS) {
            List<Contender> contenders = contenders(kernel, compile);
            double[][] times = measure(kernel, contenders);
            rows.add(BenchRow.of("compiler-" + kernel, "ns", times[0], 1, "host", null));
            StringBuilder line = new StringBuilder(
                    String.format(Locale.ROOT, "%-16s %9.3f ms", kernel, new Samples(times[0]).median() / 1e6));
            for (int i = 1; i < contenders.size(); i++) {
                BenchRow row = ratio(
                        "compiler-" + kernel,
                        times[0],
                        times[i],
                        contenders.get(i).name());
                rows.add(row);
                medians.computeIfAbsent(row.against(), k -> new ArrayList<>()).add(row.median());
                line.append(String.format(Locale.ROOT, "   %5.2f x %s", row.median(), row.against()));
            }
            progress.println(line);
        }
        medians.forEach((against, ratios) -> {
            double mean =
                    Samples.geometricMean(ratios.stream().mapToDouble(d -> d).toArray());
            rows.add(BenchRow.of("compiler-geometric-mean", "ratio", new double[] {mean}, 1, "host", against));
            progress.printf(Locale.ROOT, "%-16s %5.2f x %s%n", "geometric mean", mean, against);
        });
        return rows;
    }

    private double[][] measure(String kernel, List<Contender> contenders) {
        double[][] times = new double[contenders.size()][turns];
        String checksum = null;
        for (int turn = 0; turn < turns; turn++) {
            for (int i = 0; i < contenders.size(); i++) {
                Contender.Run run = contenders.get(i).run(ROUNDS);
                if (checksum != null && !checksum.equals(run.checksum())) {
                    throw new IllegalStateException(kernel + ": "
                            + contenders.get(i).name() + " computes " + run.checksum() + ", the others " + checksum);
                }
                checksum = run.checksum();
                times[i][turn] = run.medianNanos();
            }
        }
        return times;
    }

    private static BenchRow ratio(String name, double[] ours, double[] theirs, String against) {
        double[] ratios = new double[ours.length];
        for (int i = 0; i < ratios.length; i++) {
            ratios[i] = ours[i] / theirs[i];
        }
        return BenchRow.of(name, "ratio", ratios, 1, "host", against);
    }

    /** Ours first, then each reference that this machine has. */
    private List<Contender> contenders(String kernel, BiConsumer<String, Path> compile) {
        List<Contender> contenders = new ArrayList<>();
        Path executable = scratch.resolve(kernel);
        compile.accept(PACKAGE + kernel, executable);
        contenders.add(new Contender("skink", List.of(executable.toString()), 0));
        Path plain = scratch.resolve(kernel + "-plain");
        Path checked = scratch.resolve(kernel + "-checked");
        if (buildTwin(kernel, plain, List.of()) && buildTwin(kernel, checked, List.of("-DCHECKED"))) {
            contenders.add(new Contender("g++ -O2 -m32", List.of(plain.toString()), 0));
            contenders.add(new Contender("g++ -O2 -m32 with bounds checks", List.of(checked.toString()), 0));
        }
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        List<String> hotSpot = List.of(java, "-XX:-UsePerfData", "-cp", javaClasses.toString(), PACKAGE + kernel);
        contenders.add(new Contender("HotSpot C2", hotSpot, HOTSPOT_WARM_UP_ROUNDS));
        return contenders;
    }

    private boolean buildTwin(String kernel, Path executable, List<String> options) {
        try {
            Path source = resource(kernel + ".cpp");
            resource("rounds.hpp");
            List<String> command = new ArrayList<>(GPP);
            command.addAll(options);
            command.addAll(List.of("-o", executable.toString(), source.toString()));
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(scratch.resolve("g++.log").toFile())
                    .start();
            return process.waitFor() == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private Path resource(String name) {
        Path file = scratch.resolve(name);
        try (InputStream in = CompilerBench.class.getResourceAsStream("/bench/" + name)) {
            if (in == null) {
                throw new IllegalStateException("the C++ twin " + name + " is not among the resources");
            }
            Files.write(file, in.readAllBytes());
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + file, e);
        }
    }
}
