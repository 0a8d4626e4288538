package skink.images.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * The command line in a process of its own, as the launcher starts it.
 *
 * @param status exit status
 * @param output all that it printed, on both streams
 */
public record SkinkProcess(int status, String output) {
    private static final int TIMEOUT_SECONDS = 120;

    /** Runs a verb to its end. */
    public static SkinkProcess run(List<String> arguments) throws IOException, InterruptedException {
        return run(Map.of(), List.of(), arguments);
    }

    /** As {@link #run(List, Map, List, List)}, without a command before it. */
    public static SkinkProcess run(Map<String, String> environment, List<String> jvmOptions, List<String> arguments)
            throws IOException, InterruptedException {
        return run(List.of(), environment, jvmOptions, arguments);
    }

    /**
     * Runs a verb to its end.
     *
     * @param wrapper words before the command, such as a shell's that sets limits
     * @param environment variables to change
     * @param jvmOptions for its virtual machine; a property set here wins over one set by default
     */
    public static SkinkProcess run(
            List<String> wrapper, Map<String, String> environment, List<String> jvmOptions, List<String> arguments)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(wrapper);
        command.addAll(command(jvmOptions, arguments));
        Path output = Files.createTempFile("skink-process", ".txt");
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output.toFile());
        builder.environment().putAll(environment);
        Process process = builder.start();
        try {
            process.getOutputStream().close();
            boolean ended = process.waitFor(TIMEOUT_SECONDS, TimeUnit.SECONDS);
            String text = Files.readString(output, StandardCharsets.UTF_8);
            return ended
                    ? new SkinkProcess(process.exitValue(), text)
                    : new SkinkProcess(-1, text + "\nkilled after " + TIMEOUT_SECONDS + " s");
        } finally {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
            Files.delete(output);
        }
    }

    /** The command that runs a verb. */
    static List<String> command(List<String> jvmOptions, List<String> arguments) {
        String classPath = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-Xss16m", "-XX:+UseSerialGC"));
        // On the class path of tests, not on the launcher's, is a log for Netty, and it would say that it goes nowhere.
        command.add("-Dslf4j.internal.verbosity=ERROR");
        command.add("-Dskink.root=" + Path.of(System.getProperty("skink.root", "..")));
        command.addAll(jvmOptions);
        command.addAll(List.of("-cp", classPath, "skink.images.cli.Skink"));
        command.addAll(arguments);
        return command;
    }
}
