package skink.abi.protocol;

import skink.abi.ipc.Errno;

/** The device failed. */
@ErrorNumber(Errno.EIO)
public final class DeviceFailure extends Refusal {
    public static final DeviceFailure ERROR = new DeviceFailure();

    private static final long serialVersionUID = 1;

    private DeviceFailure() {
        super("the device failed");
    }
}
