package skink.kernel.kcall;

import skink.abi.ipc.Errno;
import skink.abi.ipc.MessageLayout;
import skink.abi.kcall.KernelCall;
import skink.kernel.life.MemoryWaits;
import skink.kernel.proc.Proc;
import skink.kernel.smp.BigKernelLock;
import skink.kernel.space.PageCursor;
import skink.magic.Address;
import skink.magic.HoldsKernelLock;

/**
 * Many accesses of a driver to one port, from or to its own memory.
 *
 * <p>All of the memory that is left to go must be there before the next access is made, so that no device is left in the
 * middle of what it has to tell. After each {@link #PIECE_BYTES} another processor may have the lock, and after {@link
 * #LONGEST_BYTES} others may run in any case; then the call goes on where {@code MessageLayout.PROGRESS} says.
 */
@HoldsKernelLock
final class PortString {
    private static final int PIECE_BYTES = 512;
    private static final int LONGEST_BYTES = 4 << 10;

    private static final PageCursor MEMORY = new PageCursor();

    private PortString() {}

    static int perform(Proc caller, boolean isRead, int bytes, int count, Address request) {
        int result = goOn(caller, isRead, bytes, count, request);
        if (result != Call.AGAIN) {
            caller.memoryRequests = 0;
        }
        return result;
    }

    private static int goOn(Proc caller, boolean isRead, int bytes, int count, Address request) {
        int port = request.loadInt(KernelCall.B);
        int own = request.loadInt(KernelCall.C);
        int done = caller.messages.loadInt(MessageLayout.PROGRESS);
        int all = count * bytes;
        int error = PortAccess.check(caller, port, bytes);
        if (error != Errno.OK) {
            return error;
        }
        boolean isSound = all <= KernelCall.IO_STRING_BYTES && done >= 0 && done <= all;
        if (!isSound || ((own | done) & bytes - 1) != 0) {
            return Errno.EINVAL;
        }
        MEMORY.open(caller, isRead);
        int there = there(own + done, all - done);
        if (there < all - done) {
            boolean waits = MemoryWaits.request(caller, caller, own + done + there, all - done - there, isRead);
            return waits ? Call.AGAIN : Errno.EFAULT;
        }
        return transfer(caller, port, bytes, isRead, own, all, done);
    }

    /** How many bytes from an address on are there, at most {@code most}. */
    private static int there(int address, int most) {
        int found = 0;
        int extent = most;
        while (found < most && extent > 0) {
            extent = MEMORY.extent(address + found, most - found);
            found += extent;
        }
        return found;
    }

    private static int transfer(Proc caller, int port, int bytes, boolean isRead, int own, int all, int before) {
        int end = Math.min(all, before + LONGEST_BYTES);
        int done = before;
        caller.memoryRequests = 0;
        while (done < end && (done == before || !BigKernelLock.isWanted())) {
            int piece = MEMORY.extent(own + done, Math.min(end - done, PIECE_BYTES));
            if (piece == 0) {
                break;
            }
            access(port, bytes, isRead, MEMORY.start(), piece);
            done += piece;
            caller.messages.store(done, MessageLayout.PROGRESS);
        }
        return done < all ? Call.AGAIN : Errno.OK;
    }

    private static void access(int port, int bytes, boolean isRead, Address start, int length) {
        for (int i = 0; i < length; i += bytes) {
            if (isRead) {
                PortAccess.store(start.plus(i), bytes, PortAccess.read(port, bytes));
            } else {
                PortAccess.write(port, bytes, PortAccess.load(start.plus(i), bytes));
            }
        }
    }
}
