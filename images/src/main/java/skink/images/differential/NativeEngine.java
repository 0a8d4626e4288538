package skink.images.differential;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Our compiler: all programs in one {@code linux-i386} executable, one process for each. */
final class NativeEngine implements Engine {
    private static final int TIMEOUT_SECONDS = 60;
    /** The status reported for a program that had to be killed. */
    private static final int TIMED_OUT = -1;

    private final ProgramCompiler compiler;
    private final boolean stressCollector;

    /** Makes an executable whose argument is the package of the program to run. */
    interface ProgramCompiler {
        Path compile(Path classes, List<String> packages);
    }

    /** @param stressCollector whether to collect at every allocation */
    NativeEngine(ProgramCompiler compiler, boolean stressCollector) {
        this.compiler = compiler;
        this.stressCollector = stressCollector;
    }

    @Override
    public String name() {
        return stressCollector ? "linux-i386 with a collection at every allocation" : "linux-i386";
    }

    @Override
    public Map<String, Behaviour> run(Path classes, List<String> packages) {
        Path executable = compiler.compile(classes, packages);
        Map<String, Behaviour> behaviours = new LinkedHashMap<>();
        try {
            for (String packageName : packages) {
                behaviours.put(packageName, runOne(executable, packageName));
            }
            Files.delete(executable);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot run " + executable, e);
        }
        return behaviours;
    }

    private Behaviour runOne(Path executable, String packageName) throws IOException {
        Path output = Files.createTempFile("skink", ".out");
        Path errors = Files.createTempFile("skink", ".err");
        try {
            ProcessBuilder builder = new ProcessBuilder(executable.toString(), packageName)
                    .redirectOutput(output.toFile())
                    .redirectError(errors.toFile());
            if (stressCollector) {
                builder.environment().put("SKINK_GC", "stress");
            }
            int status = waitFor(builder.start());
            return Behaviour.ofProcess(text(output), text(errors), status);
        } finally {
            Files.delete(output);
            Files.delete(errors);
        }
    }

    private static String text(Path file) throws IOException {
        return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
    }

    private static int waitFor(Process process) {
        try {
            if (process.waitFor(TIMEOUT_SECONDS, TimeUnit.SECONDS)) {
                return process.exitValue();
            }
            return TIMED_OUT;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while a compiled program ran", e);
        } finally {
            process.destroyForcibly();
        }
    }
}
