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
    private static final String BUILD = "build=" + Toolchain.buildId();

    @TestFactory
    List<DynamicTest> processesFindWhatTheKernelPromises() {
        return tests("kernel-interface", Plans.kernelTests(), "normal", BUILD);
    }

    /** With the scheduler's choices left to chance; the seed is another one each time, and the kernel prints it. */
    @TestFactory
    List<DynamicTest> andInRaceMode() {
        return tests("kernel-interface", Plans.kernelTests(), "race", BUILD + " race");
    }

    /** Page faults, births and exchanges: what only servers ask for. */
    @TestFactory
    List<DynamicTest> serversFindWhatTheKernelPromises() {
        return tests("memory-interface", Plans.memoryTests(), "normal", BUILD);
    }

    @TestFactory
    List<DynamicTest> serversInRaceMode() {
        return tests("memory-interface", Plans.memoryTests(), "race", BUILD + " race");
    }

    private static List<DynamicTest> tests(String name, SystemPlan plan, String mode, String bootOptions) {
        KernelUnderTest.needsQemu();
        List<DynamicTest> tests = new ArrayList<>();
        for (int cpus : KernelUnderTest.cpuCounts()) {
            KernelUnderTest.suite(name, cpus, bootOptions, plan)
                    .withMode(mode)
                    .tests()
                    .forEach(tests::add);
        }
        return tests;
    }
}
