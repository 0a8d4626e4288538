package skink.tests.hostile;

import skink.abi.grant.GrantId;
import skink.abi.grant.GrantTable;
import skink.abi.ipc.Endpoint;
import skink.abi.ipc.MessageLayout;
import skink.abi.kcall.KernelCall;
import skink.user.IoBuffer;

/**
 * Arguments of SETGRANT and SAFECOPY that are half right: a table of grants in a buffer of its own, full of entries that may
 * open that buffer, or memory that is not there, to anybody; and copies by them, by those of others, and by none.
 *
 * <p>All that may be written lies in such buffers, so that attackers do not spoil their own programs.
 */
final class GrantAttacks {
    private static final int BYTES = 12 << 10;
    private static final int ENTRIES = 16;
    /** Where no process has memory. */
    private static final int NOTHING = 0x6000_0000;

    /** Copies in a list. */
    private static final int LISTED = 4;

    private static final int NOTHING_BYTES = 0x1000_0000;

    private final Dice dice;
    private final int[] peers;
    private final IoBuffer list = IoBuffer.allocate(LISTED * KernelCall.COPY_ENTRY_BYTES);
    /** Which entry of the list is the first that is not said to be done. */
    private int firstListed;

    private final IoBuffer buffer = IoBuffer.allocate(BYTES, GrantTable.ENTRY_BYTES);

    GrantAttacks(Dice dice, int[] peers) {
        this.dice = dice;
        this.peers = peers;
    }

    /** Writes the arguments of a SETGRANT. */
    void announce() {
        store(KernelCall.A, dice.once(8) ? dice.wild() : buffer.address());
        store(KernelCall.B, dice.once(8) ? dice.wild() : dice.below(ENTRIES + 1));
    }

    /** Writes the arguments of a SAFECOPY, and changes a grant of its own. */
    void copy() {
        changeEntry();
        store(KernelCall.A, dice.once(16) ? dice.wild() : dice.of(peers));
        store(KernelCall.B, dice.once(16) ? dice.wild() : id());
        store(KernelCall.C, dice.once(16) ? dice.wild() : dice.below(64));
        store(KernelCall.D, place());
        store(KernelCall.E, dice.once(16) ? dice.wild() : dice.below(2 * BYTES));
        store(KernelCall.F, dice.once(16) ? dice.wild() : dice.below(2));
        MessageField.store(dice.once(4) ? dice.wild() : dice.below(BYTES), MessageLayout.PROGRESS);
    }

    /** Writes the arguments of a SAFEMEMSET, and changes a grant of its own. */
    void fill() {
        copy();
        store(KernelCall.D, dice.once(16) ? dice.wild() : dice.below(2 * BYTES));
        store(KernelCall.E, dice.once(8) ? dice.wild() : dice.below(256));
    }

    /** Writes the arguments of a VSAFECOPY, and its table, which no copy reaches. */
    void copyMany() {
        copy();
        int entries = 1 + dice.below(LISTED);
        for (int i = 0; i < entries; i++) {
            int at = i * KernelCall.COPY_ENTRY_BYTES;
            list.putInt(at, dice.once(16) ? dice.wild() : dice.of(peers));
            list.putInt(at + 4, dice.once(16) ? dice.wild() : id());
            list.putInt(at + 8, dice.once(16) ? dice.wild() : dice.below(64));
            list.putInt(at + 12, place());
            list.putInt(at + 16, dice.once(16) ? dice.wild() : dice.below(2 * BYTES));
            list.putInt(at + 20, dice.once(16) ? dice.wild() : dice.below(2));
        }
        store(KernelCall.A, dice.once(16) ? dice.wild() : list.address());
        store(KernelCall.B, dice.once(16) ? dice.wild() : entries);
        int done = dice.once(4) ? dice.wild() : dice.below(2);
        MessageField.store(done, MessageLayout.PROGRESS_ENTRIES);
        firstListed = done;
    }

    /** Whether a copy that was asked for by a list, and not said to be done already, is from or to another's memory than an attacker's. */
    boolean listReachesVictims() {
        int entries = MessageField.load(MessageLayout.OUT + KernelCall.B);
        boolean isList = MessageField.load(MessageLayout.OUT + KernelCall.A) == list.address() && entries <= LISTED;
        for (int i = Math.max(0, firstListed); isList && i < entries; i++) {
            if (!Cast.isAttacker(list.getInt(i * KernelCall.COPY_ENTRY_BYTES))) {
                return true;
            }
        }
        return false;
    }

    /** Whether the copy that was asked for is from or to another process's memory than an attacker's. */
    boolean reachesVictims() {
        return !Cast.isAttacker(MessageField.load(MessageLayout.OUT + KernelCall.A));
    }

    private void changeEntry() {
        int entry = dice.below(ENTRIES) * GrantTable.ENTRY_BYTES;
        int kind = 1 << 4 + dice.below(4) | dice.below(4);
        buffer.putInt(entry + GrantTable.ID, id());
        buffer.putInt(entry + GrantTable.KIND, dice.once(16) ? dice.wild() : kind);
        buffer.putInt(entry + GrantTable.GRANTEE, dice.once(2) ? Endpoint.ANY : dice.of(peers));
        buffer.putInt(entry + GrantTable.START, dice.once(4) ? id() : place());
        buffer.putInt(entry + GrantTable.BYTES, dice.once(8) ? dice.wild() : dice.below(2 * BYTES));
        buffer.putInt(entry + GrantTable.OWNER, dice.of(peers));
    }

    private int id() {
        return GrantId.of(dice.below(ENTRIES), 1 + dice.below(2), 0);
    }

    /** In the buffer, behind the table, so that a copy changes no entry into one that opens other memory; or nowhere. */
    private int place() {
        int table = ENTRIES * GrantTable.ENTRY_BYTES;
        return dice.once(4)
                ? NOTHING + dice.below(NOTHING_BYTES)
                : buffer.address() + table + dice.below(BYTES - table);
    }

    private static void store(int offset, int value) {
        MessageField.store(value, MessageLayout.OUT + offset);
    }
}
