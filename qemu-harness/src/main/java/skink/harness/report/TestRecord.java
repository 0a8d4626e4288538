package skink.harness.report;

import skink.harness.guest.Verdict;

/**
 * One test, host or guest, as all reports show it.
 *
 * @param suite class that ran it
 * @param test its name, without the machine
 * @param verdict what became of it
 * @param millis how long it took; of a guest test the time in the guest
 * @param cpus number of CPUs of its machine, 0 on the host
 * @param mode mode of its run, {@code host} on the host
 * @param message why it did not pass, one line, otherwise empty
 * @param detail all that is known about it: stack trace or transcript; may be empty
 */
public record TestRecord(
        String suite, String test, Verdict verdict, long millis, int cpus, String mode, String message, String detail) {
    /** Whether it counts against the whole. */
    public boolean failed() {
        return verdict != Verdict.PASS && verdict != Verdict.SKIPPED;
    }
}
