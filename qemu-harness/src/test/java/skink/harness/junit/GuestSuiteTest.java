package skink.harness.junit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.opentest4j.TestAbortedException;
import skink.abi.test.DebugExit;
import skink.harness.guest.Expectation;
import skink.harness.guest.SampleRun;
import skink.harness.guest.Verdict;
import skink.harness.machine.MachineSpec;
import skink.harness.run.GuestRun;
import skink.harness.run.RunLimits;
import skink.harness.run.RunReport;
import skink.harness.run.RunRequest;
import skink.harness.run.TestQemu;
import skink.harness.run.TinyGuest;

/**
 * Guest tests become JUnit tests, failures carry their transcript, and nothing reported is not green.
 */
class GuestSuiteTest {
    @TempDir
    private Path directory;

    @BeforeAll
    static void needsQemu() {
        TestQemu.assumeInstalled();
    }

    private GuestSuite suite(List<String> lines, int exitCode) {
        Path kernel = new TinyGuest()
                .print(String.join("\n", lines) + "\n")
                .exit(exitCode)
                .write(directory.resolve("guest.bin"));
        return GuestSuite.of(
                        "tiny",
                        MachineSpec.ofKernel(kernel).withMemoryMegabytes(16).withCpus(2))
                .withLimits(RunLimits.DEFAULT.withRunMillis(20_000))
                .withDirectory(directory.resolve("runs"));
    }

    /** A run whose id is known beforehand: the hand-made guest cannot read its command line. */
    private List<DynamicTest> testsOfRun(List<String> lines, int exitCode) {
        GuestSuite suite = suite(lines, exitCode);
        RunReport report = GuestRun.run(RunRequest.of(
                suite.machine(),
                Expectation.ofRun("r1"),
                suite.limits(),
                suite.directory().resolve("r1")));
        return suite.testsOf(report);
    }

    private static Throwable failureOf(DynamicTest test) {
        return assertThrows(Throwable.class, () -> test.getExecutable().execute());
    }

    @TestFactory
    Stream<DynamicTest> guestTestsShowUpUnderTheirOwnNames() {
        List<String> lines = SampleRun.begin("b1", "r1", 2, 2)
                .pass(1, "AddsNumbers # us=1234")
                .pass(2, "TimerTicks")
                .end();
        return testsOfRun(lines, DebugExit.PASS_CODE).stream();
    }

    @Test
    void resultsKeepNameVerdictAndReason() {
        List<String> lines = SampleRun.begin("b1", "r1", 2, 3)
                .pass(1, "A")
                .skip(2, "B # SKIP no such device")
                .fail(3, "C # saw 3")
                .end();
        List<DynamicTest> tests = testsOfRun(lines, DebugExit.FAIL_CODE);
        assertEquals(
                List.of("A", "B", "C", GuestSuite.WHOLE_RUN),
                tests.stream()
                        .map(test -> GuestTestName.parse(test.getDisplayName()).test())
                        .toList());
        assertEquals(
                new GuestTestName("C", 2, "normal"),
                GuestTestName.parse(tests.get(2).getDisplayName()));
        assertEquals(
                "no such device",
                assertInstanceOf(TestAbortedException.class, failureOf(tests.get(1)))
                        .getMessage());
        String message = failureOf(tests.get(2)).getMessage();
        assertTrue(message.startsWith("fail: saw 3\ntranscript: "), message);
        assertTrue(message.contains("] not ok 3 - C # saw 3"), message);
        assertTrue(failureOf(tests.get(3)).getMessage().startsWith("fail: 1 of 3 tests failed: C"));
    }

    @Test
    void guestThatReportsNothingFails() {
        List<DynamicTest> tests =
                suite(List.of("hello"), DebugExit.PASS_CODE).tests().toList();
        assertEquals(1, tests.size());
        String message = failureOf(tests.get(0)).getMessage();
        assertTrue(message.startsWith("fail: the guest left with status 33 without an end record"), message);
        assertTrue(message.contains("] hello"), message);
    }

    @Test
    void everySuiteHasARunIdOfItsOwn() {
        List<DynamicTest> tests =
                suite(SampleRun.passing("r1"), DebugExit.PASS_CODE).tests().toList();
        String message = failureOf(tests.get(tests.size() - 1)).getMessage();
        assertEquals(Optional.of(Verdict.FAIL), GuestFailure.verdictOf(message));
        assertTrue(message.contains("output of another run"), message);
    }
}
