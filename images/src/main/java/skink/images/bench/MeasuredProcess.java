package skink.images.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * A program of the host that a benchmark runs to its end for what it prints or for how long it takes.
 *
 * @param command program and arguments
 */
record MeasuredProcess(List<String> command) {
    MeasuredProcess {
        command = List.copyOf(command);
    }

    /** The same with more arguments. */
    MeasuredProcess with(String... arguments) {
        List<String> longer = new ArrayList<>(command);
        longer.addAll(List.of(arguments));
        return new MeasuredProcess(longer);
    }

    /** Runs it and returns its standard output; an exit status other than 0 ends the benchmark. */
    String output() {
        try {
            Process process = new ProcessBuilder(command)
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            process.getOutputStream().close();
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            int status = process.waitFor();
            if (status != 0) {
                throw new IllegalStateException("exit status " + status + " from " + this);
            }
            return output;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot run " + command.get(0), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while measuring", e);
        }
    }

    /** Runs it and returns the nanoseconds from its start to its end. */
    double nanos() {
        long start = System.nanoTime();
        output();
        return System.nanoTime() - start;
    }

    @Override
    public String toString() {
        return String.join(" ", command);
    }
}
