package skink.kernel.kcall;

import skink.abi.ipc.Errno;
import skink.abi.kcall.KernelCall;
import skink.kernel.proc.Proc;
import skink.magic.Address;
import skink.magic.HoldsKernelLock;

/** DEVIO: a driver reads or writes a port of its device. */
@HoldsKernelLock
final class DeviceIoCall implements Call {
    @Override
    public int perform(Proc caller, Address request, Address answer) {
        int what = request.loadInt(KernelCall.A);
        int port = request.loadInt(KernelCall.B);
        int bytes = request.loadInt(KernelCall.C);
        boolean isKnown = what == KernelCall.IO_READ || what == KernelCall.IO_WRITE;
        if (!isKnown || !PortAccess.isWidth(bytes)) {
            return Errno.EINVAL;
        }
        int error = PortAccess.check(caller, port, bytes);
        if (error != Errno.OK) {
            return error;
        }
        if (what == KernelCall.IO_READ) {
            answer.store(PortAccess.read(port, bytes), KernelCall.A);
        } else {
            PortAccess.write(port, bytes, request.loadInt(KernelCall.D));
        }
        return Errno.OK;
    }
}
