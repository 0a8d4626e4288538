package skink.kernel.kcall;

import skink.abi.ipc.Errno;
import skink.abi.kcall.KernelCall;
import skink.kernel.proc.Privilege;
import skink.kernel.proc.Proc;
import skink.magic.Address;
import skink.magic.HoldsKernelLock;
import skink.magic.Port;

/** DEVIO: a driver reads or writes a port of its device. */
@HoldsKernelLock
final class DeviceIoCall implements Call {
    @Override
    public int perform(Proc caller, Address request, Address answer) {
        int what = request.loadInt(KernelCall.A);
        int port = request.loadInt(KernelCall.B);
        int bytes = request.loadInt(KernelCall.C);
        boolean isKnown = what == KernelCall.IO_READ || what == KernelCall.IO_WRITE;
        if (!isKnown || bytes != 1 && bytes != 2 && bytes != 4) {
            return Errno.EINVAL;
        }
        if (port < 0 || port > Privilege.PORTS - bytes) {
            return Errno.ERANGE;
        }
        if ((port & bytes - 1) != 0) {
            return Errno.EINVAL;
        }
        if (!caller.privilege.mayReach(port, bytes)) {
            return Errno.EPERM;
        }
        if (what == KernelCall.IO_READ) {
            answer.store(read(port, bytes), KernelCall.A);
        } else {
            write(port, bytes, request.loadInt(KernelCall.D));
        }
        return Errno.OK;
    }

    private static int read(int port, int bytes) {
        return switch (bytes) {
            case 1 -> Port.in8(port);
            case 2 -> Port.in16(port);
            default -> Port.in32(port);
        };
    }

    private static void write(int port, int bytes, int value) {
        switch (bytes) {
            case 1 -> Port.out8(port, value);
            case 2 -> Port.out16(port, value);
            default -> Port.out32(port, value);
        }
    }
}
