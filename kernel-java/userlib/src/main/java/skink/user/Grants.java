package skink.user;

import java.util.Objects;
import skink.abi.grant.GrantId;
import skink.abi.grant.GrantTable;
import skink.abi.ipc.Endpoint;
import skink.abi.ipc.Errno;

/**
 * Grants of this process: it opens a piece of its memory to a peer, tells the peer the grant's id, and takes it back when the
 * peer has answered. A process that gets another name begins without any.
 *
 * <pre>{@code
 * int grant = Grants.direct(server, buffer, 0, 512, GrantTable.WRITE);
 * Message.OUT.type(READ).word(0, grant);
 * Ipc.sendRec(server);
 * Grants.revoke(grant);
 * }</pre>
 *
 * <p>I1: an entry whose id is not {@link GrantId#NONE} is complete: the id is written last.
 */
public final class Grants {
    /** Grants that can exist at a time. */
    public static final int MOST = 64;

    private static final IoBuffer TABLE = IoBuffer.allocate(MOST * GrantTable.ENTRY_BYTES, GrantTable.ENTRY_BYTES);
    private static final int[] SEQUENCES = new int[MOST];
    /** Under which name the kernel knows the table. A forked process has its parent's memory, but no table yet. */
    private static int announcedAs = Endpoint.NONE;

    private Grants() {}

    /**
     * Opens part of a buffer.
     *
     * @param grantee an endpoint, or ANY
     * @param access {@link GrantTable#READ}, {@link GrantTable#WRITE} or both
     * @return the id, or {@link Errno#EAGAIN}: all entries are in use
     */
    public static int direct(int grantee, IoBuffer buffer, int offset, int bytes, int access) {
        Objects.checkFromIndexSize(offset, bytes, buffer.size());
        return make(GrantTable.DIRECT | access, grantee, buffer.address() + offset, bytes, 0);
    }

    /** Passes on what {@code owner} has granted to this process as {@code grant}. */
    public static int indirect(int grantee, int owner, int grant, int access) {
        return make(GrantTable.INDIRECT | access, grantee, grant, 0, owner);
    }

    /** Opens memory of {@code owner}; only for processes that may. */
    public static int magic(int grantee, int owner, int address, int bytes, int access) {
        return make(GrantTable.MAGIC | access, grantee, address, bytes, owner);
    }

    /** Takes a grant back. When this returns, no copy moves bytes by it any more. */
    public static void revoke(int grant) {
        int index = GrantId.index(grant);
        if (index < MOST && TABLE.getInt(entry(index) + GrantTable.ID) == grant) {
            TABLE.putIntRelease(entry(index) + GrantTable.ID, GrantId.NONE);
            KernelCalls.nothing();
        }
    }

    private static int make(int kind, int grantee, int start, int bytes, int owner) {
        announce();
        for (int i = 0; i < MOST; i++) {
            if (TABLE.getInt(entry(i) + GrantTable.ID) == GrantId.NONE) {
                TABLE.putInt(entry(i) + GrantTable.KIND, kind);
                TABLE.putInt(entry(i) + GrantTable.GRANTEE, grantee);
                TABLE.putInt(entry(i) + GrantTable.START, start);
                TABLE.putInt(entry(i) + GrantTable.BYTES, bytes);
                TABLE.putInt(entry(i) + GrantTable.OWNER, owner);
                SEQUENCES[i] = SEQUENCES[i] % GrantId.LAST_SEQUENCE + 1;
                int id = GrantId.of(i, SEQUENCES[i], Self.instance());
                TABLE.putIntRelease(entry(i) + GrantTable.ID, id);
                return id;
            }
        }
        return Errno.EAGAIN;
    }

    private static void announce() {
        if (announcedAs != Self.endpoint()) {
            for (int i = 0; i < MOST; i++) {
                TABLE.putInt(entry(i) + GrantTable.ID, GrantId.NONE);
            }
            KernelCalls.setGrants(TABLE.address(), MOST);
            announcedAs = Self.endpoint();
        }
    }

    private static int entry(int index) {
        return index * GrantTable.ENTRY_BYTES;
    }
}
