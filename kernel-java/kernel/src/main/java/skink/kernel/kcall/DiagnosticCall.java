package skink.kernel.kcall;

import skink.abi.ipc.Errno;
import skink.abi.kcall.KernelCall;
import skink.kernel.console.Console;
import skink.kernel.proc.Proc;
import skink.magic.Address;
import skink.magic.HoldsKernelLock;

/** DIAGCTL: text on the console. */
@HoldsKernelLock
final class DiagnosticCall implements Call {
    @Override
    public int perform(Proc caller, Address request, Address answer) {
        int bytes = request.loadInt(KernelCall.A);
        if (bytes < 1 || bytes > KernelCall.DIAGNOSTIC_BYTES) {
            return Errno.EINVAL;
        }
        for (int i = 0; i < bytes; i++) {
            Console.put(request.loadByte(KernelCall.B + i) & 0xFF);
        }
        return Errno.OK;
    }
}
