package skink.harness.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * The user's terminal in raw mode: each key at once and unechoed, Ctrl-C included. Given back as it was on close, and
 * also if the JVM is told to end.
 */
final class Terminal implements AutoCloseable {
    /** POSIX: nothing that is typed means anything to the terminal, and no byte is changed. */
    private static final List<String> RAW_MODES = List.of(
            "-icanon", "-echo", "-isig", "-iexten", "-ixon", "-ixoff", "-icrnl", "-inlcr", "-igncr", "-istrip",
            "-brkint");

    private final String saved;
    private final Thread hook;

    private Terminal(String saved) {
        this.saved = saved;
        this.hook = new Thread(this::restore, "skink-terminal");
        Runtime.getRuntime().addShutdownHook(hook);
    }

    /** Whether a user sits there: input and error output are a terminal (output is a pipe to us while we ask). */
    static boolean isPresent() {
        return run(List.of("/bin/sh", "-c", "test -t 0 && test -t 2")) != null;
    }

    /** Takes the terminal into raw mode, or does nothing if there is none. */
    static Terminal raw() {
        String state = isPresent() ? run(List.of("stty", "-g")) : null;
        if (state != null) {
            List<String> command = new ArrayList<>(List.of("stty", "min", "1", "time", "0"));
            command.addAll(RAW_MODES);
            run(command);
        }
        return new Terminal(state);
    }

    @Override
    public void close() {
        Runtime.getRuntime().removeShutdownHook(hook);
        restore();
    }

    private void restore() {
        if (saved != null) {
            run(List.of("stty", saved));
        }
    }

    /** What a command prints whose input and error output are ours; null if it fails. */
    private static String run(List<String> command) {
        try {
            Process process = new ProcessBuilder(command)
                    .redirectInput(ProcessBuilder.Redirect.INHERIT)
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            try (InputStream output = process.getInputStream()) {
                String text = new String(output.readAllBytes(), StandardCharsets.US_ASCII).strip();
                return process.waitFor() == 0 ? text : null;
            }
        } catch (IOException e) {
            return null;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return null;
        }
    }
}
