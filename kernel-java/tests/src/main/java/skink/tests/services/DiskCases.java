package skink.tests.services;

import java.util.List;
import skink.abi.grant.GrantTable;
import skink.abi.ipc.Errno;
import skink.abi.protocol.BadArgument;
import skink.abi.protocol.BadMemory;
import skink.abi.protocol.Block;
import skink.abi.protocol.NoDevice;
import skink.abi.user.WellKnown;
import skink.tests.kernel.Case;
import skink.tests.kernel.Check;
import skink.user.Grants;
import skink.user.IoBuffer;
import skink.user.Message;
import skink.user.protocol.BlockClient;

/** The memory driver's disks. The plan says how large they are. */
final class DiskCases {
    static final List<Case> ALL = List.of(
            new Case("DisksAreAsLargeAsThePlanSays", DiskCases::geometry),
            new Case("DisksKeepWhatIsWritten", DiskCases::contents),
            new Case("TransfersEndWithTheDisk", DiskCases::ends),
            new Case("TransfersOfNoBlocksAreRefused", DiskCases::shapes),
            new Case("DisksThatAreNotThereAreRefused", DiskCases::missing),
            new Case("DisksNeedGrantsThatOpen", DiskCases::grants),
            new Case("DiskIsOneForAll", DiskCases::others));

    private static final BlockClient DISKS = new BlockClient(WellKnown.MEMORY);
    private static final int LARGE = 0;
    private static final int SMALL = 2;
    private static final int LARGE_BYTES = 256 << 10;
    private static final int SMALL_BYTES = 4 << 10;
    private static final int BLOCK = 512;
    private static final int READ = 0xD00;

    private static final IoBuffer BUFFER = IoBuffer.allocate(LARGE_BYTES);

    private DiskCases() {}

    private static int grant(int bytes, int access) {
        return Grants.direct(WellKnown.MEMORY, BUFFER, 0, bytes, access);
    }

    private static int wholeGrant() {
        return grant(LARGE_BYTES, GrantTable.READ | GrantTable.WRITE);
    }

    private static int read(int minor, long position, int grant, int bytes) {
        return Deputies.answered(() -> DISKS.read(minor, position, grant, bytes));
    }

    private static int write(int minor, long position, int grant, int bytes) {
        return Deputies.answered(() -> DISKS.write(minor, position, grant, bytes));
    }

    private static void geometry() {
        Block.Geometry large = Deputies.answered(() -> DISKS.geometry(LARGE));
        Check.that(large.equals(new Block.Geometry(LARGE_BYTES, BLOCK, false)), large + " of the first");
        Block.Geometry small = Deputies.answered(() -> DISKS.geometry(SMALL));
        Check.that(small.equals(new Block.Geometry(SMALL_BYTES, BLOCK, false)), small + " of the third");
        Deputies.done(() -> DISKS.flush(LARGE));
    }

    private static int pattern(int at) {
        return (at + 1) * 0x9E37_79B1;
    }

    private static void fill() {
        for (int at = 0; at < LARGE_BYTES; at += 4) {
            BUFFER.putInt(at, pattern(at));
        }
    }

    private static void clear() {
        for (int at = 0; at < LARGE_BYTES; at += 4) {
            BUFFER.putInt(at, 0);
        }
    }

    private static void contents() {
        int grant = wholeGrant();
        fill();
        Check.equal(SMALL_BYTES, read(SMALL, 0, grant, SMALL_BYTES), "bytes of a new disk");
        for (int at = 0; at < SMALL_BYTES; at += 4) {
            Check.equal(0, BUFFER.getInt(at), "a new disk at " + at);
        }
        fill();
        Check.equal(LARGE_BYTES, write(LARGE, 0, grant, LARGE_BYTES), "bytes written");
        clear();
        Check.equal(LARGE_BYTES, read(LARGE, 0, grant, LARGE_BYTES), "bytes read");
        for (int at = 0; at < LARGE_BYTES; at += 4) {
            Check.equal(pattern(at), BUFFER.getInt(at), "the disk at " + at);
        }
        Check.equal(BLOCK, write(LARGE, 3 * BLOCK, grant, BLOCK), "one block in another's place");
        clear();
        Check.equal(3 * BLOCK, read(LARGE, 2 * BLOCK, grant, 3 * BLOCK), "that and its neighbours");
        Check.equal(pattern(2 * BLOCK), BUFFER.getInt(0), "the one before it");
        Check.equal(pattern(0), BUFFER.getInt(BLOCK), "itself");
        Check.equal(pattern(4 * BLOCK), BUFFER.getInt(2 * BLOCK), "the one behind it");
        Check.equal(0, BUFFER.getInt(3 * BLOCK), "what was not read");
        Grants.revoke(grant);
    }

