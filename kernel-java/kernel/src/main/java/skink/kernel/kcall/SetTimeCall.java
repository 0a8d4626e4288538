package skink.kernel.kcall;

import skink.abi.ipc.Errno;
import skink.abi.kcall.KernelCall;
import skink.kernel.clock.WallClock;
import skink.kernel.life.BootTime;
import skink.kernel.proc.Proc;
import skink.magic.Address;
import skink.magic.HoldsKernelLock;

/** SETTIME: what time it is. */
@HoldsKernelLock
final class SetTimeCall implements Call {
    @Override
    public int perform(Proc caller, Address request, Address answer) {
        long millis = request.loadLong(KernelCall.A);
        if (millis < 0 || millis > KernelCall.LAST_MILLIS) {
            return Errno.ERANGE;
        }
        WallClock.set(millis);
        BootTime.tellAll();
        return Errno.OK;
    }
}
