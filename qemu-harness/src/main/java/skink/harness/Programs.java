package skink.harness;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * The programs of the host: where they are and what they print.
 */
public final class Programs {
    private static final long ANSWER_MILLIS = 10_000;

    private Programs() {}

    /** The file of a program, looked for on PATH unless its name has a directory in it. */
    public static Optional<Path> find(String name) {
        if (name.indexOf(File.separatorChar) >= 0) {
            return Optional.of(Path.of(name)).filter(Files::isExecutable);
        }
        for (String directory : System.getenv().getOrDefault("PATH", "").split(File.pathSeparator)) {
            Path file = Path.of(directory, name);
            if (Files.isRegularFile(file) && Files.isExecutable(file)) {
                return Optional.of(file);
            }
        }
        return Optional.empty();
    }

    /** Whether a command succeeds within ten seconds, with nothing to read. */
    public static boolean succeeds(List<String> command) {
        return output(command).isPresent();
    }

    /** What a command prints in one line or more, if it succeeds within ten seconds. */
    public static Optional<String> output(List<String> command) {
        Process process = null;
        try {
            Path output = Files.createTempFile("skink-output", ".txt");
            try {
                process = new ProcessBuilder(command)
                        .redirectInput(ProcessBuilder.Redirect.from(new File("/dev/null")))
                        .redirectErrorStream(true)
                        .redirectOutput(output.toFile())
                        .start();
                boolean good = process.waitFor(ANSWER_MILLIS, TimeUnit.MILLISECONDS) && process.exitValue() == 0;
                return good
                        ? Optional.of(Files.readString(output, StandardCharsets.ISO_8859_1)
                                .strip())
                        : Optional.empty();
            } finally {
                Files.delete(output);
            }
        } catch (IOException e) {
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        } finally {
            if (process != null) {
                process.destroyForcibly();
            }
        }
    }
}
