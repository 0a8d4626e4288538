package skink.drivers.memory;

import skink.user.KernelCalls;

/** What callers have granted, by the kernel's copies. */
final class GrantedMemory implements CallerMemory {
    @Override
    public int from(int caller, int grant, int offset, int own, int bytes) {
        return KernelCalls.safeCopyFrom(caller, grant, offset, own, bytes);
    }

    @Override
    public int to(int caller, int grant, int offset, int own, int bytes) {
        return KernelCalls.safeCopyTo(caller, grant, offset, own, bytes);
    }
}
