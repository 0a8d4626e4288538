package skink.kernel.kcall;

import skink.abi.ipc.Endpoint;
import skink.abi.ipc.Errno;
import skink.abi.kcall.KernelCall;
import skink.kernel.life.Signals;
import skink.kernel.proc.Proc;
import skink.magic.Address;
import skink.magic.HoldsKernelLock;

/** GETKSIG: a signal manager asks for signals. */
@HoldsKernelLock
final class GetSignalsCall implements Call {
    @Override
    public int perform(Proc caller, Address request, Address answer) {
        Proc proc = Signals.ask(caller);
        answer.store(proc == null ? Endpoint.NONE : proc.endpoint, KernelCall.A);
        answer.store(proc == null ? 0 : proc.toldSignals, KernelCall.B);
        if (proc != null) {
            answer.store(proc.exitStatus, KernelCall.C);
        }
        return Errno.OK;
    }
}
