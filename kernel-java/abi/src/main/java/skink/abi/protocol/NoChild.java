package skink.abi.protocol;

import skink.abi.ipc.Errno;

/** The process has no such child. */
@ErrorNumber(Errno.ECHILD)
public final class NoChild extends Refusal {
    public static final NoChild ERROR = new NoChild();

    private static final long serialVersionUID = 1;

    private NoChild() {
        super("no such child");
    }
}
