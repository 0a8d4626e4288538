package skink.kernel.kcall;

import skink.abi.ipc.Endpoint;
import skink.abi.ipc.Errno;
import skink.abi.ipc.MessageLayout;
import skink.abi.kcall.KernelCall;
import skink.kernel.grant.Copy;
import skink.kernel.grant.Grants;
import skink.kernel.life.MemoryWaits;
import skink.kernel.proc.Proc;
import skink.kernel.space.UserPages;
import skink.magic.Address;
import skink.magic.HoldsKernelLock;

/** PHYSCOPY: bytes between any two processes, or physical memory, without a grant. A null process stands for physical memory. */
@HoldsKernelLock
final class PhysicalCopyCall implements Call {
    @Override
    public int perform(Proc caller, Address request, Address answer) {
        int result = goOn(caller, request);
        if (result != AGAIN) {
            caller.memoryRequests = 0;
        }
        return result;
    }

    private static int goOn(Proc caller, Address request) {
        int from = request.loadInt(KernelCall.A);
        int source = request.loadInt(KernelCall.B);
        int to = request.loadInt(KernelCall.C);
        int target = request.loadInt(KernelCall.D);
        int bytes = request.loadInt(KernelCall.E);
        int done = caller.messages.loadInt(MessageLayout.PROGRESS);
        Proc reader = Targets.find(caller, from);
        Proc writer = Targets.find(caller, to);
        if (isDead(reader, from) || isDead(writer, to)) {
            return Errno.EDEADSRCDST;
        }
        if (bytes < 0 || done < 0 || done > bytes) {
            return Errno.EINVAL;
        }
        if (!isAllowed(reader, source, bytes, false) || !isAllowed(writer, target, bytes, true)) {
            return Errno.EFAULT;
        }
        Proc edited = isEdited(reader) ? reader : isEdited(writer) ? writer : null;
        if (edited != null) {
            return MemoryWaits.awaitSpace(caller, edited) ? AGAIN : Errno.ELOCKED;
        }
        return copy(caller, reader, source, writer, target, bytes, done);
    }

    private static boolean isDead(Proc proc, int endpoint) {
        return proc == null && endpoint != Endpoint.NONE;
    }

    private static boolean isAllowed(Proc proc, int address, int bytes, boolean toWrite) {
        if (proc != null) {
            return Grants.mayBeShared(address, bytes);
        }
        return toWrite ? UserPages.isMemory(address, bytes) : UserPages.isShown(address, bytes);
    }

    private static boolean isEdited(Proc proc) {
        return proc != null && MemoryWaits.isInhibited(proc);
    }

    private static int copy(Proc caller, Proc reader, int source, Proc writer, int target, int bytes, int before) {
        int end = before + Math.min(bytes - before, Pieces.LONGEST_BYTES);
        int done = before;
        while (done < end) {
            int piece = Math.min(end - done, Pieces.most());
            int moved = Copy.moveAny(reader, source + done, writer, target + done, piece);
            done += moved;
            caller.messages.store(done, MessageLayout.PROGRESS);
            caller.memoryRequests = moved == 0 ? caller.memoryRequests : 0;
            if (moved < piece) {
                Proc owner = Copy.missingIn();
                int missing = Copy.missingAddress();
                boolean waits = MemoryWaits.request(caller, owner, missing, bytes - done, Copy.isMissingToWrite());
                return waits ? AGAIN : Errno.EFAULT;
            }
            if (Pieces.areInterrupted()) {
                break;
            }
        }
        return done < bytes ? AGAIN : Errno.OK;
    }
}
