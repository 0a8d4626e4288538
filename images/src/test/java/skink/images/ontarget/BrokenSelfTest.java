package skink.images.ontarget;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import skink.harness.guest.TestResult;
import skink.harness.guest.Verdict;
import skink.harness.run.RunReport;

/** Each of the kernel's tests goes red, and only it, when what it tests is broken on purpose. */
class BrokenSelfTest {
    /** Enough for the tests that need two. */
    private static final int CPUS = 2;

    private static final int FEWEST_TESTS = 15;
    /** Runs beside the broken one and must stay green. */
    private static final List<String> BYSTANDERS = List.of("LongArithmeticIsExact", "StringLiteralsAreSound");

    @BeforeAll
    static void needsQemu() {
        KernelUnderTest.needsQemu();
    }

    @TestFactory
    Stream<DynamicTest> brokenTestGoesRed() {
        List<String> names = KernelUnderTest.suite("whole", CPUS).run().outcome().tests().stream()
                .map(TestResult::name)
                .toList();
        assertTrue(names.size() >= FEWEST_TESTS, () -> "the kernel reports only " + names);
        return names.stream().map(name -> DynamicTest.dynamicTest(name + " goes red", () -> check(name)));
    }

    private static void check(String name) {
        String bystander = BYSTANDERS.get(name.equals(BYSTANDERS.get(0)) ? 1 : 0);
        RunReport report = KernelUnderTest.suite(
                        "broken-" + name, CPUS, "break=" + name, "tests=" + name + "," + bystander)
                .run();
        String told = report.outcome().reason() + "\n" + String.join("\n", report.lastLines());
        assertEquals(Verdict.FAIL, report.outcome().verdict(), told);
        assertEquals(2, report.outcome().tests().size(), told);
        for (TestResult test : report.outcome().tests()) {
            boolean broken = test.name().equals(name);
            assertEquals(broken ? Verdict.FAIL : Verdict.PASS, test.verdict(), told);
            assertFalse(broken && test.message().isEmpty(), () -> "says nothing about why\n" + told);
        }
    }
}
