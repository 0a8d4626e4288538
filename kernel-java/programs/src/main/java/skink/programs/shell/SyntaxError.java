package skink.programs.shell;

/** A text is no command. */
final class SyntaxError extends Exception {
    private static final long serialVersionUID = 1;

    private final boolean isIncomplete;

    private SyntaxError(String message, boolean isIncomplete) {
        super(message, null, false, false);
        this.isIncomplete = isIncomplete;
    }

    static SyntaxError of(String message) {
        return new SyntaxError(message, false);
    }

    /** More text could make it one. */
    static SyntaxError incomplete(String message) {
        return new SyntaxError(message, true);
    }

    boolean isIncomplete() {
        return isIncomplete;
    }
}
