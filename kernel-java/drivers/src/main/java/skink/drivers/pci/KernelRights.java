package skink.drivers.pci;

import skink.abi.ipc.Errno;
import skink.user.KernelCalls;
import skink.user.Message;

/** The kernel's own rights. */
final class KernelRights implements Rights {
    private static final int IS_OWN = 5;

    @Override
    public boolean lives(int endpoint) {
        return endpoint >= 0 && KernelCalls.processInfo(endpoint) == Errno.OK;
    }

    @Override
    public boolean allowPorts(int endpoint, int first, int last) {
        return KernelCalls.allowPorts(endpoint, first, last) == Errno.OK;
    }

    @Override
    public boolean allowLine(int endpoint, int line) {
        return KernelCalls.allowLine(endpoint, line) == Errno.OK;
    }

    @Override
    public boolean hasOwnPrivileges(int endpoint) {
        return lives(endpoint) && Message.IN.word(IS_OWN) == 1;
    }
}
