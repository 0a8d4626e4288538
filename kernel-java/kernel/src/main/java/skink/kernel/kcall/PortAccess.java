package skink.kernel.kcall;

import skink.abi.ipc.Errno;
import skink.kernel.proc.Privilege;
import skink.kernel.proc.Proc;
import skink.magic.Address;
import skink.magic.HoldsKernelLock;
import skink.magic.Port;

/** An access of a driver to a port, of 1, 2 or 4 bytes. */
@HoldsKernelLock
final class PortAccess {
    private PortAccess() {}

    /** Whether a process may make it: 0 or an error. */
    static int check(Proc caller, int port, int bytes) {
        if (port < 0 || port > Privilege.PORTS - bytes) {
            return Errno.ERANGE;
        }
        if ((port & bytes - 1) != 0) {
            return Errno.EINVAL;
        }
        return caller.privilege.mayReach(port, bytes) ? Errno.OK : Errno.EPERM;
    }

    static boolean isWidth(int bytes) {
        return bytes == 1 || bytes == 2 || bytes == 4;
    }

    static int read(int port, int bytes) {
        return switch (bytes) {
            case 1 -> Port.in8(port);
            case 2 -> Port.in16(port);
            default -> Port.in32(port);
        };
    }

    static void write(int port, int bytes, int value) {
        switch (bytes) {
            case 1 -> Port.out8(port, value);
            case 2 -> Port.out16(port, value);
            default -> Port.out32(port, value);
        }
    }

    /** What lies in memory for an access of that width. */
    static int load(Address from, int bytes) {
        return switch (bytes) {
            case 1 -> from.loadByte() & 0xFF;
            case 2 -> from.loadChar();
            default -> from.loadInt();
        };
    }

    static void store(Address to, int bytes, int value) {
        switch (bytes) {
            case 1 -> to.store((byte) value);
            case 2 -> to.store((char) value);
            default -> to.store(value);
        }
    }
}
