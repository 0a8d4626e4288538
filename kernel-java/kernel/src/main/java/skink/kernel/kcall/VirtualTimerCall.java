package skink.kernel.kcall;

import skink.abi.ipc.Errno;
import skink.abi.kcall.KernelCall;
import skink.kernel.clock.Clock;
import skink.kernel.life.Signals;
import skink.kernel.life.Stops;
import skink.kernel.proc.Proc;
import skink.kernel.sched.VirtualTimer;
import skink.magic.Address;
import skink.magic.HoldsKernelLock;

/** VTIMER: a signal when a process has run for so long. */
@HoldsKernelLock
final class VirtualTimerCall implements Call {
    @Override
    public int perform(Proc caller, Address request, Address answer) {
        Proc proc = Targets.find(caller, request.loadInt(KernelCall.A));
        int millis = request.loadInt(KernelCall.B);
        if (proc == null) {
            return Errno.EDEADSRCDST;
        }
        if (proc != caller && !Signals.isManagedBy(proc, caller)) {
            return Errno.EPERM;
        }
        if (millis < 0) {
            return Errno.EINVAL;
        }
        Stops.fetch(proc);
        long perMilli = Clock.tscPerMilli();
        long left = VirtualTimer.set(proc, millis * perMilli);
        answer.store((int) ((left + perMilli - 1) / perMilli), KernelCall.A);
        return Errno.OK;
    }
}
