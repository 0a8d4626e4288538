package skink.abi.protocol;

import skink.abi.ipc.Errno;

/** The caller may not ask for this. */
@ErrorNumber(Errno.EPERM)
public final class NotPermitted extends Refusal {
    public static final NotPermitted ERROR = new NotPermitted();

    private static final long serialVersionUID = 1;

    private NotPermitted() {
        super("not permitted");
    }
}
