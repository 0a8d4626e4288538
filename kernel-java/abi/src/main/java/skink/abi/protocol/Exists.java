package skink.abi.protocol;

import skink.abi.ipc.Errno;

/** Something has this name already. */
@ErrorNumber(Errno.EEXIST)
public final class Exists extends Refusal {
    public static final Exists ERROR = new Exists();

    private static final long serialVersionUID = 1;

    private Exists() {
        super("something has this name already");
    }
}
