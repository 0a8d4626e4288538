package skink.compiler.diag;

/** A fault of the compiler: a broken invariant, named with the stage or pass and the method it was working on. */
public final class InternalError extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final String stage;
    private final String subject;

    /** {@code what} was found to be wrong. */
    public InternalError(String stage, String subject, String what, Throwable cause) {
        super("compiler fault in " + stage + " while compiling " + subject + ": " + what, cause);
        this.stage = stage;
        this.subject = subject;
    }

    /** The stage failed with {@code cause}. */
    public InternalError(String stage, String subject, Throwable cause) {
        this(stage, subject, describe(cause), cause);
    }

    private static String describe(Throwable cause) {
        String name = cause.getClass().getSimpleName();
        return cause.getMessage() == null ? name : name + ": " + cause.getMessage();
    }

    /** The stage or pass that failed. */
    public String stage() {
        return stage;
    }

    /** The method, or what else it was working on. */
    public String subject() {
        return subject;
    }
}
