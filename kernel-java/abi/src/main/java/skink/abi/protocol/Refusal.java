package skink.abi.protocol;

/**
 * What a server answers instead of a result: an error that the protocol names.
 *
 * <p>A refusal is an answer, not a fault: it has no stack trace, and each kind has one object, so throwing it allocates
 * nothing.
 */
public abstract class Refusal extends Exception {
    private static final long serialVersionUID = 1;

    Refusal(String message) {
        super(message, null, false, false);
    }
}
