package skink.kernel.kcall;

import skink.abi.ipc.Errno;
import skink.abi.kcall.Blocked;
import skink.abi.kcall.KernelCall;
import skink.kernel.life.QuantumEnd;
import skink.kernel.life.Stops;
import skink.kernel.proc.Proc;
import skink.kernel.sched.Scheduling;
import skink.magic.Address;
import skink.magic.HoldsKernelLock;

/** RUNCTL: stops a process, or lets it go on. */
@HoldsKernelLock
final class RunControlCall implements Call {
    @Override
    public int perform(Proc caller, Address request, Address answer) {
        Proc proc = Targets.find(caller, request.loadInt(KernelCall.A));
        int stop = request.loadInt(KernelCall.B);
        if (proc == null) {
            return Errno.EDEADSRCDST;
        }
        if (proc == caller || stop != 0 && stop != 1) {
            return Errno.EINVAL;
        }
        if (stop == 1) {
            Stops.stop(proc, Blocked.STOPPED);
            QuantumEnd.schedulerGone(proc);
        } else {
            Scheduling.unblock(proc, Blocked.STOPPED);
        }
        return Errno.OK;
    }
}
