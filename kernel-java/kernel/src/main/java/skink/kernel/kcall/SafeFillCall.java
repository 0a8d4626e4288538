package skink.kernel.kcall;

import skink.abi.grant.GrantTable;
import skink.abi.ipc.Errno;
import skink.abi.ipc.MessageLayout;
import skink.abi.kcall.KernelCall;
import skink.kernel.grant.Copy;
import skink.kernel.grant.Grants;
import skink.kernel.life.MemoryWaits;
import skink.kernel.proc.Proc;
import skink.magic.Address;
import skink.magic.HoldsKernelLock;

/** SAFEMEMSET: makes all bytes of what a grant opens the same, in {@link Pieces}. */
@HoldsKernelLock
final class SafeFillCall implements Call {
    private static final int LAST_BYTE = 255;

    @Override
    public int perform(Proc caller, Address request, Address answer) {
        int result = goOn(caller, request);
        if (result != AGAIN) {
            caller.memoryRequests = 0;
        }
        return result;
    }

    private static int goOn(Proc caller, Address request) {
        int bytes = request.loadInt(KernelCall.D);
        int value = request.loadInt(KernelCall.E);
        int done = caller.messages.loadInt(MessageLayout.PROGRESS);
        if (bytes < 0 || value < 0 || value > LAST_BYTE || done < 0 || done > bytes) {
            return Errno.EINVAL;
        }
        int found = Grants.follow(
                caller,
                request.loadInt(KernelCall.A),
                request.loadInt(KernelCall.B),
                request.loadInt(KernelCall.C),
                bytes,
                GrantTable.WRITE);
        if (found == Grants.BUSY) {
            return MemoryWaits.awaitSpace(caller, Grants.owner()) ? AGAIN : Errno.ELOCKED;
        }
        if (found == Grants.ABSENT) {
            return await(caller, Grants.owner(), Grants.start(), GrantTable.ENTRY_BYTES, false);
        }
        return found != Errno.OK ? found : fill(caller, (byte) value, bytes, done);
    }

    private static int fill(Proc caller, byte value, int bytes, int before) {
        Proc owner = Grants.owner();
        int start = Grants.start();
        int end = before + Math.min(bytes - before, Pieces.LONGEST_BYTES);
        int done = before;
        while (done < end) {
            int piece = Math.min(end - done, Pieces.most());
            int filled = Copy.fill(owner, start + done, value, piece);
            done += filled;
            caller.messages.store(done, MessageLayout.PROGRESS);
            caller.memoryRequests = filled == 0 ? caller.memoryRequests : 0;
            if (filled < piece) {
                return await(caller, owner, start + done, bytes - done, true);
            }
            if (Pieces.areInterrupted()) {
                break;
            }
        }
        return done < bytes ? AGAIN : Errno.OK;
    }

    private static int await(Proc caller, Proc owner, int address, int bytes, boolean toWrite) {
        return MemoryWaits.request(caller, owner, address, bytes, toWrite) ? AGAIN : Errno.EFAULT;
    }
}
