package skink.compiler.diag;

/** A fault of the compiler: a broken invariant, named with the stage or pass and the method it was working on. */
public final class InternalError extends RuntimeException {
    private static final long serialVersionUID = 1;

    public InternalError(String stage, String method, String what, Throwable cause) {
        super("compiler fault in " + stage + " while compiling " + method + ": " + what, cause);
    }
}
