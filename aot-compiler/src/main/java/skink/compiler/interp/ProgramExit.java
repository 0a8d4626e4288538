package skink.compiler.interp;

/** The program asked to end. */
final class ProgramExit extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final int status;

    ProgramExit(int status) {
        super(null, null, false, false);
        this.status = status;
    }

    int status() {
        return status;
    }
}
