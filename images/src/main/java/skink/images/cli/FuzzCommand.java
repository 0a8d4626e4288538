package skink.images.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import skink.harness.cli.BootOptions;
import skink.harness.machine.MachineSpec;
import skink.harness.provision.QemuProvision;
import skink.harness.run.RunReport;
import skink.images.build.BootFiles;
import skink.images.build.Toolchain;
import skink.images.differential.CompilerFuzz;
import skink.images.fuzz.ClassFileFuzz;
import skink.images.fuzz.TargetFuzz;
import skink.images.plan.Plans;
import skink.images.plan.ServicePlans;
import skink.images.plan.SystemPlan;
import skink.simulation.KernelFuzz;
import skink.simulation.MemoryFuzz;

/** {@code fuzz}: random runs outside {@code test}. */
@Command(
        name = "fuzz",
        description =
                "Random programs on HotSpot, in the build-time interpreter and compiled, hostile class files, the kernel or "
                        + "the memory manager among random processes on the host, or hostile processes and messages in the guest.",
        mixinStandardHelpOptions = true)
final class FuzzCommand implements Callable<Integer> {
    private static final int MOST_FAILURES = 5;
    private static final List<String> WHAT =
            List.of("compiler", "classfiles", "kernel", "vm", "target", "servers", "torture");

    @Parameters(
            paramLabel = "WHAT",
            description = "compiler: random programs; classfiles: spoilt class files; kernel: runs of "
                    + KernelFuzz.RUN_STEPS
                    + " steps of random processes over a simulated machine; vm: the same for the memory manager; target: processes in the guest that attack the "
                    + "kernel and each other; servers: processes that send random messages to servers; torture: processes that are stopped, moved and ended while they exchange "
                    + "messages")
    private String what;

    @Option(names = "--seed", paramLabel = "S", description = "Seed of the first program or run (default: of the day).")
    private Long seed;

    @Option(names = "--count", paramLabel = "N", description = "Number of programs or runs (default ${DEFAULT-VALUE}).")
    private int count = 1000;

    @Option(names = "--calls", paramLabel = "N", description = "For target: attacks in all (default ${DEFAULT-VALUE}).")
    private int calls = 1_000_000;

    @Option(
            names = "--messages",
            paramLabel = "N",
            description = "For servers: messages in all (default ${DEFAULT-VALUE}).")
    private int messages = 1_000_000;

    @Option(names = "--minutes", paramLabel = "M", description = "For torture: how long (default ${DEFAULT-VALUE}).")
    private int minutes = 1;

    @Mixin
    private BootOptions boot = new BootOptions();

    @Option(names = "--stress", description = "Collect garbage at every allocation of the compiled programs.")
    private boolean stress;

    @Option(names = "--guest", description = "For compiler: run the compiled programs as processes of the system.")
    private boolean guest;

    @Option(
            names = "--verify",
            description = "Check the form of every method after every pass, and each register allocation.")
    private boolean verify;

