package skink.images.ontarget;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import skink.harness.guest.TestResult;
import skink.harness.guest.Verdict;
import skink.harness.run.RunReport;

/** The kernel's own tests pass on every number of processors. */
class KernelSelfTest {
    private static final int MANY_CPUS = 8;

    @BeforeAll
    static void needsQemu() {
        KernelUnderTest.needsQemu();
    }

    @TestFactory
    Stream<DynamicTest> kernelPassesItsTests() {
        return KernelUnderTest.cpuCounts().stream()
                .flatMap(cpus -> KernelUnderTest.suite("kernel", cpus).tests());
    }

    @Test
    void eightProcessorsStartAndReport() {
        RunReport report = KernelUnderTest.suite("eight", MANY_CPUS, "tests=IpiReachesEveryPair,EveryCpuHasItsOwnData")
                .run();
        assertEquals(Verdict.PASS, report.outcome().verdict(), () -> told(report));
        assertEquals(MANY_CPUS, report.outcome().cpus());
        List<String> lines = report.lastLines();
        IntStream.range(0, MANY_CPUS)
                .mapToObj(cpu -> "skink: cpu " + cpu + " apic " + cpu + " runs")
                .forEach(line -> assertTrue(lines.stream().anyMatch(l -> l.endsWith(line)), () -> told(report)));
    }

    @Test
    void oneProcessorSkipsWhatNeedsMoreAndSaysWhy() {
        RunReport report = KernelUnderTest.suite("one", 1, "tests=IpiReachesEveryPair,LongArithmeticIsExact")
                .run();
        assertEquals(Verdict.PASS, report.outcome().verdict(), () -> told(report));
        assertEquals(
                List.of(Verdict.PASS, Verdict.SKIPPED),
                report.outcome().tests().stream().map(TestResult::verdict).toList(),
                () -> told(report));
        assertTrue(report.outcome().tests().get(1).message().length() > 5, () -> told(report));
    }

    private static String told(RunReport report) {
        return report.outcome().reason() + "\n" + String.join("\n", report.lastLines());
    }
}
