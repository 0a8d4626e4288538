package skink.images.ontarget;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import skink.harness.guest.Verdict;
import skink.harness.junit.MisbehavingGuests;
import skink.harness.junit.Misbehaviour;
import skink.harness.machine.MachineSpec;
import skink.harness.run.RunLimits;
import skink.harness.run.RunReport;

/** Our kernel gone wrong on purpose: the right verdict each time, and a panic that names its Java lines. */
class MisbehavingKernelTest extends MisbehavingGuests {
    private static final int CPUS = 2;
    private static final String CULPRIT = "skink.kernel.selftest.Misbehaviour.afterPlan";
    /** Two tests without loops or clocks. */
    private static final String SHORT = "tests=LongArithmeticIsExact,ImageHeapIsAsBuilt";

    @BeforeAll
    static void needsQemu() {
        KernelUnderTest.needsQemu();
    }

    @Override
    protected RunLimits limits(Misbehaviour how) {
        boolean silent = how.verdict() == Verdict.HANG || how == Misbehaviour.FROZEN;
        return new RunLimits(30_000, silent ? 3_000 : 30_000, 1_000, 1_000, 1 << 20);
    }

    @Override
    protected MachineSpec guest(Misbehaviour how, String runId, Path directory) {
        return KernelUnderTest.machine(CPUS, "run=" + runId, SHORT, how.bootWords());
    }

    private static RunReport run(String how) {
        return KernelUnderTest.suite(how, CPUS, SHORT, "misbehave=" + how).run();
    }

    private static String told(RunReport report) {
        return report.outcome().reason() + "\n" + String.join("\n", report.lastLines());
    }

    /** The frames of the panic record, from the culprit outwards. */
    private static void assertStack(RunReport report, String statement) {
        List<String> frames = report.outcome().panic().stream()
                .map(String::strip)
                .filter(line -> line.startsWith("at "))
                .toList();
        List<String> expected = List.of(
                KernelUnderTest.frame(CULPRIT, statement),
                KernelUnderTest.frame("skink.kernel.selftest.Suite.run", "Misbehaviour.afterPlan();"),
                KernelUnderTest.frame("skink.kernel.start.KernelMain.main", "boolean passed = Suite.run();"));
        assertEquals(expected, frames, () -> told(report));
    }

    private static void assertCrash(RunReport report, String headline) {
        assertEquals(Verdict.CRASH, report.outcome().verdict(), () -> told(report));
        assertTrue(report.outcome().reason().startsWith("panic: cpu=0 kind=" + headline), () -> told(report));
    }

    @Test
    void throwShowsClassMessageAndLine() {
        RunReport report = run("panic");
        assertCrash(report, "thrown java.lang.IllegalStateException: misbehave=panic");
        assertStack(report, "throw new IllegalStateException(\"misbehave=panic\");");
    }

    @Test
    void nullReferenceShowsItsLine() {
        RunReport report = run("null");
        assertCrash(report, "null-pointer");
        assertStack(report, "Console.printDecimal(nobody.number());");
    }

    @Test
    void badIndexShowsIndexLengthAndLine() {
        RunReport report = run("index");
        assertCrash(report, "array-index index " + (CPUS + 1) + " length 2");
        assertStack(report, "EMPTY_TABLE[Processors.known() + 1] = 0;");
    }

    @Test
    void fullStackIsADoubleFault() {
        RunReport report = run("stack-overflow");
        assertCrash(report, "double-fault the kernel stack is full");
        assertTrue(
                report.outcome().panic().stream().anyMatch(line -> line.contains("eip=") && line.contains("esp=")),
                () -> told(report));
    }

    @Test
    void panicInsideThePanicEndsToo() {
        RunReport report = run("nested-panic");
        assertCrash(report, "thrown java.lang.IllegalStateException: misbehave=nested-panic");
        assertTrue(
                report.lastLines().stream().anyMatch(line -> line.endsWith("panic inside the panic")),
                () -> told(report));
    }

    @ParameterizedTest
    @ValueSource(strings = {"reset", "triple-fault"})
    void resetOfTheMachineIsACrash(String how) {
        RunReport report = run(how);
        assertEquals(Verdict.CRASH, report.outcome().verdict(), () -> told(report));
        assertTrue(report.outcome().reason().contains("guest-reset"), () -> told(report));
    }
}
