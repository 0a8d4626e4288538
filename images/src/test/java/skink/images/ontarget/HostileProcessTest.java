package skink.images.ontarget;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import skink.images.build.Toolchain;
import skink.images.plan.Plans;

/** Random attacks of processes on the kernel and on each other; the many are for {@code ./skink fuzz target}. */
class HostileProcessTest {
    private static final int CALLS = 200_000;
    /** In RACE mode each call costs many times as much. */
    private static final int RACE_CALLS = 30_000;

    @TestFactory
    List<DynamicTest> hostileProcessesHarmNobody() {
        KernelUnderTest.needsQemu();
        List<DynamicTest> tests = new ArrayList<>();
        tests.addAll(run(1, 1, "normal"));
        tests.addAll(run(2, 2, "race"));
        tests.addAll(run(4, 3, "race"));
        return tests;
    }

    private static List<DynamicTest> run(int cpus, int seed, String mode) {
        boolean isRace = mode.equals("race");
        String options = "build=" + Toolchain.buildId() + " attack-seed=" + seed + " attack-calls="
                + (isRace ? RACE_CALLS + " race=" + seed : CALLS);
        return KernelUnderTest.suite("hostile", cpus, options, Plans.hostile())
                .withMode(mode)
                .tests()
                .toList();
    }
}
