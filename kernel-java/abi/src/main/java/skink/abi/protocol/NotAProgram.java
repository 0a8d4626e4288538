package skink.abi.protocol;

import skink.abi.ipc.Errno;

/** The file is no program that can run here. */
@ErrorNumber(Errno.ENOEXEC)
public final class NotAProgram extends Refusal {
    public static final NotAProgram ERROR = new NotAProgram();

    private static final long serialVersionUID = 1;

    private NotAProgram() {
        super("no program that can run here");
    }
}
