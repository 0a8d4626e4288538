package skink.kernel.kcall;

import skink.abi.ipc.Errno;
import skink.abi.kcall.KernelCall;
import skink.abi.test.DebugExit;
import skink.kernel.power.MachineEnd;
import skink.kernel.proc.Proc;
import skink.kernel.smp.CrossCall;
import skink.kernel.smp.Processors;
import skink.magic.Address;
import skink.magic.HoldsKernelLock;

/** ABORT: the machine ends. */
@HoldsKernelLock
final class AbortCall implements Call {
    @Override
    public int perform(Proc caller, Address request, Address answer) {
        if (Processors.online() > 1) {
            CrossCall.haltOthers();
        }
        if (request.loadInt(KernelCall.B) == KernelCall.ABORT_RESET) {
            MachineEnd.reset();
        }
        MachineEnd.end(request.loadInt(KernelCall.A) == 0 ? DebugExit.PASS_CODE : DebugExit.FAIL_CODE);
        return Errno.OK;
    }
}
