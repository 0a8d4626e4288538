package skink.abi.protocol;

import skink.abi.ipc.Errno;

/** There is no such device. */
@ErrorNumber(Errno.ENODEV)
public final class NoDevice extends Refusal {
    public static final NoDevice ERROR = new NoDevice();

    private static final long serialVersionUID = 1;

    private NoDevice() {
        super("no such device");
    }
}
