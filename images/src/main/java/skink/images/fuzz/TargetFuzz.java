package skink.images.fuzz;

import java.nio.file.Path;
import java.util.function.Consumer;
import skink.abi.test.Ktap;
import skink.harness.guest.Expectation;
import skink.harness.junit.GuestSuite;
import skink.harness.machine.MachineSpec;
import skink.harness.run.GuestRun;
import skink.harness.run.RunLimits;
import skink.harness.run.RunReport;
import skink.harness.run.RunRequest;
import skink.images.build.Toolchain;
import skink.images.plan.SystemPlan;

/** A plan whose processes do random things for as long as they are told, in a machine of their own. */
public final class TargetFuzz {
    private static final RunLimits PATIENT = new RunLimits(24 * 3_600_000L, 60_000, 3_000, 1_500, 64 << 20);

    private final SystemPlan plan;
    private final MachineSpec machine;
    private final Path directory;
    private final Consumer<String> lines;

    /**
     * Prepares a run.
     *
     * @param machine what it runs on: kernel, processors, boot options that seed it
     * @param directory for the transcript
     * @param lines gets each line that the guest prints
     */
    public TargetFuzz(SystemPlan plan, MachineSpec machine, Path directory, Consumer<String> lines) {
        this.plan = plan;
        this.machine = machine;
        this.directory = directory;
        this.lines = lines;
    }

    /** Runs it to its end. */
    public RunReport run() {
        String run = GuestSuite.newRunId();
        String build = Toolchain.buildId();
        MachineSpec told = machine.withModules(plan.modules(Toolchain::process))
                .plusKernelArgument("build=" + build)
                .plusKernelArgument(Ktap.RUN_ARGUMENT + run);
        Expectation expectation = Expectation.ofRun(run).withBuild(build).withCpus(machine.cpus());
        return GuestRun.run(RunRequest.of(told, expectation, PATIENT, directory.resolve(plan.name() + "-" + run))
                .withLines(lines));
    }
}
