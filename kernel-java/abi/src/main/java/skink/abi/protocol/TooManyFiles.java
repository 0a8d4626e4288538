package skink.abi.protocol;

import skink.abi.ipc.Errno;

/** The process has too many open files. */
@ErrorNumber(Errno.EMFILE)
public final class TooManyFiles extends Refusal {
    public static final TooManyFiles ERROR = new TooManyFiles();

    private static final long serialVersionUID = 1;

    private TooManyFiles() {
        super("too many open files");
    }
}
