package skink.harness.junit;

import skink.harness.guest.Verdict;

/**
 * The ways in which a guest or its machine goes wrong on purpose, and the verdict that each must get.
 *
 * <p>A kernel that takes part gets {@link #bootWords()} on its command line, prints begin record and plan, and then does as
 * told.
 */
public enum Misbehaviour {
    /** Prints a panic record and stops. */
    PANIC("misbehave=panic", Verdict.CRASH, "panic: cpu=", Meddling.NONE),
    /** Turns interrupts off and loops in a test. */
    LOOP("misbehave=loop", Verdict.HANG, "and QEMU answers", Meddling.NONE),
    /** Faults without a handler. */
    TRIPLE_FAULT("misbehave=triple-fault", Verdict.CRASH, "guest-reset", Meddling.NONE),
    /** Leaves through the debug exit with the status of a pass before its last test. */
    EARLY_EXIT(
            "misbehave=early-exit", Verdict.FAIL, "left with status 33 without an end record, after ", Meddling.NONE),
    /** Reports all tests as passed, then falls silent. */
    NO_END_STAYS("misbehave=no-end-stays", Verdict.HANG, "and QEMU answers, after ", Meddling.NONE),
    /** Reports all tests as passed, then leaves with the status of a pass. */
    NO_END_EXITS("misbehave=no-end-exits", Verdict.FAIL, "without an end record, after ", Meddling.NONE),
    /** Prints a perfect run that carries another run id. */
    OTHER_RUN("misbehave=other-run", Verdict.FAIL, "output of another run", Meddling.NONE),
    /** Prints 10 MB of noise. */
    GARBAGE("misbehave=garbage", Verdict.FAIL, "printed more than", Meddling.NONE),
    /** Runs on; somebody sends SIGKILL to QEMU. */
    KILLED("misbehave=loop", Verdict.LOST_LINK, "killed with signal 9", Meddling.KILL),
    /** Runs on; somebody sends SIGTERM to QEMU. */
    TERMINATED("misbehave=loop", Verdict.LOST_LINK, "host-signal", Meddling.TERMINATE),
    /** Runs on; somebody stops QEMU. */
    FROZEN("misbehave=loop", Verdict.LOST_LINK, "QEMU does not answer", Meddling.STOP),
    /** Runs on; QEMU closes the serial line. */
    LINE_CLOSED("misbehave=loop", Verdict.LOST_LINK, "serial line was closed", Meddling.CLOSE_LINE);

    /** What is done to QEMU from outside once the guest has begun. */
    public enum Meddling {
        NONE,
        KILL,
        TERMINATE,
        STOP,
        CLOSE_LINE
    }

    private final String bootWords;
    private final Verdict verdict;
    private final String reason;
    private final Meddling meddling;

    Misbehaviour(String bootWords, Verdict verdict, String reason, Meddling meddling) {
        this.bootWords = bootWords;
        this.verdict = verdict;
        this.reason = reason;
        this.meddling = meddling;
    }

    /** What tells a guest on its command line to misbehave like this. */
    public String bootWords() {
        return bootWords;
    }

    /** The verdict that it must get. */
    public Verdict verdict() {
        return verdict;
    }

    /** Words that the reason must contain. */
    public String reason() {
        return reason;
    }

    /** What is done from outside. */
    public Meddling meddling() {
        return meddling;
    }
}
