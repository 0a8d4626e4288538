package skink.abi.protocol;

import skink.abi.ipc.Errno;

/** Memory of the caller that is not there, or that must not be used so. */
@ErrorNumber(Errno.EFAULT)
public final class BadMemory extends Refusal {
    public static final BadMemory ERROR = new BadMemory();

    private static final long serialVersionUID = 1;

    private BadMemory() {
        super("no such memory");
    }
}
