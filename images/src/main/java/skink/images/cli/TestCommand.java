package skink.images.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import skink.harness.HarnessFault;
import skink.harness.Programs;
import skink.harness.guest.Verdict;
import skink.harness.provision.QemuProvision;
import skink.harness.report.SurefireReports;
import skink.harness.report.TestRecord;
import skink.harness.report.TestReport;

/**
 * {@code test}: formatting, static checks, host tests and on-target tests, then one report of all.
 *
 * <p>Maven runs them; its whole output goes to {@code target/test.log}, and only modules, test classes and errors are shown.
 * A test that fails does not stop the rest. Only results of this run are reported: older ones are deleted first.
 */
@Command(
        name = "test",
        description = "Builds and runs all tests, on the host and on the target.",
        mixinStandardHelpOptions = true,
        footer = "Reports: target/test-report.html, .json and .xml; all output: target/test.log")
final class TestCommand implements Callable<Integer> {
    private static final Pattern MODULE = Pattern.compile("\\[INFO\\] Building (\\S+) .*");
    private static final Pattern RESULT = Pattern.compile("\\[\\w+\\] (Tests run: .*)");
    private static final Pattern CPU_LIST = Pattern.compile("\\d{1,3}(,\\d{1,3})*");
    private static final Pattern ACCELERATOR = Pattern.compile("auto|kvm|tcg");

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

    @Option(
            names = "--jobs",
            paramLabel = "N",
            description = "Modules to build and test at the same time (default ${DEFAULT-VALUE}).")
    private int jobs = 1;

    @Option(names = "--json", paramLabel = "FILE", description = "Also write the results as JSON here.")
    private Path json;

    @Override
    public Integer call() throws IOException, InterruptedException {
        check();
        Path root = ProjectRoot.path();
        Path target = Files.createDirectories(root.resolve("target"));
        Path log = target.resolve("test.log");
        Path maven = Programs.find("mvn")
                .orElseThrow(() -> new HarnessFault(
                        "Maven is not installed", "PATH", "./skink doctor names the command that installs it"));
        new QemuProvision(step -> System.err.println("skink: " + step)).ensure();
        for (Path stale : SurefireReports.find(root)) {
            Files.delete(stale);
        }
        int status = runMaven(maven, root, log);
        TestReport report = TestReport.ofTree(root);
        report.writeAll(target);
        if (json != null) {
            report.writeJson(json);
        }
        return tell(report, status, log);
    }

    private void check() {
        if (!CPU_LIST.matcher(cpus).matches()) {
            throw new IllegalArgumentException("--cpus takes numbers with commas between, such as 1,2,4, not " + cpus);
        }
        if (!ACCELERATOR.matcher(accel).matches()) {
            throw new IllegalArgumentException("--accel takes auto, kvm or tcg, not " + accel);
        }
        if (jobs < 1) {
            throw new IllegalArgumentException("--jobs takes a number from 1 up, not " + jobs);
        }
        JsonOutput.requireFolder(json);
    }

    private int runMaven(Path maven, Path root, Path log) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command(maven))
                .directory(root.toFile())
                .redirectErrorStream(true)
                .start();
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroy));
        try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8);
                PrintStream file = new PrintStream(log.toFile(), StandardCharsets.UTF_8)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                file.println(line);
                show(line);
            }
        }
        return process.waitFor();
    }

    /** The phase is {@code test}, not a later one: those would replace the jars that this process runs from. */
    private List<String> command(Path maven) {
        List<String> command = new ArrayList<>(List.of(maven.toString(), "-B", "-Plint", "test"));
        command.add("-Dmaven.test.failure.ignore=true");
        command.add("-Dskink.provision=true");
        command.add("-Dskink.cpus=" + cpus);
        command.add("-Dskink.accel=" + accel);
        if (jobs > 1) {
            command.addAll(List.of("-T", Integer.toString(jobs)));
        }
        if (!suites.isEmpty()) {
            command.add("-Dtest=" + String.join(",", suites));
            command.add("-Dsurefire.failIfNoSpecifiedTests=false");
        }
        return command;
    }

    /** What a person wants to see while waiting: modules, test classes, errors. */
    private static void show(String line) {
        Matcher module = MODULE.matcher(line);
        Matcher result = RESULT.matcher(line);
        if (module.matches()) {
            System.out.println(module.group(1));
        } else if (result.matches()) {
            System.out.println("  " + result.group(1));
        } else if (line.startsWith("[ERROR]")) {
            System.out.println(line);
        }
    }

    /** The failures in one line each, where to read more, and the sums as the last line. */
    private static int tell(TestReport report, int mavenStatus, Path log) {
        int failed = 0;
        int skipped = 0;
        for (TestRecord record : report.records()) {
            if (record.failed()) {
                failed++;
                System.out.println(record.verdict().word() + ": " + record.suite() + "." + record.test() + ": "
                        + record.message());
            } else if (record.verdict() == Verdict.SKIPPED) {
                skipped++;
                System.out.println("skipped: " + record.suite() + "." + record.test() + ": " + record.message());
            }
        }
        if (mavenStatus != 0) {
            System.err.println("skink: the build failed; the whole output is in " + log);
        } else if (report.records().isEmpty()) {
            System.err.println("skink: no test was run; see --suite");
        }
        System.out.println("report: " + log.resolveSibling("test-report.html"));
        int passed = report.records().size() - failed - skipped;
        System.out.println(passed + " passed, " + failed + " failed, " + skipped + " skipped");
        return mavenStatus == 0 && report.isGood() ? 0 : 1;
    }
}
