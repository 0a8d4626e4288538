package skink.kernel.kcall;

import skink.abi.ipc.Errno;
import skink.abi.kcall.KernelCall;
import skink.kernel.clock.Clock;
import skink.kernel.clock.WallClock;
import skink.kernel.proc.Proc;
import skink.magic.Address;
import skink.magic.Cpu;
import skink.magic.HoldsKernelLock;

/** TIMES: the time, and what a process has had of it. */
@HoldsKernelLock
final class TimesCall implements Call {
    @Override
    public int perform(Proc caller, Address request, Address answer) {
        Proc proc = Targets.find(caller, request.loadInt(KernelCall.A));
        if (proc == null) {
            return Errno.EDEADSRCDST;
        }
        answer.store(Cpu.readTsc(), KernelCall.A);
        answer.store(proc.userTicks, KernelCall.C);
        answer.store((int) Clock.tscPerMilli(), KernelCall.E);
        answer.store(proc.cpu, KernelCall.F);
        answer.store(WallClock.nowMillis(), KernelCall.G);
        return Errno.OK;
    }
}
