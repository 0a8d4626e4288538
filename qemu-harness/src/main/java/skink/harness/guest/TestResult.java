package skink.harness.guest;

/**
 * One guest test as the judge saw it.
 *
 * @param name the claim that the test makes, as the guest printed it
 * @param verdict PASS, FAIL or SKIPPED as reported; for the test in which a run died, the verdict of the run
 * @param micros microseconds as measured by the guest, or -1 if it did not say
 * @param message reason of a failure or a skip, otherwise empty
 */
public record TestResult(String name, Verdict verdict, long micros, String message) {}
