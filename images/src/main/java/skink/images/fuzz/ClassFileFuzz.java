package skink.images.fuzz;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import skink.compiler.diag.CompileError;
import skink.compiler.driver.CompileOptions;
import skink.images.build.Toolchain;

/**
 * Compiles spoilt class files, one program after the other.
 *
 * <p>Four things are failures: a fault of the compiler, a compilation that takes too long, a diagnostic without a rule, and
 * an executable that a signal ends, for it has left the bounds of Java: the verification let something through.
 */
public final class ClassFileFuzz {
    private static final int COMPILE_SECONDS = 30;
    private static final int RUN_SECONDS = 5;
    /** A shell's and Java's way to say that a signal ended a process: 128 and its number. */
    private static final int SIGNALLED = 128;

    private static final int SIGNAL_KILL = 9;
    private static final int SIGNAL_PIPE = 13;
    private static final int HEAP_BYTES = 8 << 20;
    private static final int PROGRESS_EVERY = 500;
    private static final long STACK_BYTES = 16 << 20;

    /** What went wrong with one seed. */
    public record Failure(long seed, String mutations, String text) {}

    /** What became of a program. */
    private record Verdict(String rule, String failure) {}

    private final Path scratch;
    private final PrintStream progress;
    private final Map<String, Integer> outcomes = new TreeMap<>();
    private final Map<String, byte[]> program;

    /** Works in the folder {@code scratch}; tells {@code progress} now and then. */
    public ClassFileFuzz(Path scratch, PrintStream progress) {
        this.scratch = scratch;
        this.progress = progress;
        this.program = SampleProgram.classFiles(scratch.resolve("sample"));
    }

    /** Runs the programs of {@code count} seeds from {@code first} on, until {@code most} have failed. */
    public List<Failure> run(long first, int count, int most) {
        List<Failure> failures = new ArrayList<>();
        for (long seed = first; seed < first + count && failures.size() < most; seed++) {
            ClassFileMutations mutations = new ClassFileMutations(program, seed);
            Map<String, byte[]> spoilt = mutations.apply();
            Verdict verdict = judge(spoilt);
            outcomes.merge(verdict.rule, 1, Integer::sum);
            if (verdict.failure != null) {
                failures.add(new Failure(seed, mutations.toString(), verdict.failure));
            }
            if ((seed - first + 1) % PROGRESS_EVERY == 0) {
                progress.println((seed - first + 1) + " of " + count + ", " + failures.size() + " failed");
            }
        }
        return failures;
    }

    /** How many programs ended in which way: by rule, {@code compiled} or {@code failed}. */
    public Map<String, Integer> outcomes() {
        return new TreeMap<>(outcomes);
    }

    private Verdict judge(Map<String, byte[]> classFiles) {
        Path classes = scratch.resolve("classes");
        Path executable = scratch.resolve("program");
        try {
            write(classes, classFiles);
            Files.deleteIfExists(executable);
            Verdict[] verdict = {null};
            Thread compiler =
                    new Thread(null, () -> verdict[0] = compile(classes, executable), "class file fuzz", STACK_BYTES);
            compiler.setDaemon(true);
            compiler.start();
            compiler.join(TimeUnit.SECONDS.toMillis(COMPILE_SECONDS));
            if (compiler.isAlive()) {
                StringBuilder where = new StringBuilder("no end after " + COMPILE_SECONDS + " s, at");
                for (StackTraceElement frame : compiler.getStackTrace()) {
                    where.append("\n    ").append(frame);
                }
                return new Verdict("failed", where.toString());
            }
            return verdict[0];
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write to " + scratch, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while a program was compiled", e);
        }
    }

    private Verdict compile(Path classes, Path executable) {
        try {
            CompileOptions options = CompileOptions.defaults().withHeapLimit(HEAP_BYTES);
            Toolchain.compileProgram(List.of(classes), "Main", executable, options);
        } catch (CompileError e) {
            String rule = e.diagnostics().get(0).rule();
            boolean clear = e.diagnostics().stream()
                    .allMatch(d -> !d.rule().isBlank()
                            && !d.reason().isBlank()
                            && !d.reason().contains("\n"));
            boolean written = Files.exists(executable);
            return new Verdict(
                    rule, !clear ? "unclear: " + e.getMessage() : written ? "an output file was left" : null);
        } catch (RuntimeException | Error e) {
            StringBuilder text = new StringBuilder(String.valueOf(e));
            Throwable cause = e.getCause() == null ? e : e.getCause();
            Stream.of(cause.getStackTrace()).limit(12).forEach(f -> text.append("\n    at ")
                    .append(f));
            return new Verdict("failed", text.toString());
        }
        return new Verdict("compiled", runs(executable));
    }

    /** Null if the program ends by itself or has to be stopped, else how it ended. */
    private static String runs(Path executable) {
        try {
            Process process = new ProcessBuilder(executable.toString())
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            try {
                process.getOutputStream().close();
                boolean ended = process.waitFor(RUN_SECONDS, TimeUnit.SECONDS);
                int signal = ended ? process.exitValue() - SIGNALLED : 0;
                boolean fault = signal > 0 && signal != SIGNAL_KILL && signal != SIGNAL_PIPE && signal < 32;
                return fault ? "the executable was ended by signal " + signal : null;
            } finally {
                process.destroyForcibly();
            }
        } catch (IOException e) {
            return "the executable does not start: " + e.getMessage();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return null;
        }
    }

    private static void write(Path folder, Map<String, byte[]> classFiles) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> old = Files.walk(folder)) {
                for (Path file : old.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
        Files.createDirectories(folder);
        for (Map.Entry<String, byte[]> entry : classFiles.entrySet()) {
            Files.write(folder.resolve(entry.getKey() + ".class"), entry.getValue());
        }
    }
}
