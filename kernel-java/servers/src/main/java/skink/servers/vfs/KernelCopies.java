package skink.servers.vfs;

import skink.user.KernelCalls;

/** The kernel's own copies. */
final class KernelCopies implements Copies {
    @Override
    public int copyTo(int client, int grant, int address, int bytes) {
        return KernelCalls.safeCopyTo(client, grant, 0, address, bytes);
    }
}
