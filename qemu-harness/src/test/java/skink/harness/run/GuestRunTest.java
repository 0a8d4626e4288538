package skink.harness.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ForkJoinPool;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import skink.abi.test.DebugExit;
import skink.harness.HarnessFault;
import skink.harness.guest.Expectation;
import skink.harness.guest.SampleRun;
import skink.harness.guest.Verdict;
import skink.harness.machine.MachineSpec;

/**
 * Whole runs under the real QEMU: the good ones, and the harness's own troubles.
 */
class GuestRunTest {
    @TempDir
    private Path directory;

    @BeforeAll
    static void needsQemu() {
        TestQemu.assumeInstalled();
    }

    private RunReport run(MachineSpec machine) {
        return GuestRun.run(
                RunRequest.of(machine, Expectation.ofRun("r1"), RunLimits.DEFAULT, directory.resolve("run")));
    }

    private MachineSpec machine(List<String> lines, int exitCode) {
        Path kernel = new TinyGuest()
                .print("\n" + String.join("\n", lines) + "\n")
                .exit(exitCode)
                .write(directory.resolve("guest.bin"));
        return MachineSpec.ofKernel(kernel).withMemoryMegabytes(16);
    }

    @Test
    void goodGuestPassesAndItsTranscriptIsKept() throws IOException {
        RunReport report = run(machine(SampleRun.passing("r1"), DebugExit.PASS_CODE));
        assertEquals(Verdict.PASS, report.outcome().verdict(), report.outcome().reason());
        assertEquals(3, report.outcome().tests().size());
        String transcript = Files.readString(report.transcript());
        assertTrue(transcript.contains("] # end build=b1 run=r1 plan=3"), transcript);
        assertTrue(report.lastLines().get(report.lastLines().size() - 1).contains("# end"), transcript);
        assertTrue(Files.readString(directory.resolve("run/command.txt")).startsWith("qemu-system-i386 "));
    }

    @Test
    void manyRunsAtOnceDoNotDisturbEachOther() {
        MachineSpec machine = machine(SampleRun.passing("r1"), DebugExit.PASS_CODE);
        List<String> verdicts = IntStream.range(0, 8)
                .parallel()
                .mapToObj(i -> RunRequest.of(
                        machine, Expectation.ofRun("r1"), RunLimits.DEFAULT, directory.resolve("run" + i)))
                .map(request -> GuestRun.run(request).outcome().reason())
                .toList();
        assertEquals(Collections.nCopies(8, "2 passed, 1 skipped"), verdicts);
    }

    @Test
    void busyPoolOfTheJvmDoesNotLookLikeALostLink() {
        CountDownLatch end = new CountDownLatch(1);
        for (int i = 0; i < ForkJoinPool.getCommonPoolParallelism(); i++) {
            ForkJoinPool.commonPool().execute(() -> {
                try {
                    end.await();
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
            });
        }
        try {
            RunReport report = run(machine(SampleRun.passing("r1"), DebugExit.PASS_CODE));
            assertEquals(
                    Verdict.PASS, report.outcome().verdict(), report.outcome().reason());
        } finally {
            end.countDown();
        }
    }

    @Test
    void failedTestFailsTheRun() {
        List<String> lines =
                SampleRun.begin("b1", "r1", 1, 1).fail(1, "A # broken").end();
        RunReport report = run(machine(lines, DebugExit.FAIL_CODE));
        assertEquals(Verdict.FAIL, report.outcome().verdict());
        assertTrue(
                report.outcome().reason().contains("1 of 1 tests failed: A"),
                report.outcome().reason());
    }

    @Test
    void refusedArgumentsAreAHarnessFault() {
        MachineSpec refused = machine(List.of(), 0).withExtraArguments(List.of("-smp", "nonsense"));
        RunReport report = run(refused);
        assertEquals(Verdict.HARNESS_FAULT, report.outcome().verdict());
        assertTrue(
                report.outcome().reason().contains("QEMU refused to start"),
                report.outcome().reason());
    }

    @Test
    void fullDiskIsAHarnessFault() throws IOException {
        Path full = Path.of("/dev/full");
        assumeTrue(Files.isWritable(full), "this host has no /dev/full");
        Files.createDirectories(directory.resolve("run"));
        Files.createSymbolicLink(directory.resolve("run/transcript.txt"), full);
        RunReport report = run(machine(SampleRun.passing("r1"), DebugExit.PASS_CODE));
        assertEquals(
                Verdict.HARNESS_FAULT,
                report.outcome().verdict(),
                report.outcome().reason());
        assertTrue(
                report.outcome().reason().contains("No space left"),
                report.outcome().reason());
    }

    @Test
    void noRoomForARunIsSaidBefore() {
        HarnessFault fault = assertThrows(HarnessFault.class, () -> GuestRun.requireSpace(directory, 1 << 20));
        assertTrue(fault.getMessage().contains("no disk space for a run (1 MiB free)"), fault.getMessage());
    }

    @Test
    void directoryThatCannotBeMadeIsAHarnessFault() throws IOException {
        Files.writeString(directory.resolve("run"), "a file");
        assertEquals(Verdict.HARNESS_FAULT, run(machine(List.of(), 0)).outcome().verdict());
    }
}
