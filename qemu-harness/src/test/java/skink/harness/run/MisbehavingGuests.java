package skink.harness.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import skink.harness.guest.Expectation;
import skink.harness.machine.Machine;
import skink.harness.machine.MachineSpec;

/**
 * Every {@link Misbehaviour} gets its own right verdict within its bound, and leaves no QEMU behind.
 *
 * <p>Extend it and say how your guest is booted; the harness does so with hand-made guests, the system with its kernel.
 */
public abstract class MisbehavingGuests {
    @TempDir
    private Path directory;

    /** A guest that begins run {@code runId} and then misbehaves. */
    protected abstract MachineSpec guest(Misbehaviour how, String runId, Path directory);

    /** Time limits for this guest; short, since several cases run into them. */
    protected abstract RunLimits limits(Misbehaviour how);

    @ParameterizedTest
    @EnumSource
    void getsItsVerdictWithinItsBound(Misbehaviour how) {
        String runId = "mis-" + how.ordinal();
        RunLimits limits = limits(how);
        AtomicReference<Machine> machine = new AtomicReference<>();
        RunRequest request =
                RunRequest.of(guest(how, runId, directory), Expectation.ofRun(runId), limits, directory.resolve("run"));
        RunReport report = GuestRun.run(
                request.withLines(line -> {
                    if (line.startsWith("1..")) {
                        meddle(how.meddling(), machine);
                    }
                }),
                started -> {
                    synchronized (machine) {
                        machine.set(started);
                        machine.notifyAll();
                    }
                });
        String told = report.outcome().verdict() + ": " + report.outcome().reason() + "\n" + report.lastLines();
        assertEquals(how.verdict(), report.outcome().verdict(), told);
        assertTrue(report.outcome().reason().contains(how.reason()), told);
        long boundMillis = limits.runMillis() + limits.linkMillis() + 1_000;
        assertTrue(report.millis() < boundMillis, () -> "took " + report.millis() + " ms");
        assertFalse(
                ProcessHandle.of(machine.get().pid())
                        .map(ProcessHandle::isAlive)
                        .orElse(false),
                "QEMU is left behind");
    }

    /** Called on a network thread, possibly before the run has handed over its machine. */
    private static void meddle(Misbehaviour.Meddling meddling, AtomicReference<Machine> machine) {
        if (meddling == Misbehaviour.Meddling.NONE) {
            return;
        }
        Thread meddler = new Thread(() -> {
            Machine target = await(machine);
            ProcessHandle qemu = ProcessHandle.of(target.pid()).orElseThrow();
            switch (meddling) {
                case KILL -> qemu.destroyForcibly();
                case TERMINATE -> qemu.destroy();
                case STOP -> stop(qemu.pid());
                case CLOSE_LINE -> target.qmp().monitor("chardev-change serial0 null");
                case NONE -> throw new AssertionError();
            }
        });
        meddler.setDaemon(true);
        meddler.start();
    }

    private static Machine await(AtomicReference<Machine> machine) {
        synchronized (machine) {
            while (machine.get() == null) {
                try {
                    machine.wait();
                } catch (InterruptedException e) {
                    throw new IllegalStateException(e);
                }
            }
            return machine.get();
        }
    }

    private static void stop(long pid) {
        try {
            new ProcessBuilder("kill", "-STOP", Long.toString(pid)).start().waitFor();
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
