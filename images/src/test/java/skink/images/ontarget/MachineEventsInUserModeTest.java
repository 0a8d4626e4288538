package skink.images.ontarget;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import skink.abi.test.Ktap;
import skink.harness.guest.Expectation;
import skink.harness.guest.Verdict;
import skink.harness.junit.GuestSuite;
import skink.harness.machine.Machine;
import skink.harness.run.GuestRun;
import skink.harness.run.RunReport;
import skink.harness.run.RunRequest;
import skink.images.build.Toolchain;
import skink.images.plan.Plans;

/** What happens to the machine is no fault of the process that happens to run. */
class MachineEventsInUserModeTest {
    private static final int CPUS = 2;
    /** When who has just printed is back in user mode. */
    private static final Executor SOON = CompletableFuture.delayedExecutor(200, TimeUnit.MILLISECONDS);

    @TempDir
    private Path scratch;

    /** All processors are in user mode then; each gets one, and one of them tells. */
    @Test
    void nonMaskableInterruptIsAPanicAndNotASignal() {
        KernelUnderTest.needsQemu();
        String run = GuestSuite.newRunId();
        AtomicReference<Machine> machine = new AtomicReference<>();
        AtomicInteger running = new AtomicInteger();
        RunRequest request = RunRequest.of(
                        KernelUnderTest.machine(CPUS, Ktap.RUN_ARGUMENT + run)
                                .withModules(Plans.spinners().modules(Toolchain::process)),
                        Expectation.ofRun(run).withCpus(CPUS),
                        KernelUnderTest.LIMITS,
                        scratch.resolve("run"))
                .withLines(line -> {
                    if (line.equals("spinning") && running.incrementAndGet() == CPUS) {
                        SOON.execute(() -> machine.get().qmp().injectNmi());
                    }
                });
        RunReport report = GuestRun.run(request, machine::set);
        assertEquals(Verdict.CRASH, report.outcome().verdict(), () -> String.join("\n", report.lastLines()));
        assertTrue(
                report.outcome().reason().contains("kind=nmi"), report.outcome().reason());
    }
}
