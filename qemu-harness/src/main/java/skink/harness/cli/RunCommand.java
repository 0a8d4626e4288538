package skink.harness.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.channels.WritableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import skink.abi.test.Ktap;
import skink.harness.HarnessFault;
import skink.harness.guest.Expectation;
import skink.harness.guest.Outcome;
import skink.harness.junit.GuestSuite;
import skink.harness.machine.MachineSpec;
import skink.harness.provision.QemuProvision;
import skink.harness.run.GuestRun;
import skink.harness.run.RunLimits;
import skink.harness.run.RunReport;
import skink.harness.run.RunRequest;

/**
 * The verb {@code run}: boots the system, on the terminal or headless to a verdict.
 */
@Command(
        name = "run",
        mixinStandardHelpOptions = true,
        description = "Boots the system. The terminal becomes its console; leave with Ctrl-A X.")
public final class RunCommand implements Callable<Integer> {
    private final ImageSource images;
    private final InputStream keys;
    private final WritableByteChannel screen;

    @Spec
    private CommandSpec spec;

    @Mixin
    private BootOptions options;

    @Option(names = "--headless", description = "no console: run to the verdict, exit status 0 if it is a pass")
    private boolean headless;

    @Option(
            names = "--run-directory",
            paramLabel = "DIR",
            defaultValue = "target/guest-runs",
            description = "where transcript and logs go (default: ${DEFAULT-VALUE})")
    private Path runDirectory;

    @Parameters(paramLabel = "BOOT OPTIONS", description = "words for the kernel's command line, after --")
    private List<String> bootOptions = new ArrayList<>();

    /** @param images gives what is to be booted */
    public RunCommand(ImageSource images) {
        // Standard output stays open: it is not ours to close.
        this(images, System.in, new FileOutputStream(FileDescriptor.out).getChannel());
    }

    /** The same with another keyboard and screen for the console. */
    RunCommand(ImageSource images, InputStream keys, WritableByteChannel screen) {
        this.images = images;
        this.keys = keys;
        this.screen = screen;
    }

    @Override
    public Integer call() throws Exception {
        return Faults.guard(spec, this::run);
    }

    private int run() {
        options.check();
        PrintWriter notes = spec.commandLine().getErr();
        List<String> launcher = new QemuProvision(step -> notes.println("skink: " + step)).ensure();
        ImageSource.BootImage image = headless ? images.selfTesting(options) : images.bootable(options);
        String runId = GuestSuite.newRunId();
        List<String> words = new ArrayList<>(bootOptions);
        words.add(Ktap.RUN_ARGUMENT + runId);
        MachineSpec machine = options.machine(launcher, image, words);
        options.raceSeed().ifPresent(seed -> notes.println("skink: race mode, again with --race=" + seed));
        Path directory = runDirectory.resolve(runId);
        return headless ? headless(machine, image, runId, directory) : console(machine, directory, notes);
    }

    private int headless(MachineSpec machine, ImageSource.BootImage image, String runId, Path directory) {
        PrintWriter out = spec.commandLine().getOut();
        Expectation expectation =
                Expectation.ofRun(runId).withBuild(image.buildId()).withCpus(options.cpus());
        RunReport report = GuestRun.run(RunRequest.of(machine, expectation, RunLimits.DEFAULT, directory)
                .withLines(line -> {
                    out.println(line);
                    out.flush();
                }));
        Outcome outcome = report.outcome();
        out.println(outcome.verdict().word() + ": " + outcome.reason());
        if (Files.exists(report.transcript())) {
            String cpus = machine.cpus() == 1 ? " CPU, " : " CPUs, ";
            out.println("took " + report.millis() + " ms on " + machine.cpus() + cpus + report.accelerator());
            out.println("transcript: " + report.transcript());
        }
        out.flush();
        return outcome.passed() ? 0 : Faults.FAILURE;
    }

    private int console(MachineSpec machine, Path directory, PrintWriter notes) {
        try {
            Files.createDirectories(directory);
        } catch (IOException e) {
            throw new HarnessFault(
                    "cannot make the run directory (" + e.getMessage() + ")",
                    directory.toString(),
                    "use --run-directory",
                    e);
        }
        notes.println("skink: leave with Ctrl-A X");
        notes.flush();
        return new Console(keys, screen, notes).run(machine, directory);
    }
}
