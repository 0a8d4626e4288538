package skink.images.ontarget;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import skink.images.build.Toolchain;
import skink.images.plan.MemoryPlans;
import skink.images.plan.SystemPlan;

/** The memory manager, on several numbers of processors. */
class MemoryManagerTest {
    private static final int MEBIBYTES = 160;
    private static final String BUILD = "build=" + Toolchain.buildId();

    @TestFactory
    List<DynamicTest> processesGetTheMemoryThatTheyArePromised() {
        return tests("normal", BUILD);
    }

    @TestFactory
    List<DynamicTest> andInRaceMode() {
        return tests("race", BUILD + " race");
    }

    private static List<DynamicTest> tests(String mode, String bootOptions) {
        KernelUnderTest.needsQemu();
        SystemPlan plan = MemoryPlans.memoryManagerTests(Toolchain.process("skink.tests.vm.Subject"));
        List<DynamicTest> tests = new ArrayList<>();
        for (int cpus : KernelUnderTest.cpuCounts()) {
            KernelUnderTest.suite(
                            "vm", KernelUnderTest.machine(cpus, bootOptions).withMemoryMegabytes(MEBIBYTES), plan)
                    .withMode(mode)
                    .tests()
                    .forEach(tests::add);
        }
        return tests;
    }
}
