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
import java.util.Optional;
import java.util.stream.Stream;

/** Runs a set of programs on several engines and compares each with the first engine, the oracle. */
final class Batch {
    private final List<Engine> engines;
    private final Path scratch;
    private final Map<String, Long> nanosByEngine = new LinkedHashMap<>();
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
     * @param text engine, line and both values
     */
    record Difference(String packageName, String text) {}

    /** The first difference; empty also when the programs do not compile (see {@link #differences}). */
    Optional<Difference> firstDifference(Map<String, SourceNode> programs) {
        try {
            return differences(programs).stream().findFirst();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /**
     * All differences.
     *
     * @param programs program by package
     * @throws IllegalArgumentException if javac refuses one of them
     */
    List<Difference> differences(Map<String, SourceNode> programs) {
        Map<String, String> texts = new LinkedHashMap<>();
        programs.forEach((packageName, program) -> texts.put(packageName, program.text()));
        Path classes = scratch.resolve("classes" + runs++);
        try {
            JavaSources.compile(texts, classes).ifPresent(error -> {
                throw new IllegalArgumentException("a generated program does not compile: " + error);
            });
            return compare(classes, List.copyOf(programs.keySet()));
        } finally {
            delete(classes);
        }
    }

    private List<Difference> compare(Path classes, List<String> packages) {
        Map<String, Difference> found = new LinkedHashMap<>();
        Map<String, Behaviour> expected = run(engines.get(0), classes, packages);
        for (Engine engine : engines.subList(1, engines.size())) {
            Map<String, Behaviour> actual = run(engine, classes, packages);
            for (String packageName : packages) {
                String difference = expected.get(packageName).difference(actual.get(packageName));
                if (!difference.isEmpty()) {
                    String text = engines.get(0).name() + " and " + engine.name() + " differ: " + difference;
                    found.putIfAbsent(packageName, new Difference(packageName, text));
                }
            }
        }
        return List.copyOf(found.values());
    }

    private Map<String, Behaviour> run(Engine engine, Path classes, List<String> packages) {
        long start = System.nanoTime();
        Map<String, Behaviour> behaviours = engine.run(classes, packages);
        nanosByEngine.merge(engine.name(), System.nanoTime() - start, Long::sum);
        return behaviours;
    }

    /** Seconds spent so far in each engine, as a line of text. */
    String times() {
        List<String> times = new ArrayList<>();
        nanosByEngine.forEach((name, nanos) -> times.add(String.format(Locale.ROOT, "%s %.1f s", name, nanos / 1e9)));
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
