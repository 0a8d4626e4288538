package skink.abi.protocol;

import skink.abi.ipc.Errno;

/** A part of the path is no folder. */
@ErrorNumber(Errno.ENOTDIR)
public final class NotAFolder extends Refusal {
    public static final NotAFolder ERROR = new NotAFolder();

    private static final long serialVersionUID = 1;

    private NotAFolder() {
        super("not a folder");
    }
}
