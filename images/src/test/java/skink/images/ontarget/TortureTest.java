package skink.images.ontarget;

import java.util.List;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import skink.images.build.Toolchain;
import skink.images.plan.Plans;

/** Processes are stopped, moved and ended while they exchange messages; the long run is {@code ./skink fuzz torture}. */
class TortureTest {
    private static final String OPTIONS = "torture-millis=5000 build=" + Toolchain.buildId();

    @TestFactory
    List<DynamicTest> noMessageAndNoWakeUpIsLostInRaceMode() {
        return run(4, "race", " torture-seed=1 race=1");
    }

    @TestFactory
    List<DynamicTest> norInNormalMode() {
        return run(2, "normal", " torture-seed=2");
    }

    private static List<DynamicTest> run(int cpus, String mode, String words) {
        KernelUnderTest.needsQemu();
        return KernelUnderTest.suite("torture", cpus, OPTIONS + words, Plans.torture())
                .withMode(mode)
                .tests()
                .toList();
    }
}
