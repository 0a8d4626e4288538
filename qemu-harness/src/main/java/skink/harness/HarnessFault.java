package skink.harness;

/**
 * The harness itself could not do its work: what failed, where, and what to do about it.
 *
 * <p>Says nothing about the guest. Its message is one line, meant to be shown to a user as it is.
 */
public final class HarnessFault extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /**
     * @param what what went wrong, for instance "QEMU refused its arguments"
     * @param where the file, program or address concerned
     * @param remedy what the user can do
     */
    public HarnessFault(String what, String where, String remedy) {
        super(oneLine(what) + ": " + oneLine(where) + "; " + oneLine(remedy));
    }

    /** As above, keeping the exception that showed the failure. */
    public HarnessFault(String what, String where, String remedy, Throwable cause) {
        this(what, where, remedy);
        initCause(cause);
    }

    private static String oneLine(String text) {
        return text.strip().replaceAll("\\s*[\\r\\n]+\\s*", " | ");
    }
}
