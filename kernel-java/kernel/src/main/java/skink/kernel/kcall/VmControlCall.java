package skink.kernel.kcall;

import skink.abi.ipc.Errno;
import skink.abi.kcall.Blocked;
import skink.abi.kcall.KernelCall;
import skink.kernel.life.Stops;
import skink.kernel.proc.Proc;
import skink.kernel.sched.Scheduling;
import skink.magic.Address;
import skink.magic.HoldsKernelLock;

/** VMCTL: what VM tells about the memory of a process. */
@HoldsKernelLock
final class VmControlCall implements Call {
    @Override
    public int perform(Proc caller, Address request, Address answer) {
        Proc proc = Targets.find(caller, request.loadInt(KernelCall.B));
        if (proc == null) {
            return Errno.EDEADSRCDST;
        }
        switch (request.loadInt(KernelCall.A)) {
            case KernelCall.VM_INHIBIT_SET:
                if (proc == caller || proc.isBlocked(Blocked.INHIBITED)) {
                    return Errno.EINVAL;
                }
                Stops.stop(proc, Blocked.INHIBITED);
                return Errno.OK;
            case KernelCall.VM_INHIBIT_CLEAR:
                return clear(proc, Blocked.INHIBITED);
            case KernelCall.VM_CLEAR_PAGEFAULT:
                return clear(proc, Blocked.PAGE_FAULT);
            default:
                return Errno.EINVAL;
        }
    }

    private static int clear(Proc proc, int reason) {
        if (!proc.isBlocked(reason)) {
            return Errno.EINVAL;
        }
        Scheduling.unblock(proc, reason);
        return Errno.OK;
    }
}
