package skink.harness.guest;

/**
 * Something that a run noticed, in the order in which it was noticed: all that a {@link Judge} ever learns.
 */
public sealed interface RunEvent {
    /** A whole line of the guest, made safe to print, without its line end. */
    record Line(String text) implements RunEvent {}

    /** QEMU's own report, from its control line, that the guest was reset, or told of its panic through a device. */
    record Broken(String how) implements RunEvent {}

    /**
     * QEMU has ended, and everything it ever sent has been read.
     *
     * @param status process status; 128 + n if a signal n ended it
     * @param reason the word that QEMU gave on its control line, such as {@code guest-shutdown}, or empty
     */
    record Stopped(int status, String reason) implements RunEvent {}

    /** The serial line was closed although QEMU still runs. */
    record LinkClosed() implements RunEvent {}

    /** The guest has printed more than it may. */
    record Flood(long limitBytes) implements RunEvent {}

    /**
     * A time limit has passed.
     *
     * @param limit which one
     * @param millis its length
     * @param answered whether QEMU's control line answered when asked afterwards
     */
    record TimedOut(Limit limit, long millis, boolean answered) implements RunEvent {}

    /** The harness could not go on. */
    record Fault(String message) implements RunEvent {}

    /** The time limits of a run. */
    enum Limit {
        /** From start to verdict. */
        RUN("no verdict within"),
        /** Between two outputs. */
        SILENCE("no output for"),
        /** From the end record or a panic until the machine has stopped. */
        STOP("still running after");

        private final String words;

        Limit(String words) {
            this.words = words;
        }

        String words() {
            return words;
        }
    }
}
