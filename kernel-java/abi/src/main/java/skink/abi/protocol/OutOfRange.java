package skink.abi.protocol;

import skink.abi.ipc.Errno;

/** A number is beyond what is allowed. */
@ErrorNumber(Errno.ERANGE)
public final class OutOfRange extends Refusal {
    public static final OutOfRange ERROR = new OutOfRange();

    private static final long serialVersionUID = 1;

    private OutOfRange() {
        super("a number is beyond what is allowed");
    }
}
