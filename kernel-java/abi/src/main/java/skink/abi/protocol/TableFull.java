package skink.abi.protocol;

import skink.abi.ipc.Errno;

/** All places are taken for now. */
@ErrorNumber(Errno.EAGAIN)
public final class TableFull extends Refusal {
    public static final TableFull ERROR = new TableFull();

    private static final long serialVersionUID = 1;

    private TableFull() {
        super("all places are taken");
    }
}
