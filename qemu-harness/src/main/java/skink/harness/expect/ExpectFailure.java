package skink.harness.expect;

/**
 * The words that were awaited did not come. The message shows the end of what did.
 */
public final class ExpectFailure extends AssertionError {
    private static final long serialVersionUID = 1L;

    ExpectFailure(String message) {
        super(message);
    }
}
