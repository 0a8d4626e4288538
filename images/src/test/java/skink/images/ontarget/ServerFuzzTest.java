package skink.images.ontarget;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import skink.images.build.BootFiles;
import skink.images.build.Toolchain;
import skink.images.plan.ServicePlans;

/** Random messages to servers; the many are for {@code ./skink fuzz servers}. */
class ServerFuzzTest {
    private static final int MESSAGES = 60_000;
    /** In RACE mode each message costs many times as much. */
    private static final int RACE_MESSAGES = 12_000;

    @TestFactory
    List<DynamicTest> everyServerAnswersAndGoesOn() {
        KernelUnderTest.needsQemu();
        List<DynamicTest> tests = new ArrayList<>();
        tests.addAll(run(1, 1, "normal"));
        tests.addAll(run(2, 2, "race"));
        tests.addAll(run(4, 3, "race"));
        return tests;
    }

    private static List<DynamicTest> run(int cpus, int seed, String mode) {
        boolean isRace = mode.equals("race");
        String options = "build=" + Toolchain.buildId() + " fuzz-seed=" + seed + " fuzz-messages="
                + (isRace ? RACE_MESSAGES + " race=" + seed : MESSAGES);
        return KernelUnderTest.suite("server-fuzz", cpus, options, ServicePlans.fuzz(BootFiles.archive()))
                .withMode(mode)
                .tests()
                .toList();
    }
}
