package skink.abi.protocol;

import skink.abi.ipc.Errno;

/** The process that the request names does not live. */
@ErrorNumber(Errno.EDEADSRCDST)
public final class DeadProcess extends Refusal {
    public static final DeadProcess ERROR = new DeadProcess();

    private static final long serialVersionUID = 1;

    private DeadProcess() {
        super("no such process lives");
    }
}
