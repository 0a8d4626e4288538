package skink.kernel.kcall;

import skink.abi.grant.GrantTable;
import skink.abi.ipc.Errno;
import skink.abi.ipc.MessageLayout;
import skink.kernel.grant.Copy;
import skink.kernel.grant.Grants;
import skink.kernel.life.MemoryWaits;
import skink.kernel.proc.Proc;
import skink.magic.Address;
import skink.magic.HoldsKernelLock;
import skink.magic.Inline;

/** A copy between a process and what a grant opens to it, in {@link Pieces}. */
@HoldsKernelLock
final class GrantedCopy {
    /** Words of an order. */
    private static final int GRANTER = 0;

    private static final int GRANT = 4;
    private static final int OFFSET = 8;
    private static final int OWN = 12;
    private static final int BYTES = 16;
    private static final int DIRECTION = 20;

    private GrantedCopy() {}

    /**
     * Goes on with a copy.
     *
     * @param order granter, grant, offset, own address, bytes, direction: words that somebody may be changing
     * @param most how many bytes may be copied now
     * @return 0, {@link Call#AGAIN} or an error
     */
    @Inline
    static int goOn(Proc caller, Address order, int most) {
        int granter = order.loadInt(GRANTER);
        int grant = order.loadInt(GRANT);
        int offset = order.loadInt(OFFSET);
        int bytes = order.loadInt(BYTES);
        int direction = order.loadInt(DIRECTION);
        int done = caller.messages.loadInt(MessageLayout.PROGRESS);
        if (bytes < 0 || direction != 0 && direction != 1 || done < 0 || done > bytes) {
            return Errno.EINVAL;
        }
        int access = direction == 0 ? GrantTable.READ : GrantTable.WRITE;
        int found = Grants.follow(caller, granter, grant, offset, bytes, access);
        if (found == Grants.BUSY) {
            return MemoryWaits.awaitSpace(caller, Grants.owner()) ? Call.AGAIN : Errno.ELOCKED;
        }
        if (found == Grants.ABSENT) {
            return await(caller, Grants.owner(), Grants.start(), GrantTable.ENTRY_BYTES, false);
        }
        if (found != Errno.OK) {
            return found;
        }
        return copy(caller, order.loadInt(OWN), bytes, direction, done, most);
    }

    /** Copies what is left, or as much of it as may be done at a stretch. */
    private static int copy(Proc caller, int own, int bytes, int direction, int before, int longest) {
        Proc owner = Grants.owner();
        int start = Grants.start();
        int end = before + Math.min(bytes - before, longest);
        int done = before;
        int most = Pieces.most();
        while (done < end) {
            int piece = Math.min(end - done, most);
            int moved = direction == 0
                    ? Copy.move(owner, start + done, caller, own + done, piece)
                    : Copy.move(caller, own + done, owner, start + done, piece);
            done += moved;
            caller.messages.store(done, MessageLayout.PROGRESS);
            caller.memoryRequests = moved == 0 ? caller.memoryRequests : 0;
            if (moved < piece) {
                return await(caller, Copy.missingIn(), Copy.missingAddress(), bytes - done, Copy.isMissingToWrite());
            }
            if (Pieces.areInterrupted()) {
                break;
            }
        }
        return done < bytes ? Call.AGAIN : Errno.OK;
    }

    private static int await(Proc caller, Proc owner, int address, int bytes, boolean toWrite) {
        return MemoryWaits.request(caller, owner, address, bytes, toWrite) ? Call.AGAIN : Errno.EFAULT;
    }
}
