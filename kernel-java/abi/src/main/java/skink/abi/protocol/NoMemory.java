package skink.abi.protocol;

import skink.abi.ipc.Errno;

/** There is not so much memory. */
@ErrorNumber(Errno.ENOMEM)
public final class NoMemory extends Refusal {
    public static final NoMemory ERROR = new NoMemory();

    private static final long serialVersionUID = 1;

    private NoMemory() {
        super("there is not so much memory");
    }
}
