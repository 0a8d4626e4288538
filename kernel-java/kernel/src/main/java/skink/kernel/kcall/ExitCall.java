package skink.kernel.kcall;

import skink.abi.ipc.Errno;
import skink.abi.kcall.KernelCall;
import skink.kernel.console.Console;
import skink.kernel.life.Names;
import skink.kernel.life.Signals;
import skink.kernel.proc.Proc;
import skink.magic.Address;
import skink.magic.HoldsKernelLock;

/** EXIT: the caller ends; a status that tells of a failure is shown. */
@HoldsKernelLock
final class ExitCall implements Call {
    @Override
    public int perform(Proc caller, Address request, Address answer) {
        int status = request.loadInt(KernelCall.A);
        if (status != 0) {
            Console.print("skink: process ");
            Names.print(caller);
            Console.print(" ended with status ");
            Console.printDecimal(status);
            Console.newLine();
        }
        Signals.exit(caller, status);
        return Errno.OK;
    }
}
