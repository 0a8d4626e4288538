package skink.kernel.kcall;

import skink.abi.ipc.Errno;
import skink.abi.kcall.KernelCall;
import skink.kernel.ipc.Interruption;
import skink.kernel.life.SignalWord;
import skink.kernel.life.Signals;
import skink.kernel.proc.Proc;
import skink.magic.Address;
import skink.magic.HoldsKernelLock;

/** SIGSEND: signals that a process deals with itself. */
@HoldsKernelLock
final class SendSignalsCall implements Call {
    /** It has ended itself: no process deals with that. */
    private static final int EXIT = 1;

    @Override
    public int perform(Proc caller, Address request, Address answer) {
        Proc proc = Targets.find(caller, request.loadInt(KernelCall.A));
        int signals = request.loadInt(KernelCall.B);
        if (proc == null) {
            return Errno.EDEADSRCDST;
        }
        if (!Signals.isManagedBy(proc, caller)) {
            return Errno.EPERM;
        }
        if (signals == 0 || (signals & EXIT) != 0) {
            return Errno.EINVAL;
        }
        SignalWord.add(proc, signals);
        Interruption.endReceive(proc);
        return Errno.OK;
    }
}
