package skink.abi.protocol;

import skink.abi.ipc.Errno;

/** An argument that makes no sense. */
@ErrorNumber(Errno.EINVAL)
public final class BadArgument extends Refusal {
    public static final BadArgument ERROR = new BadArgument();

    private static final long serialVersionUID = 1;

    private BadArgument() {
        super("an argument makes no sense");
    }
}
