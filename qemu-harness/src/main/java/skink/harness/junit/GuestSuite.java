package skink.harness.junit;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.function.Executable;
import org.opentest4j.TestAbortedException;
import skink.abi.test.Ktap;
import skink.harness.guest.Expectation;
import skink.harness.guest.Outcome;
import skink.harness.guest.TestResult;
import skink.harness.guest.Verdict;
import skink.harness.machine.MachineSpec;
import skink.harness.run.GuestRun;
import skink.harness.run.RunLimits;
import skink.harness.run.RunReport;
import skink.harness.run.RunRequest;

/**
 * Boots a guest and turns what it reports into JUnit tests.
 *
 * <pre>{@code
 * @TestFactory
 * Stream<DynamicTest> kernelOnFourCpus() {
 *     return GuestSuite.of("kernel", MachineSpec.ofKernel(image).withCpus(4)).withBuild(buildId).tests();
 * }
 * }</pre>
 *
 * The run happens in {@link #tests()}; the tests only tell what it gave. The last one is the run as a whole: it fails
 * unless the verdict is a pass, so a guest that reports no test at all is a failure.
 *
 * @param name of the suite
 * @param machine what to boot; the run id is added to its kernel arguments
 * @param build the image's build id, or empty if unknown
 * @param mode word for the names of the tests if the guest dies before it tells its own
 * @param limits of the run
 * @param directory under which each run gets its own directory
 */
public record GuestSuite(
        String name, MachineSpec machine, String build, String mode, RunLimits limits, Path directory) {
    /** The name of the test that stands for the run as a whole. */
    public static final String WHOLE_RUN = "WholeRunEndsWell";

    /** Opens the line of a test's output that tells the microseconds that it took in the guest. */
    public static final String TIME_WORD = "guest time us=";

    private static final AtomicInteger RUNS = new AtomicInteger();

    /** A suite with default limits and an unknown build, which keeps its runs under target/guest-runs. */
    public static GuestSuite of(String name, MachineSpec machine) {
        return new GuestSuite(name, machine, "", "normal", RunLimits.DEFAULT, Path.of("target", "guest-runs"));
    }

    public GuestSuite withBuild(String newBuild) {
        return new GuestSuite(name, machine, newBuild, mode, limits, directory);
    }

    public GuestSuite withMode(String newMode) {
        return new GuestSuite(name, machine, build, newMode, limits, directory);
    }

    public GuestSuite withLimits(RunLimits newLimits) {
        return new GuestSuite(name, machine, build, mode, newLimits, directory);
    }

    public GuestSuite withDirectory(Path newDirectory) {
        return new GuestSuite(name, machine, build, mode, limits, newDirectory);
    }

    /** A run id that no other run has. */
    public static String newRunId() {
        String random = Integer.toUnsignedString(ThreadLocalRandom.current().nextInt(), 36);
        return "r" + RUNS.incrementAndGet() + "-" + random;
    }

    /** Runs the guest to its verdict. */
    public RunReport run() {
        String runId = newRunId();
        Expectation expectation = Expectation.ofRun(runId).withBuild(build).withCpus(machine.cpus());
        MachineSpec told = machine.plusKernelArgument(Ktap.RUN_ARGUMENT + runId);
        return GuestRun.run(RunRequest.of(told, expectation, limits, directory.resolve(name + "-" + runId)));
    }

    /** Runs the guest to its verdict and gives one JUnit test for each of its tests and one for the run. */
    public Stream<DynamicTest> tests() {
        return testsOf(run()).stream();
    }

    /** The JUnit tests that tell what a finished run gave. */
    List<DynamicTest> testsOf(RunReport report) {
        Outcome outcome = report.outcome();
        List<DynamicTest> tests = new ArrayList<>();
        for (TestResult test : outcome.tests()) {
            tests.add(dynamicTest(display(test.name(), outcome), () -> tell(test, report)));
        }
        tests.add(dynamicTest(display(WHOLE_RUN, outcome), () -> tellWhole(report)));
        return tests;
    }

    /**
     * The source is neither a class nor a method: so Surefire, too, calls the test by its name, and not by the factory
     * method and a number.
     */
    private DynamicTest dynamicTest(String display, Executable body) {
        return DynamicTest.dynamicTest(display, URI.create("guest:" + URLEncoder.encode(name, UTF_8)), body);
    }

    private String display(String test, Outcome outcome) {
        String told = outcome.mode().isEmpty() ? mode : outcome.mode();
        return new GuestTestName(test, machine.cpus(), told).display();
    }

    private static void tell(TestResult test, RunReport report) {
        if (test.micros() >= 0) {
            System.out.println(TIME_WORD + test.micros());
        }
        if (test.verdict() == Verdict.SKIPPED) {
            throw new TestAbortedException(test.message());
        }
        if (test.verdict() != Verdict.PASS) {
            throw new GuestFailure(test.verdict(), test.message(), report);
        }
    }

    private static void tellWhole(RunReport report) {
        System.out.println(TIME_WORD + TimeUnit.MILLISECONDS.toMicros(report.millis()));
        System.out.println(report.outcome().verdict().word() + " on " + report.accelerator() + "; transcript: "
                + report.transcript());
        if (!report.outcome().passed()) {
            throw new GuestFailure(report.outcome().verdict(), report.outcome().reason(), report);
        }
    }
}
