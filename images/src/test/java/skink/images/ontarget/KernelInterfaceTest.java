package skink.images.ontarget;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import skink.images.build.Toolchain;
import skink.images.plan.Plans;
import skink.images.plan.SystemPlan;

/** Messages, kernel calls and scheduling, shown by processes of their own, on several numbers of processors. */
class KernelInterfaceTest {
    @TestFactory
    List<DynamicTest> processesFindWhatTheKernelPromises() {
        return tests("kernel-interface", Plans.kernelTests());
    }

    @TestFactory
    List<DynamicTest> serversFindWhatTheKernelPromises() {
        return tests("memory-interface", Plans.memoryTests());
    }

    private static List<DynamicTest> tests(String name, SystemPlan plan) {
        KernelUnderTest.needsQemu();
        List<DynamicTest> tests = new ArrayList<>();
        for (int cpus : KernelUnderTest.cpuCounts()) {
            KernelUnderTest.suite(name, cpus, "build=" + Toolchain.buildId(), plan)
                    .tests()
                    .forEach(tests::add);
        }
        return tests;
    }
}
