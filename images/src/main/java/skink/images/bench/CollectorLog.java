package skink.images.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The pauses that a collector reports about itself. */
final class CollectorLog {
    /** What makes HotSpot log its pauses. */
    static final List<String> HOTSPOT_OPTIONS = List.of("-Xlog:gc:stderr");

    private static final Pattern OURS = Pattern.compile("skink: gc: \\w+ us (\\d+) ");
    private static final Pattern HOTSPOT = Pattern.compile("Pause .* (\\d+\\.\\d+)ms");
    private static final double NANOS_PER_MICRO = 1e3;
    private static final double NANOS_PER_MILLI = 1e6;

    private CollectorLog() {}

    /** All pauses of a compiled program, in nanoseconds. */
    static double[] ofSkink(Path executable, int rounds) {
        ProcessBuilder builder = new ProcessBuilder(executable.toString(), Integer.toString(rounds));
        builder.environment().put("SKINK_GC", "log");
        return pauses(builder, OURS, NANOS_PER_MICRO);
    }

    /** All pauses of a HotSpot command line without its argument, in nanoseconds. */
    static double[] ofHotSpot(List<String> command, int rounds) {
        List<String> line = new ArrayList<>(command);
        line.add(Integer.toString(rounds));
        return pauses(new ProcessBuilder(line), HOTSPOT, NANOS_PER_MILLI);
    }

    private static double[] pauses(ProcessBuilder builder, Pattern pattern, double unit) {
        try {
            Process process =
                    builder.redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
            String log = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
            int status = process.waitFor();
            if (status != 0) {
                throw new IllegalStateException("exit status " + status + " from " + builder.command());
            }
            return parse(log, pattern, unit);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot run " + builder.command().get(0), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while measuring", e);
        }
    }

    private static double[] parse(String log, Pattern pattern, double unit) {
        Matcher matcher = pattern.matcher(log);
        List<Double> pauses = new ArrayList<>();
        while (matcher.find()) {
            pauses.add(Double.parseDouble(matcher.group(1)) * unit);
        }
        return pauses.stream().mapToDouble(d -> d).toArray();
    }
}
