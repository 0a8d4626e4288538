package skink.images.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code test}: formatting, static checks, host tests and on-target tests, then one report of all. */
@Command(
        name = "test",
        description = "Builds and runs all tests, on the host and on the target.",
        mixinStandardHelpOptions = true)
final class TestCommand implements Callable<Integer> {
    private static final Pattern MODULE = Pattern.compile("\\[INFO\\] Building (\\S+) .*");
    private static final Pattern RESULT = Pattern.compile("\\[\\w+\\] (Tests run: .*)");

    @Option(
            names = "--suite",
            split = ",",
            paramLabel = "NAME",
            description = "Only test classes that match (as -Dtest of Surefire).")
    private List<String> suites = new ArrayList<>();

    @Option(
            names = "--cpus",
            paramLabel = "LIST",
            description = "Processors of the on-target runs (default ${DEFAULT-VALUE}).")
    private String cpus = "1,2,4";

    @Option(
            names = "--accel",
            paramLabel = "auto|kvm|tcg",
            description = "QEMU's accelerator (default ${DEFAULT-VALUE}).")
    private String accel = "auto";

    @Option(names = "--json", paramLabel = "FILE", description = "Also write the results as JSON here.")
    private Path json;

    @Override
    public Integer call() throws IOException, InterruptedException {
        Path root = ProjectRoot.path();
        Path log = root.resolve("target/test.log");
        Files.createDirectories(log.getParent());
        int status = runMaven(root, log);
        if (status != 0) {
            System.err.println("skink: tests failed; the whole output is in " + log);
        }
        return status == 0 ? 0 : 1;
    }

    private int runMaven(Path root, Path log) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("mvn", "-B", "-Plint", "verify"));
        command.add("-Dskink.cpus=" + cpus);
        command.add("-Dskink.accel=" + accel);
        if (!suites.isEmpty()) {
            command.add("-Dtest=" + String.join(",", suites));
            command.add("-Dsurefire.failIfNoSpecifiedTests=false");
        }
        Process maven = new ProcessBuilder(command)
                .directory(root.toFile())
                .redirectErrorStream(true)
                .start();
        Runtime.getRuntime().addShutdownHook(new Thread(maven::destroy));
        try (BufferedReader lines = maven.inputReader(StandardCharsets.UTF_8);
                PrintStream file = new PrintStream(log.toFile(), StandardCharsets.UTF_8)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                file.println(line);
                show(line);
            }
        }
        return maven.waitFor();
    }

    /** What a person wants to see while waiting: modules, test classes, errors. */
    private static void show(String line) {
        Matcher module = MODULE.matcher(line);
        Matcher result = RESULT.matcher(line);
        if (module.matches()) {
            System.out.printf(Locale.ROOT, "%s%n", module.group(1));
        } else if (result.matches()) {
            System.out.println("  " + result.group(1));
        } else if (line.startsWith("[ERROR]")) {
            System.out.println(line);
        }
    }
}
