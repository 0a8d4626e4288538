package skink.images.ontarget;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import skink.images.build.Toolchain;
import skink.images.plan.Plans;

/** The scheduler as a server, on several numbers of processors. */
class SchedulerTest {
    @TestFactory
    List<DynamicTest> processesAreScheduledAsPromised() {
        KernelUnderTest.needsQemu();
        List<DynamicTest> tests = new ArrayList<>();
        for (int cpus : KernelUnderTest.cpuCounts()) {
            KernelUnderTest.suite("scheduler", cpus, "build=" + Toolchain.buildId(), Plans.schedulerTests())
                    .tests()
                    .forEach(tests::add);
        }
        return tests;
    }
}
