package skink.images.differential;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * What a process did that ran a program to its end.
 *
 * @param output its standard output
 * @param errors its standard error
 * @param status its exit status, or {@link #TIMED_OUT}
 */
record ProgramProcess(String output, String errors, int status) {
    /** The status of a program that had to be killed. */
    static final int TIMED_OUT = -1;

    private static final int TIMEOUT_SECONDS = 60;

    /** Runs a command with nothing to read and these variables added to the environment. */
    static ProgramProcess run(List<String> command, Map<String, String> environment) {
        return run(command, environment, "");
    }

    /** Runs a command with this text to read and these variables added to the environment. */
    static ProgramProcess run(List<String> command, Map<String, String> environment, String input) {
        try {
            Path output = Files.createTempFile("skink", ".out");
            Path errors = Files.createTempFile("skink", ".err");
            try {
                ProcessBuilder builder = new ProcessBuilder(command)
                        .redirectOutput(output.toFile())
                        .redirectError(errors.toFile());
                builder.environment().putAll(environment);
                int status = waitFor(builder.start(), input);
                return new ProgramProcess(text(output), text(errors), status);
            } finally {
                Files.delete(output);
                Files.delete(errors);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot run " + command.get(0) + " (" + e.getMessage() + ")", e);
        }
    }

    private static String text(Path file) throws IOException {
        return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
    }

    private static int waitFor(Process process, String input) throws IOException {
        try {
            feed(process, input);
            return process.waitFor(TIMEOUT_SECONDS, TimeUnit.SECONDS) ? process.exitValue() : TIMED_OUT;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while a program ran", e);
        } finally {
            process.destroyForcibly();
        }
    }

    private static void feed(Process process, String input) {
        try (OutputStream stream = process.getOutputStream()) {
            stream.write(input.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            // It ended without reading all, as it may.
            return;
        }
    }
}
