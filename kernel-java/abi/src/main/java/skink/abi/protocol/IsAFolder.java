package skink.abi.protocol;

import skink.abi.ipc.Errno;

/** The path leads to a folder. */
@ErrorNumber(Errno.EISDIR)
public final class IsAFolder extends Refusal {
    public static final IsAFolder ERROR = new IsAFolder();

    private static final long serialVersionUID = 1;

    private IsAFolder() {
        super("a folder");
    }
}
