package skink.images.differential;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import skink.harness.Programs;
import skink.harness.machine.MachineSpec;

/**
 * A fixed set of random programs behaves the same on HotSpot, in the build-time interpreter, and compiled.
 *
 * <p>The many are for {@code ./skink fuzz compiler}; a failure here shows the shrunk program and its seed.
 */
class RandomProgramsTest {
    private static final long FIRST_SEED = 500_000;
    private static final int PROGRAMS = 60;
    private static final long FIRST_STRESS_SEED = 600_000;
    private static final int STRESS_PROGRAMS = 15;
    private static final int MOST_FAILURES = 2;

    @TempDir
    private Path scratch;

    private void assertNoDifference(long firstSeed, int count, boolean stress) {
        assertNoDifference(CompilerFuzz.standard(scratch, stress, stress, System.out), firstSeed, count);
    }

    private static void assertNoDifference(CompilerFuzz fuzz, long firstSeed, int count) {
        List<CompilerFuzz.Failure> failures = fuzz.run(firstSeed, count, MOST_FAILURES);
        String text = failures.stream()
                .map(failure -> "seed " + failure.seed() + ": " + failure.text() + "\n" + failure.program())
                .collect(Collectors.joining("\n"));
        assertEquals("", text);
    }

    @Test
    void enginesAgree() {
        assertNoDifference(FIRST_SEED, PROGRAMS, false);
    }

    @Test
    void enginesAgreeWhenEveryAllocationCollects() {
        assertNoDifference(FIRST_STRESS_SEED, STRESS_PROGRAMS, true);
    }

    @Test
    void processesOfTheSystemAgree() {
        assumeTrue(
                Programs.find(MachineSpec.DEFAULT_QEMU).isPresent(),
                MachineSpec.DEFAULT_QEMU + " is not installed on this host");
        assertNoDifference(CompilerFuzz.inGuest(scratch, false, System.out), FIRST_SEED, PROGRAMS);
    }
}
