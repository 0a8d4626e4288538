package skink.images.ontarget;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import skink.images.build.Toolchain;
import skink.images.plan.Plans;

/** Messages, kernel calls and scheduling, shown by processes of their own, on several numbers of processors. */
class KernelInterfaceTest {
    @TestFactory
    List<DynamicTest> processesFindWhatTheKernelPromises() {
        KernelUnderTest.needsQemu();
        List<DynamicTest> tests = new ArrayList<>();
        for (int cpus : KernelUnderTest.cpuCounts()) {
            KernelUnderTest.suite("kernel-interface", cpus, "build=" + Toolchain.buildId(), Plans.kernelTests())
                    .tests()
                    .forEach(tests::add);
        }
        return tests;
    }
}
