package skink.images.differential;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import skink.images.differential.generator.SourceNode;
import skink.images.differential.generator.Support;

/** Runs a set of programs on several engines and compares each with the first engine, the oracle. */
final class Batch {
    private final List<Engine> engines;
    private final Path scratch;
    private final Map<String, Long> nanosByStage = new LinkedHashMap<>();
    private int runs;

    /**
     * @param engines the oracle and the engines under test
     * @param scratch a folder for class files; what is made in it is deleted again
     */
    Batch(List<Engine> engines, Path scratch) {
        this.engines = List.copyOf(engines);
        this.scratch = scratch;
    }

    /**
     * A program that behaved differently.
     *
     * @param packageName which program
     * @param engine the engine that disagrees with the oracle
     * @param text engine, line and both values
     */
    record Difference(String packageName, Engine engine, String text) {}

    /**
     * What a run showed.
     *
     * @param differences the programs that differ
     * @param refused the error of each program that javac refuses, by package; the others ran
     */
    record Result(List<Difference> differences, Map<String, String> refused) {}

    /** Compiles and runs these programs, by package. */
    Result run(Map<String, SourceNode> programs) {
        Map<String, String> texts = new LinkedHashMap<>();
        programs.forEach((name, program) -> texts.put(name, Support.header(name) + program.text()));
        Path classes = scratch.resolve("classes" + runs++);
        try {
            Map<String, String> refused = timed("javac", () -> compile(texts, classes));
            List<String> packages = programs.keySet().stream()
                    .filter(name -> !refused.containsKey(name))
                    .toList();
            return new Result(packages.isEmpty() ? List.of() : compare(classes, packages), refused);
        } finally {
            delete(classes);
        }
    }

    /** Compiles those that compile; returns the errors of the others. */
    private static Map<String, String> compile(Map<String, String> texts, Path classes) {
        Map<String, String> left = new LinkedHashMap<>(texts);
        left.put(Support.PACKAGE, Support.source());
        Map<String, String> refused = new LinkedHashMap<>();
        Map<String, String> errors = JavaSources.compile(left, List.of(), classes);
        while (!errors.isEmpty()) {
            refused.putAll(errors);
            left.keySet().removeAll(errors.keySet());
            if (!left.containsKey(Support.PACKAGE)) {
                throw new IllegalStateException("the support class does not compile: " + errors);
            }
            errors = JavaSources.compile(left, List.of(), classes);
        }
        return refused;
    }

    private List<Difference> compare(Path classes, List<String> packages) {
        Map<String, Difference> found = new LinkedHashMap<>();
        Engine oracle = engines.get(0);
        Map<String, Behaviour> expected = timed(oracle.name(), () -> oracle.run(classes, packages));
        for (Engine engine : engines.subList(1, engines.size())) {
            Map<String, Behaviour> actual = timed(engine.name(), () -> engine.run(classes, packages));
            for (String packageName : packages) {
                String difference = expected.get(packageName).difference(actual.get(packageName));
                if (!difference.isEmpty()) {
                    String text = oracle.name() + " and " + engine.name() + " differ: " + difference;
                    found.putIfAbsent(packageName, new Difference(packageName, engine, text));
                }
            }
        }
        return List.copyOf(found.values());
    }

    private <T> T timed(String stage, Supplier<T> work) {
        long start = System.nanoTime();
        T result = work.get();
        nanosByStage.merge(stage, System.nanoTime() - start, Long::sum);
        return result;
    }

    /** Seconds spent so far in each stage, as a line of text. */
    String times() {
        List<String> times = new ArrayList<>();
        nanosByStage.forEach((name, nanos) -> times.add(String.format(Locale.ROOT, "%s %.1f s", name, nanos / 1e9)));
        return String.join(", ", times);
    }

    private static void delete(Path folder) {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot clear " + folder, e);
        }
    }
}
