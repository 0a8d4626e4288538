package skink.kernel.grant;

import skink.abi.grant.GrantId;
import skink.abi.grant.GrantTable;
import skink.abi.ipc.Endpoint;
import skink.abi.ipc.Errno;
import skink.abi.user.UserSpace;
import skink.kernel.life.MemoryWaits;
import skink.kernel.proc.Proc;
import skink.kernel.proc.Procs;
import skink.kernel.space.UserPages;
import skink.magic.Address;
import skink.magic.HoldsKernelLock;

/**
 * Follows the name of a grant to the memory that it opens.
 *
 * <p>Entries lie in the memory of their granters, who may change them meanwhile: each word is read once, and the name once
 * more at the end, so that an entry that is being changed opens nothing.
 */
@HoldsKernelLock
public final class Grants {
    /** {@link #follow}: the memory of {@link #owner} would have to be looked at, and somebody edits its tables. */
    public static final int BUSY = 1;
    /** {@link #follow}: the entry, at {@link #start} of {@link #owner}, is in memory that is not there now. */
    public static final int ABSENT = 2;

    private static final int PAGE_BITS = 12;
    private static final int MESSAGE_PAGE = UserSpace.MESSAGE_PAGE >>> PAGE_BITS;
    private static final int KINDS = GrantTable.DIRECT | GrantTable.INDIRECT | GrantTable.MAGIC;

    private static Proc owner;
    private static int start;
    /** Where the kernel sees the entry that is being followed. */
    private static Address entry = Address.zero();

    private Grants() {}

    /** The process whose memory the grant that was followed opens. */
    public static Proc owner() {
        return owner;
    }

    /** Where in the owner's memory. */
    public static int start() {
        return start;
    }

    /**
     * Follows a grant.
     *
     * @param user who uses it
     * @param granter the endpoint of who made it
     * @param access {@link GrantTable#READ} or {@link GrantTable#WRITE}
     * @return OK, an error, {@link #BUSY} or {@link #ABSENT}
     */
    public static int follow(Proc user, int granter, int id, int offset, int bytes, int access) {
        int grantee = user.endpoint;
        int from = granter;
        int name = id;
        for (int i = 0; i < GrantTable.MAX_CHAIN; i++) {
            Proc maker = Procs.find(from);
            if (maker == null) {
                return Errno.EDEADSRCDST;
            }
            int found = find(maker, name);
            if (found != Errno.OK) {
                return found;
            }
            int kind = entry.loadInt(GrantTable.KIND);
            int peer = entry.loadInt(GrantTable.GRANTEE);
            int first = entry.loadInt(GrantTable.START);
            int size = entry.loadInt(GrantTable.BYTES);
            int other = entry.loadInt(GrantTable.OWNER);
            boolean isFor = peer == grantee || peer == Endpoint.ANY;
            if (entry.loadInt(GrantTable.ID) != name || !isFor || (kind & access) == 0) {
                return Errno.EPERM;
            }
            switch (kind & KINDS) {
                case GrantTable.DIRECT:
                    return open(maker, first, size, offset, bytes);
                case GrantTable.MAGIC:
                    if (maker.privilege == null || !maker.privilege.grantsForOthers) {
                        return Errno.EPERM;
                    }
                    return open(Procs.find(other), first, size, offset, bytes);
                case GrantTable.INDIRECT:
                    break;
                default:
                    return Errno.EPERM;
            }
            grantee = maker.endpoint;
            from = other;
            name = first;
        }
        return Errno.EPERM;
    }

    /** Looks for a name in its maker's table: on OK {@link #entry} can be read. */
    private static int find(Proc maker, int name) {
        owner = maker;
        int index = GrantId.index(name);
        if (name <= GrantId.NONE || index >= maker.grantEntries || GrantId.instance(name) != maker.instance) {
            return Errno.EPERM;
        }
        if (MemoryWaits.isInhibited(maker)) {
            return BUSY;
        }
        start = maker.grantTable + index * GrantTable.ENTRY_BYTES;
        entry = UserPages.find(maker, start, false);
        if (entry.isZero()) {
            return ABSENT;
        }
        return entry.loadInt(GrantTable.ID) == name ? Errno.OK : Errno.EPERM;
    }

    private static int open(Proc newOwner, int first, int size, int offset, int bytes) {
        if (newOwner == null) {
            return Errno.EDEADSRCDST;
        }
        if (offset < 0 || size < bytes || offset > size - bytes) {
            return Errno.ERANGE;
        }
        if (!mayBeShared(first + offset, bytes)) {
            return Errno.EFAULT;
        }
        owner = newOwner;
        start = first + offset;
        return MemoryWaits.isInhibited(newOwner) ? BUSY : Errno.OK;
    }

    /** All of a user's half but the message page: what the kernel sends on behalf of a process lies there until it is taken. */
    public static boolean mayBeShared(int from, int bytes) {
        int firstPage = from >>> PAGE_BITS;
        int lastPage = from + Math.max(bytes, 1) - 1 >>> PAGE_BITS;
        boolean isUsers = firstPage <= lastPage && lastPage < UserSpace.END >>> PAGE_BITS;
        return isUsers && (lastPage < MESSAGE_PAGE || firstPage > MESSAGE_PAGE);
    }
}
