package skink.simulation;

import java.util.ArrayList;
import java.util.List;
import skink.abi.ipc.Errno;
import skink.abi.ipc.MessageLayout;
import skink.abi.kcall.KernelCall;
import skink.kernel.kcall.KernelCalls;

/** What accesses to ports do, as {@link KernelCall#DEVIO} and {@link KernelCall#VDEVIO} describe it; the board's ports keep what is written. */
final class PortRules {
    /** A string goes on later after so much. */
    private static final int LONGEST_BYTES = 4096;

    private static final int PORTS = 0x1_0000;

    /** An access in a list: its port, whether it writes, and the offset in the message of its value. */
    private record Access(long port, boolean writes, int valueAt) {}

    private final Model model;
    private final MemoryRules memory;
    private final int[] ports = new int[DeviceBoard.PORTS];

    PortRules(Model model, MemoryRules memory) {
        this.model = model;
        this.memory = memory;
    }

    /** One access. */
    int transfer(Tenant caller, int what, int port) {
        int bytes = CallRules.argument(caller, KernelCall.C);
        boolean isRead = what == KernelCall.IO_READ;
        if (!isRead && what != KernelCall.IO_WRITE || !isWidth(bytes)) {
            return Errno.EINVAL;
        }
        int error = check(caller, port, bytes);
        if (error != Errno.OK) {
            return error;
        }
        if (isRead) {
            CallRules.result(caller, KernelCall.A, read(port, bytes));
        } else {
            write(port, bytes, CallRules.argument(caller, KernelCall.D));
        }
        return Errno.OK;
    }

    /** A list of accesses, or a string. */
    int transferMany(Tenant caller, int order) {
        int what = order & 0xFF;
        int bytes = order >> 8 & 0xFF;
        int count = order >>> 16;
        if (!isWidth(bytes) || count == 0) {
            return Errno.EINVAL;
        }
        return switch (what) {
            case KernelCall.IO_READ, KernelCall.IO_WRITE, KernelCall.IO_EACH -> list(caller, what, bytes, count);
            case KernelCall.IO_READ_STRING, KernelCall.IO_WRITE_STRING ->
                string(caller, what == KernelCall.IO_READ_STRING, bytes, count * bytes);
            default -> Errno.EINVAL;
        };
    }

    private int list(Tenant caller, int what, int bytes, int count) {
        if (2L * bytes * count > KernelCall.IO_LIST_BYTES) {
            return Errno.EINVAL;
        }
        List<Access> accesses = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            accesses.add(access(caller, what, bytes, KernelCall.C + 2 * bytes * i));
        }
        for (Access access : accesses) {
            int error = check(caller, access.port, bytes);
            if (error != Errno.OK) {
                return error;
            }
        }
        for (Access access : accesses) {
            int port = (int) access.port;
            if (access.writes) {
                write(port, bytes, (int) field(caller, access.valueAt, bytes));
            } else {
                answer(caller, access.valueAt, bytes, read(port, bytes));
            }
        }
        return Errno.OK;
    }

    private static Access access(Tenant caller, int what, int bytes, int at) {
        long place = field(caller, at, bytes);
        long highest = 1L << 8 * bytes - 1;
        boolean isMarked = what == KernelCall.IO_EACH && (place & highest) != 0;
        int port = CallRules.argument(caller, KernelCall.B) + (int) (isMarked ? place - highest : place);
        return new Access(port, isMarked || what == KernelCall.IO_WRITE, at + bytes);
    }

    /** The unsigned number of so many bytes at an offset of the request. */
    private static long field(Tenant caller, int at, int bytes) {
        long word = Integer.toUnsignedLong(CallRules.argument(caller, at & -4));
        return word >> 8 * (at & 3) & (1L << 8 * bytes) - 1;
    }

    private static void answer(Tenant caller, int at, int bytes, int value) {
        int mask = (int) ((1L << 8 * bytes) - 1) << 8 * (at & 3);
        int word = CallRules.result(caller, at & -4);
        CallRules.result(caller, at & -4, word & ~mask | value << 8 * (at & 3) & mask);
    }

    private int string(Tenant caller, boolean isRead, int bytes, int all) {
        int port = CallRules.argument(caller, KernelCall.B);
        int own = CallRules.argument(caller, KernelCall.C);
        int done = caller.page[MessageLayout.PROGRESS / 4];
        int error = check(caller, port, bytes);
        if (error != Errno.OK) {
            return error;
        }
        if (all > KernelCall.IO_STRING_BYTES || done < 0 || done > all || own % bytes != 0 || done % bytes != 0) {
            return Errno.EINVAL;
        }
        Home home = model.home(caller);
        for (int i = done; i < all; i++) {
            if (!home.has(own + i, isRead)) {
                return memory.request(caller, caller, own + i, all - i, isRead);
            }
        }
        int end = Math.min(all, done + LONGEST_BYTES);
        for (int i = done; i < end; i++) {
            int at = port - DeviceBoard.FIRST_PORT + i % bytes;
            if (isRead) {
                home.storeByte(own + i, (byte) ports[at]);
            } else {
                ports[at] = home.loadByte(own + i) & 0xFF;
            }
        }
        caller.page[MessageLayout.PROGRESS / 4] = end;
        caller.memoryRequests = 0;
        return end < all ? KernelCalls.AGAIN : Errno.OK;
    }

    private static boolean isWidth(int bytes) {
        return bytes == 1 || bytes == 2 || bytes == 4;
    }

    private static int check(Tenant caller, long port, int bytes) {
        if (port < 0 || port + bytes > PORTS) {
            return Errno.ERANGE;
        }
        if (port % bytes != 0) {
            return Errno.EINVAL;
        }
        return caller.rights.mayUsePorts((int) port, bytes) ? Errno.OK : Errno.EPERM;
    }

    private int read(int port, int bytes) {
        int value = 0;
        for (int i = 0; i < bytes; i++) {
            value |= ports[port - DeviceBoard.FIRST_PORT + i] << 8 * i;
        }
        return value;
    }

    private void write(int port, int bytes, int value) {
        for (int i = 0; i < bytes; i++) {
            ports[port - DeviceBoard.FIRST_PORT + i] = value >> 8 * i & 0xFF;
        }
    }
}