    @Override
    public Integer call() throws IOException {
        if (!WHAT.contains(what)) {
            throw new IllegalArgumentException(
                    "there is nothing to fuzz called " + what + "; use " + String.join(", ", WHAT));
        }
        requirePositive("--count", count);
        requirePositive("--calls", calls);
        requirePositive("--messages", messages);
        requirePositive("--minutes", minutes);
        boot.check();
        long first = seed != null ? seed : System.currentTimeMillis() / 86_400_000 * 1_000_000;
        if (what.equals("kernel")) {
            return tell(first, new KernelFuzz(System.out).run(first, count, MOST_FAILURES));
        }
        if (what.equals("vm")) {
            return tell(first, new MemoryFuzz(System.out).run(first, count, MOST_FAILURES));
        }
        if (what.equals("target")) {
            return fuzzTarget(Plans.hostile(), List.of("attack-calls=" + calls, "attack-seed=" + first));
        }
        if (what.equals("servers")) {
            return fuzzTarget(
                    ServicePlans.fuzz(BootFiles.archive()), List.of("fuzz-messages=" + messages, "fuzz-seed=" + first));
        }
        if (what.equals("torture")) {
            return fuzzTarget(Plans.torture(), List.of("torture-millis=" + minutes * 60_000L, "torture-seed=" + first));
        }
        Path scratch = Files.createTempDirectory("skink-fuzz");
        try {
            if (what.equals("classfiles")) {
                return fuzzClassFiles(scratch, first);
            }
            CompilerFuzz fuzz = guest
                    ? CompilerFuzz.inGuest(scratch, stress, System.out)
                    : CompilerFuzz.standard(scratch, stress, verify, System.out);
            List<CompilerFuzz.Failure> failures = fuzz.run(first, count, MOST_FAILURES);
            for (CompilerFuzz.Failure failure : failures) {
                System.out.println(failure.program());
                System.out.println("seed " + failure.seed() + ": " + failure.text());
                System.out.println("shrunk program: " + write(failure));
                System.out.println("again: ./skink fuzz compiler --count 1 --seed " + failure.seed()
                        + (stress ? " --stress" : "") + (guest ? " --guest" : "") + (verify ? " --verify" : ""));
            }
            return failures.isEmpty() ? 0 : 1;
        } finally {
            ScratchFolder.delete(scratch);
        }
    }

    private static void requirePositive(String option, int number) {
        if (number < 1) {
            throw new IllegalArgumentException(option + " takes a number from 1 up, not " + number);
        }
    }

    private static Path write(CompilerFuzz.Failure failure) throws IOException {
        Path file = ProjectRoot.path().resolve("images/target/fuzz/p" + failure.seed() + "/Main.java");
        Files.createDirectories(file.getParent());
        return Files.writeString(file, failure.program());
    }

    private int fuzzClassFiles(Path scratch, long first) {
        ClassFileFuzz fuzz = new ClassFileFuzz(scratch, System.out);
        List<ClassFileFuzz.Failure> failures = fuzz.run(first, count, MOST_FAILURES);
        for (ClassFileFuzz.Failure failure : failures) {
            System.out.println(failure.mutations());
            System.out.println(failure.text());
            System.out.println("again: ./skink fuzz classfiles --count 1 --seed " + failure.seed());
        }
        fuzz.outcomes().forEach((outcome, number) -> System.out.printf("%8d  %s%n", number, outcome));
        return failures.isEmpty() ? 0 : 1;
    }

    /** Processors, memory and race mode are those that {@code run} has. */
    private int fuzzTarget(SystemPlan plan, List<String> words) {
        List<String> launcher = new QemuProvision(step -> System.err.println("skink: " + step)).ensure();
        MachineSpec machine = boot.machine(launcher, Toolchain.bootImage(boot), words);
        Path runs = ProjectRoot.path().resolve("images/target/guest-runs");
        RunReport report = new TargetFuzz(plan, machine, runs, System.out::println).run();
        System.out.println(
                report.outcome().verdict().word() + ": " + report.outcome().reason());
        System.out.println("took " + report.millis() + " ms with " + String.join(" ", words)
                + boot.raceSeed().map(seed -> " race=" + seed).orElse("") + " on " + boot.cpus() + " CPUs, "
                + report.accelerator());
        return report.outcome().passed() ? 0 : 1;
    }

    private int tell(long first, List<KernelFuzz.Failure> failures) {
        for (KernelFuzz.Failure failure : failures) {
            System.out.println("seed " + failure.seed() + ": " + failure.text());
            System.out.println("the smallest run that fails in the same way:");
            failure.steps().forEach(step -> System.out.println("    " + step));
            System.out.println("again: ./skink fuzz " + what + " --count 1 --seed " + failure.seed());
        }
        System.out.println(count + " runs from seed " + first + ", " + failures.size() + " failed");
        return failures.isEmpty() ? 0 : 1;
    }
}
