package skink.tests.fuzz;

import skink.abi.ipc.Errno;
import skink.abi.ipc.MessageLayout;

/** Which errors a request may be answered with: those that its protocol names, and those of the frame of all servers. */
final class NamedErrors {
    private static final int PROTOCOL_MASK = -0x100;

    private static final int[] OF_VM = {
        Errno.EPERM, Errno.EEXIST, Errno.ENOMEM, Errno.ESRCH, Errno.EAGAIN, Errno.ENOEXEC, Errno.EFAULT
    };
    private static final int[] OF_PM = {
        Errno.EPERM,
        Errno.ENOENT,
        Errno.ENOMEM,
        Errno.ESRCH,
        Errno.EAGAIN,
        Errno.ENOEXEC,
        Errno.EFAULT,
        Errno.ECHILD,
        Errno.EINTR
    };
    private static final int[] OF_VFS = {
        Errno.EPERM, Errno.ENOENT, Errno.ENOTDIR, Errno.EISDIR, Errno.EMFILE, Errno.EBADF, Errno.EFAULT, Errno.ENOEXEC
    };
    private static final int[] OF_DS = {Errno.EPERM, Errno.ENOENT, Errno.EEXIST, Errno.EAGAIN, Errno.EDEADSRCDST};
    private static final int[] OF_CHAR = {Errno.ENODEV, Errno.EIO, Errno.EINTR, Errno.EFAULT};
    private static final int[] OF_BLOCK = {Errno.ENODEV, Errno.EIO, Errno.EFAULT, Errno.EPERM};
    private static final int[] OF_IS = {Errno.ENOENT};
    private static final int[] OF_SCHED = {Errno.EPERM, Errno.EDEADSRCDST, Errno.ERANGE, Errno.ESRCH};
    private static final int[] OF_PCI = {Errno.ENOENT, Errno.EBUSY, Errno.EPERM};
    private static final int[] OF_TTY = {Errno.ENODEV, Errno.EPERM};
    private static final int[] NONE = {};

    private NamedErrors() {}

    /** Whether a request of this type may be answered with this error. */
    static boolean has(int type, int error) {
        if (error == Errno.ENOSYS || error == Errno.EINVAL) {
            return type >= MessageLayout.FIRST_OF_SERVERS;
        }
        int base = type & PROTOCOL_MASK;
        if (type < MessageLayout.FIRST_OF_SERVERS || base == 0x600) {
            return error == Errno.EPERM;
        }
        for (int named : of(base)) {
            if (named == error) {
                return true;
            }
        }
        return false;
    }

    private static int[] of(int base) {
        return switch (base) {
            case 0x800 -> OF_VM;
            case 0x900 -> OF_PM;
            case 0xA00 -> OF_VFS;
            case 0xB00 -> OF_DS;
            case 0xC00 -> OF_CHAR;
            case 0xD00 -> OF_BLOCK;
            case 0xE00 -> OF_IS;
            case 0xF00 -> OF_SCHED;
            case 0x1000 -> OF_PCI;
            case 0x1100 -> OF_TTY;
            default -> NONE;
        };
    }
}
