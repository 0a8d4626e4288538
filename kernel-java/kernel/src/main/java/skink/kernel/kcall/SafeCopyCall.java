package skink.kernel.kcall;

import skink.abi.grant.GrantTable;
import skink.abi.ipc.Errno;
import skink.abi.ipc.MessageLayout;
import skink.abi.kcall.KernelCall;
import skink.kernel.grant.Copy;
import skink.kernel.grant.Grants;
import skink.kernel.life.MemoryWaits;
import skink.kernel.proc.Proc;
import skink.kernel.smp.BigKernelLock;
import skink.magic.Address;
import skink.magic.HoldsKernelLock;

/**
 * SAFECOPY: bytes between the caller and what a grant opens.
 *
 * <p>Like a string instruction it can be interrupted after each {@link #PIECE_BYTES}, and then begins anew with all checks
 * where {@code MessageLayout.PROGRESS} says: when another processor wants the lock, and in any case after
 * {@link #LONGEST_BYTES}.
 */
@HoldsKernelLock
final class SafeCopyCall implements Call {
    private static final int PIECE_BYTES = 16 << 10;
    private static final int LONGEST_BYTES = 64 << 10;

    @Override
    public int perform(Proc caller, Address request, Address answer) {
        int result = copy(caller, request);
        if (result != AGAIN) {
            caller.memoryRequests = 0;
        }
        return result;
    }

    private static int copy(Proc caller, Address request) {
        int granter = request.loadInt(KernelCall.A);
        int grant = request.loadInt(KernelCall.B);
        int offset = request.loadInt(KernelCall.C);
        int bytes = request.loadInt(KernelCall.E);
        int direction = request.loadInt(KernelCall.F);
        int done = caller.messages.loadInt(MessageLayout.PROGRESS);
        if (bytes < 0 || direction != 0 && direction != 1 || done < 0 || done > bytes) {
            return Errno.EINVAL;
        }
        int access = direction == 0 ? GrantTable.READ : GrantTable.WRITE;
        int found = Grants.follow(caller, granter, grant, offset, bytes, access);
        if (found == Grants.BUSY) {
            MemoryWaits.awaitSpace(caller, Grants.owner());
            return AGAIN;
        }
        if (found == Grants.ABSENT) {
            return await(caller, Grants.owner(), Grants.start(), GrantTable.ENTRY_BYTES, false);
        }
        if (found != Errno.OK) {
            return found;
        }
        return copy(caller, request.loadInt(KernelCall.D), bytes, direction, done);
    }

    /** Copies what is left, or as much of it as may be done at a stretch. */
    private static int copy(Proc caller, int own, int bytes, int direction, int before) {
        Proc owner = Grants.owner();
        int start = Grants.start();
        int end = Math.min(bytes, before + LONGEST_BYTES);
        int done = before;
        while (done < end) {
            int piece = Math.min(end - done, PIECE_BYTES);
            int moved = direction == 0
                    ? Copy.move(owner, start + done, caller, own + done, piece)
                    : Copy.move(caller, own + done, owner, start + done, piece);
            done += moved;
            caller.messages.store(done, MessageLayout.PROGRESS);
            caller.memoryRequests = moved == 0 ? caller.memoryRequests : 0;
            if (moved < piece) {
                return await(caller, Copy.missingIn(), Copy.missingAddress(), bytes - done, Copy.isMissingToWrite());
            }
            if (BigKernelLock.isWanted()) {
                break;
            }
        }
        return done < bytes ? AGAIN : Errno.OK;
    }

    private static int await(Proc caller, Proc owner, int address, int bytes, boolean toWrite) {
        return MemoryWaits.request(caller, owner, address, bytes, toWrite) ? AGAIN : Errno.EFAULT;
    }
}
