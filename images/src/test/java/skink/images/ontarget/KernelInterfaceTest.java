package skink.images.ontarget;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import skink.images.build.Toolchain;
import skink.images.plan.Plans;

/** Messages, kernel calls and scheduling, shown by processes of their own, on several numbers of processors. */
class KernelInterfaceTest {
    private static final String BUILD = "build=" + Toolchain.buildId();

    @TestFactory
    List<DynamicTest> processesFindWhatTheKernelPromises() {
        return tests("normal", BUILD);
    }

    /** With the scheduler's choices left to chance; the seed is another one each time, and the kernel prints it. */
    @TestFactory
    List<DynamicTest> andInRaceMode() {
        return tests("race", BUILD + " race");
    }

    private static List<DynamicTest> tests(String mode, String bootOptions) {
        KernelUnderTest.needsQemu();
        List<DynamicTest> tests = new ArrayList<>();
        for (int cpus : KernelUnderTest.cpuCounts()) {
            KernelUnderTest.suite("kernel-interface", cpus, bootOptions, Plans.kernelTests())
                    .withMode(mode)
                    .tests()
                    .forEach(tests::add);
        }
        return tests;
    }
}
