package skink.kernel.kcall;

import skink.abi.ipc.Endpoint;
import skink.abi.ipc.Errno;
import skink.abi.kcall.Blocked;
import skink.abi.kcall.KernelCall;
import skink.kernel.life.QuantumEnd;
import skink.kernel.proc.Proc;
import skink.kernel.proc.Procs;
import skink.kernel.sched.Quantum;
import skink.magic.Address;
import skink.magic.HoldsKernelLock;

/** SCHEDCTL: who schedules a process. */
@HoldsKernelLock
final class ScheduleControlCall implements Call {
    @Override
    public int perform(Proc caller, Address request, Address answer) {
        Proc proc = Targets.find(caller, request.loadInt(KernelCall.A));
        int toKernel = request.loadInt(KernelCall.B);
        if (proc == null) {
            return Errno.EDEADSRCDST;
        }
        if (toKernel != 0 && toKernel != 1) {
            return Errno.EINVAL;
        }
        if (toKernel == 0 && !caller.privilege.belongsTo(caller)) {
            return Errno.EPERM;
        }
        boolean isFree = Procs.find(proc.scheduler) == null;
        if (proc.scheduler != caller.endpoint && (toKernel == 1 || !isFree)) {
            return Errno.EPERM;
        }
        proc.scheduler = toKernel == 1 ? Endpoint.NONE : caller.endpoint;
        if (toKernel == 1 && proc.isBlocked(Blocked.NO_QUANTUM)) {
            Quantum.refill(proc);
            QuantumEnd.settle(proc);
        }
        return Errno.OK;
    }
}
