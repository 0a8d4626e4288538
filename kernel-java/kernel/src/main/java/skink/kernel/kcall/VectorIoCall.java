package skink.kernel.kcall;

import skink.abi.ipc.Errno;
import skink.abi.kcall.KernelCall;
import skink.kernel.proc.Proc;
import skink.magic.Address;
import skink.magic.HoldsKernelLock;

/** VDEVIO: many accesses of a driver to ports of its device: a list of them, or a string from or for one port. */
@HoldsKernelLock
final class VectorIoCall implements Call {
    @Override
    public int perform(Proc caller, Address request, Address answer) {
        int order = request.loadInt(KernelCall.A);
        int what = order & 0xFF;
        int bytes = order >>> 8 & 0xFF;
        int count = order >>> 16;
        if (!PortAccess.isWidth(bytes) || count == 0) {
            return Errno.EINVAL;
        }
        return switch (what) {
            case KernelCall.IO_READ, KernelCall.IO_WRITE, KernelCall.IO_EACH ->
                list(caller, what, bytes, count, request, answer);
            case KernelCall.IO_READ_STRING -> PortString.perform(caller, true, bytes, count, request);
            case KernelCall.IO_WRITE_STRING -> PortString.perform(caller, false, bytes, count, request);
            default -> Errno.EINVAL;
        };
    }

    private static int list(Proc caller, int what, int bytes, int count, Address request, Address answer) {
        int base = request.loadInt(KernelCall.B);
        if (count * 2 * bytes > KernelCall.IO_LIST_BYTES) {
            return Errno.EINVAL;
        }
        for (int i = 0; i < count; i++) {
            int place = place(request, bytes, i);
            int error = PortAccess.check(caller, base + port(place, what, bytes), bytes);
            if (error != Errno.OK) {
                return error;
            }
        }
        for (int i = 0; i < count; i++) {
            int place = place(request, bytes, i);
            int port = base + port(place, what, bytes);
            int value = KernelCall.C + 2 * i * bytes + bytes;
            if (isWrite(place, what, bytes)) {
                PortAccess.write(port, bytes, PortAccess.load(request.plus(value), bytes));
            } else {
                PortAccess.store(answer.plus(value), bytes, PortAccess.read(port, bytes));
            }
        }
        return Errno.OK;
    }

    /** What the list says of the port of an access. */
    private static int place(Address request, int bytes, int index) {
        return PortAccess.load(request.plus(KernelCall.C + 2 * index * bytes), bytes);
    }

    private static int port(int place, int what, int bytes) {
        return what == KernelCall.IO_EACH ? place & ~highestBit(bytes) : place;
    }

    private static boolean isWrite(int place, int what, int bytes) {
        return what == KernelCall.IO_WRITE || what == KernelCall.IO_EACH && (place & highestBit(bytes)) != 0;
    }

    private static int highestBit(int bytes) {
        return 1 << 8 * bytes - 1;
    }
}
