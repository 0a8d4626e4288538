package skink.kernel.kcall;

import skink.abi.ipc.Errno;
import skink.abi.ipc.MessageLayout;
import skink.abi.kcall.KernelCall;
import skink.kernel.life.MemoryWaits;
import skink.kernel.proc.Proc;
import skink.kernel.space.UserPages;
import skink.magic.Address;
import skink.magic.HoldsKernelLock;

/** VSAFECOPY: several copies between the caller and what grants open, one after the other. */
@HoldsKernelLock
final class VectorCopyCall implements Call {
    @Override
    public int perform(Proc caller, Address request, Address answer) {
        int result = goOn(caller, request.loadInt(KernelCall.A), request.loadInt(KernelCall.B));
        if (result != AGAIN) {
            caller.memoryRequests = 0;
            answer.store(caller.messages.loadInt(MessageLayout.PROGRESS_ENTRIES), KernelCall.A);
        }
        return result;
    }

    private static int goOn(Proc caller, int table, int entries) {
        int done = caller.messages.loadInt(MessageLayout.PROGRESS_ENTRIES);
        boolean isSound = entries >= 1 && entries <= KernelCall.COPY_ENTRIES && done >= 0 && done <= entries;
        if (!isSound || (table & KernelCall.COPY_ENTRY_BYTES - 1) != 0) {
            return Errno.EINVAL;
        }
        int left = Pieces.LONGEST_BYTES;
        while (done < entries) {
            int before = caller.messages.loadInt(MessageLayout.PROGRESS);
            int result = copy(caller, table + done * KernelCall.COPY_ENTRY_BYTES, left);
            if (result != Errno.OK) {
                return result;
            }
            left -= caller.messages.loadInt(MessageLayout.PROGRESS) - before;
            done++;
            caller.memoryRequests = 0;
            caller.messages.store(0, MessageLayout.PROGRESS);
            caller.messages.store(done, MessageLayout.PROGRESS_ENTRIES);
            if (done < entries && Pieces.areInterrupted()) {
                return AGAIN;
            }
        }
        return Errno.OK;
    }

    private static int copy(Proc caller, int entry, int most) {
        Address order = UserPages.find(caller, entry, false);
        if (order.isZero()) {
            boolean waits = MemoryWaits.request(caller, caller, entry, KernelCall.COPY_ENTRY_BYTES, false);
            return waits ? AGAIN : Errno.EFAULT;
        }
        return GrantedCopy.goOn(caller, order, most);
    }
}
