package skink.harness.guest;

import java.util.List;

/**
 * The judgement on one run.
 *
 * @param verdict of the run as a whole; PASS only if every test passed or was skipped
 * @param reason one line that says why
 * @param build build id that the guest reported, or empty
 * @param run run id that the guest reported, or empty
 * @param cpus number of CPUs that the guest reported, or 0
 * @param mode mode that the guest reported, or empty
 * @param tests in the order of the guest
 * @param panic the lines of the panic record, if there was one
 */
public record Outcome(
        Verdict verdict,
        String reason,
        String build,
        String run,
        int cpus,
        String mode,
        List<TestResult> tests,
        List<String> panic) {
    public Outcome {
        tests = List.copyOf(tests);
        panic = List.copyOf(panic);
    }

    /** Whether the run passed. */
    public boolean passed() {
        return verdict == Verdict.PASS;
    }
}
