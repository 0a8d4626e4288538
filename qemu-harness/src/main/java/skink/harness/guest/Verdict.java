package skink.harness.guest;

/**
 * What became of a guest run, or of one test in it.
 */
public enum Verdict {
    /** Everything planned was run and reported well, and the guest left as it should. */
    PASS("pass"),
    /** The guest reported a failed test, contradicted itself or its instructions, or left without an end record. */
    FAIL("fail"),
    /** The guest panicked, faulted three times in a row, or was reset. */
    CRASH("crash"),
    /** Time ran out while QEMU still answered. */
    HANG("hang"),
    /** QEMU was killed or frozen by somebody else, or closed the serial line while it ran on. */
    LOST_LINK("lost-link"),
    /** The harness or QEMU failed; nothing is known of the guest. */
    HARNESS_FAULT("harness-fault"),
    /** Single tests only: not run, for a reason that the guest named. */
    SKIPPED("skipped");

    private final String word;

    Verdict(String word) {
        this.word = word;
    }

    /** The word for reports and JSON, for instance {@code lost-link}. */
    public String word() {
        return word;
    }

    /**
     * The verdict of a word.
     *
     * @throws IllegalArgumentException if there is none of that word
     */
    public static Verdict ofWord(String word) {
        for (Verdict verdict : values()) {
            if (verdict.word.equals(word)) {
                return verdict;
            }
        }
        throw new IllegalArgumentException("no verdict is called '" + word + "'");
    }
}
