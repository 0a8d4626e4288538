package skink.abi.protocol;

import skink.abi.ipc.Errno;

/** Nothing has this name. */
@ErrorNumber(Errno.ENOENT)
public final class NotFound extends Refusal {
    public static final NotFound ERROR = new NotFound();

    private static final long serialVersionUID = 1;

    private NotFound() {
        super("nothing has this name");
    }
}
