package skink.servers.ds;

import skink.abi.ipc.Errno;
import skink.user.Ipc;
import skink.user.KernelCalls;
import skink.user.Message;

/** The kernel's own processes. */
final class KernelProcesses implements Processes {
    private static final int IS_OWN = 5;

    @Override
    public boolean lives(int endpoint) {
        return endpoint >= 0 && KernelCalls.processInfo(endpoint) == Errno.OK;
    }

    @Override
    public boolean hasOwnPrivileges(int endpoint) {
        return lives(endpoint) && Message.IN.word(IS_OWN) == 1;
    }

    @Override
    public int notify(int endpoint) {
        return Ipc.notify(endpoint);
    }
}
