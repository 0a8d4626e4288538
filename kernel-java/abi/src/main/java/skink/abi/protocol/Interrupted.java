package skink.abi.protocol;

import skink.abi.ipc.Errno;

/** A signal came instead of what was waited for. */
@ErrorNumber(Errno.EINTR)
public final class Interrupted extends Refusal {
    public static final Interrupted ERROR = new Interrupted();

    private static final long serialVersionUID = 1;

    private Interrupted() {
        super("a signal came first");
    }
}
