package skink.abi.protocol;

import skink.abi.ipc.Errno;

/** The process lives, perhaps, but the server has not been told of it. */
@ErrorNumber(Errno.ESRCH)
public final class UnknownProcess extends Refusal {
    public static final UnknownProcess ERROR = new UnknownProcess();

    private static final long serialVersionUID = 1;

    private UnknownProcess() {
        super("the server does not know this process");
    }
}
