package skink.harness.junit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import skink.abi.test.Ktap;
import skink.harness.HarnessFault;
import skink.harness.Programs;
import skink.harness.guest.Expectation;
import skink.harness.machine.Machine;
import skink.harness.machine.MachineSpec;
import skink.harness.run.GuestRun;
import skink.harness.run.RunLimits;
import skink.harness.run.RunReport;
import skink.harness.run.RunRequest;

/**
 * Every {@link Misbehaviour} gets its own right verdict within its bound, and leaves no QEMU behind.
 *
 * <p>Extend it and say how your guest is booted; the harness's own tests do so with hand-made guests.
 *
 * <pre>{@code
 * class MisbehavingKernelTest extends MisbehavingGuests {
 *     protected MachineSpec guest(Misbehaviour how, String runId, Path directory) {
 *         return MachineSpec.ofKernel(image).withKernelArguments("run=" + runId + " " + how.bootWords());
 *     }
 *     protected RunLimits limits(Misbehaviour how) { … }
 * }
 * }</pre>
 */
public abstract class MisbehavingGuests {
    /** Beyond the limits: time to start and to kill QEMU on a busy host. */
    private static final long SLACK_MILLIS = 3_000;

    @TempDir
    private Path directory;

    /**
     * A guest that begins run {@code runId} and then misbehaves.
     *
     * @param directory a fresh one, for the guest's files
     */
    protected abstract MachineSpec guest(Misbehaviour how, String runId, Path directory);

    /** Time limits for this guest; short, since several cases run into them. */
    protected abstract RunLimits limits(Misbehaviour how);

    @TestFactory
    Stream<DynamicTest> misbehaviourGetsItsVerdict() {
        return Stream.of(Misbehaviour.values())
                .map(how -> DynamicTest.dynamicTest(
                        how + " is " + how.verdict().word(), URI.create("guest:misbehaviour"), () -> check(how)));
    }

    private void check(Misbehaviour how) throws IOException {
        Path own = Files.createDirectories(directory.resolve(how.name()));
        String runId = "mis-" + how.ordinal();
        RunLimits limits = limits(how);
        CompletableFuture<Machine> machine = new CompletableFuture<>();
        RunRequest request = RunRequest.of(guest(how, runId, own), Expectation.ofRun(runId), limits, own.resolve("run"))
                .withLines(line -> {
                    if (line.startsWith(Ktap.PLAN)) {
                        machine.thenAcceptAsync(target -> meddle(how.meddling(), target));
                    }
                });
        RunReport report = GuestRun.run(request, machine::complete);
        String told = report.outcome().verdict() + ": " + report.outcome().reason() + "\n" + report.lastLines();
        assertEquals(how.verdict(), report.outcome().verdict(), told);
        assertTrue(report.outcome().reason().contains(how.reason()), told);
        long boundMillis = limits.runMillis() + limits.linkMillis() + SLACK_MILLIS;
        assertTrue(report.millis() < boundMillis, () -> "took " + report.millis() + " ms");
        boolean left = ProcessHandle.of(machine.join().pid())
                .map(ProcessHandle::isAlive)
                .orElse(false);
        assertFalse(left, "QEMU is left behind");
    }

    private static void meddle(Misbehaviour.Meddling meddling, Machine target) {
        ProcessHandle qemu = ProcessHandle.of(target.pid()).orElseThrow();
        switch (meddling) {
            case NONE -> {}
            case KILL -> qemu.destroyForcibly();
            case TERMINATE -> qemu.destroy();
            case STOP -> {
                String pid = Long.toString(qemu.pid());
                // The shell has its own kill; a program of that name is not on every machine.
                if (!Programs.succeeds(List.of("sh", "-c", "kill -STOP " + pid))) {
                    throw new HarnessFault("cannot stop a process", pid, "see whether there is a program kill");
                }
            }
            case CLOSE_LINE -> target.qmp().monitor("chardev-change serial0 null");
        }
    }
}