    private static void ends() {
        int grant = wholeGrant();
        Check.equal(BLOCK, read(SMALL, SMALL_BYTES - BLOCK, grant, 4 * BLOCK), "what is left to read");
        Check.equal(BLOCK, write(SMALL, SMALL_BYTES - BLOCK, grant, 4 * BLOCK), "what is left to write");
        long[] behind = {SMALL_BYTES, SMALL_BYTES + BLOCK, 1L << 32, (1L << 32) + BLOCK, Long.MAX_VALUE - 511};
        for (long position : behind) {
            Check.equal(0, read(SMALL, position, grant, BLOCK), "bytes to read at " + position);
            Deputies.refused(
                    BadArgument.ERROR, () -> DISKS.write(SMALL, position, grant, BLOCK), "writing at " + position);
        }
        Grants.revoke(grant);
    }

    private static void shapes() {
        int grant = wholeGrant();
        for (long position : new long[] {1, 511, -1, -BLOCK, Long.MIN_VALUE, Long.MAX_VALUE, (1L << 32) + 1}) {
            refuse(position, grant, BLOCK);
        }
        for (int bytes : new int[] {0, 1, 511, 513, -1, -BLOCK, Integer.MIN_VALUE, Integer.MAX_VALUE}) {
            refuse(0, grant, bytes);
        }
        Grants.revoke(grant);
    }

    private static void refuse(long position, int grant, int bytes) {
        String what = bytes + " bytes at " + position;
        Deputies.refused(BadArgument.ERROR, () -> DISKS.read(SMALL, position, grant, bytes), "reading " + what);
        Deputies.refused(BadArgument.ERROR, () -> DISKS.write(SMALL, position, grant, bytes), "writing " + what);
    }

    private static void missing() {
        int grant = wholeGrant();
        for (int minor : new int[] {1, 3, 4, -1, Integer.MIN_VALUE, Integer.MAX_VALUE}) {
            Deputies.refused(NoDevice.ERROR, () -> DISKS.read(minor, 0, grant, BLOCK), "reading disk " + minor);
            Deputies.refused(NoDevice.ERROR, () -> DISKS.write(minor, 0, grant, BLOCK), "writing disk " + minor);
            Deputies.refused(NoDevice.ERROR, () -> DISKS.flush(minor), "flushing disk " + minor);
            Deputies.refused(NoDevice.ERROR, () -> DISKS.geometry(minor), "the size of disk " + minor);
        }
        Grants.revoke(grant);
    }

    private static void grants() {
        int readable = grant(BLOCK, GrantTable.READ);
        int writable = grant(BLOCK, GrantTable.WRITE);
        Deputies.refused(BadMemory.ERROR, () -> DISKS.read(SMALL, 0, readable, BLOCK), "reading into a readable one");
        Deputies.refused(BadMemory.ERROR, () -> DISKS.write(SMALL, 0, writable, BLOCK), "writing from a writable one");
        Deputies.refused(BadMemory.ERROR, () -> DISKS.read(SMALL, 0, writable, 2 * BLOCK), "beyond the grant");
        Deputies.refused(BadMemory.ERROR, () -> DISKS.write(SMALL, 0, readable, 2 * BLOCK), "beyond it, to write");
        Grants.revoke(readable);
        Grants.revoke(writable);
        for (int grant : new int[] {readable, writable, 0, -1, Integer.MIN_VALUE, Integer.MAX_VALUE}) {
            Deputies.refused(BadMemory.ERROR, () -> DISKS.read(SMALL, 0, grant, BLOCK), "reading by " + grant);
            Deputies.refused(BadMemory.ERROR, () -> DISKS.write(SMALL, 0, grant, BLOCK), "writing by " + grant);
        }
    }

    /** A grant is its granter's: who tells another's gets at nothing. */
    private static void others() {
        int deputys = Deputies.grant(Deputies.SECOND, WellKnown.MEMORY, GrantTable.READ | GrantTable.WRITE);
        int asked = Deputies.ask(Deputies.SECOND, WellKnown.MEMORY, READ, SMALL, 0, 0, deputys, SMALL_BYTES);
        Check.equal(Errno.OK, asked, "a deputy reads");
        Check.equal(SMALL_BYTES, Message.IN.word(2), "bytes that it has read");
        int stolen = Deputies.ask(Deputies.FIRST, WellKnown.MEMORY, READ, SMALL, 0, 0, deputys + 7, BLOCK);
        Check.equal(Errno.EFAULT, stolen, "another deputy by a grant that is not its own");
    }
}
