package skink.images.cli;

/** A fault of the compiler, told in one line that says what to do; the details are in the reproducer. */
final class CompilerFault extends RuntimeException {
    private static final long serialVersionUID = 1;

    CompilerFault(String message, Throwable cause) {
        super(message, cause);
    }
}
