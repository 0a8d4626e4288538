package skink.kernel.kcall;

import skink.abi.ipc.Errno;
import skink.abi.kcall.KernelCall;
import skink.kernel.life.ProcessBirth;
import skink.kernel.proc.Proc;
import skink.magic.Address;
import skink.magic.HoldsKernelLock;

/** EXEC: a process begins another program. */
@HoldsKernelLock
final class ExecCall implements Call {
    @Override
    public int perform(Proc caller, Address request, Address answer) {
        Proc proc = Targets.find(caller, request.loadInt(KernelCall.A));
        if (proc == null) {
            return Errno.EDEADSRCDST;
        }
        if (!ProcessBirth.isAtRest(proc)) {
            return Errno.EINVAL;
        }
        for (int i = 0; i < Proc.NAME_BYTES; i++) {
            proc.name[i] = printable(request.loadByte(KernelCall.D + i));
        }
        ProcessBirth.exec(proc, request.loadInt(KernelCall.B), request.loadInt(KernelCall.C));
        return Errno.OK;
    }

    /** What the console can show of a name. */
    private static byte printable(byte letter) {
        return letter == 0 || letter > ' ' && letter < 0x7F ? letter : (byte) '?';
    }
}
