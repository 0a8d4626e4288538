package skink.harness.junit;

import skink.harness.guest.Verdict;

/**
 * The ways in which a guest or its machine goes wrong on purpose, and the verdict that each must get.
 *
 * <p>A kernel that takes part prints its begin record and a plan of two tests, and then does what the word after
 * {@value #ARGUMENT} on its command line says.
 */
public enum Misbehaviour {
    /** Prints a panic record and stops. */
    PANIC("panic", Verdict.CRASH, "panic: cpu=", Meddling.NONE),
    /** Turns interrupts off and loops in a test. */
    LOOP("loop", Verdict.HANG, "and QEMU answers", Meddling.NONE),
    /** Faults without a handler. */
    TRIPLE_FAULT("triple-fault", Verdict.CRASH, "guest-reset", Meddling.NONE),
    /** Leaves through the debug exit with the status of a pass before its tests. */
    EARLY_EXIT("early-exit", Verdict.FAIL, "left with status 33 without an end record", Meddling.NONE),
    /** Reports all tests as passed, then falls silent. */
    NO_END_STAYS("no-end-stays", Verdict.HANG, "after 2 of 2 tests", Meddling.NONE),
    /** Reports all tests as passed, then leaves with the status of a pass. */
    NO_END_EXITS("no-end-exits", Verdict.FAIL, "without an end record, after 2 of 2 tests", Meddling.NONE),
    /** Prints a perfect run that carries another run id. */
    OTHER_RUN("other-run", Verdict.FAIL, "output of another run", Meddling.NONE),
    /** Prints 10 MB of noise. */
    GARBAGE("garbage", Verdict.FAIL, "printed more than", Meddling.NONE),
    /** Runs on; somebody sends SIGKILL to QEMU. */
    KILLED("loop", Verdict.LOST_LINK, "killed with signal 9", Meddling.KILL),
    /** Runs on; somebody sends SIGTERM to QEMU. */
    TERMINATED("loop", Verdict.LOST_LINK, "host-signal", Meddling.TERMINATE),
    /** Runs on; somebody stops QEMU. */
    FROZEN("loop", Verdict.LOST_LINK, "QEMU does not answer", Meddling.STOP),
    /** Runs on; QEMU closes the serial line. */
    LINE_CLOSED("loop", Verdict.LOST_LINK, "serial line was closed", Meddling.CLOSE_LINE);

    /** What is done to QEMU from outside once the guest has begun. */
    public enum Meddling {
        NONE,
        KILL,
        TERMINATE,
        STOP,
        CLOSE_LINE
    }

    /** Opens the word on the guest's command line; {@link #option()} follows. */
    public static final String ARGUMENT = "misbehave=";

    private final String option;
    private final Verdict verdict;
    private final String reason;
    private final Meddling meddling;

    Misbehaviour(String option, Verdict verdict, String reason, Meddling meddling) {
        this.option = option;
        this.verdict = verdict;
        this.reason = reason;
        this.meddling = meddling;
    }

    /** The word that tells a guest to misbehave like this. */
    public String option() {
        return option;
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
