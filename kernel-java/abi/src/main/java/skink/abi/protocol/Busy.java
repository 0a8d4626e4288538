package skink.abi.protocol;

import skink.abi.ipc.Errno;

/** Somebody else has it. */
@ErrorNumber(Errno.EBUSY)
public final class Busy extends Refusal {
    public static final Busy ERROR = new Busy();

    private static final long serialVersionUID = 1;

    private Busy() {
        super("somebody else has it");
    }
}
