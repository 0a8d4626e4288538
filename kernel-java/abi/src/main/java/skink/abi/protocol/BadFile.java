package skink.abi.protocol;

import skink.abi.ipc.Errno;

/** No open file of the process has this number. */
@ErrorNumber(Errno.EBADF)
public final class BadFile extends Refusal {
    public static final BadFile ERROR = new BadFile();

    private static final long serialVersionUID = 1;

    private BadFile() {
        super("no such open file");
    }
}
