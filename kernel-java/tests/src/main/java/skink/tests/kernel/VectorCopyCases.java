package skink.tests.kernel;

import java.util.List;
import skink.abi.grant.GrantTable;
import skink.abi.ipc.Errno;
import skink.abi.kcall.KernelCall;
import skink.abi.user.UserSpace;
import skink.user.CopyList;
import skink.user.IoBuffer;
import skink.user.KernelCalls;
import skink.user.Message;

/** Several copies in one call, and what grants open filled. */
final class VectorCopyCases {
    static final List<Case> ALL = List.of(
            new Case("SeveralCopiesInOneCall", VectorCopyCases::both),
            new Case("SeveralLongCopiesAreWhole", VectorCopyCases::longCopies),
            new Case("CopyThatFailsEndsTheList", VectorCopyCases::failure),
            new Case("WrongTablesOfCopiesAreRefused", VectorCopyCases::wrongTables),
            new Case("GrantedMemoryIsFilled", VectorCopyCases::fill),
            new Case("FillKeepsToTheGrant", VectorCopyCases::fillChecks));

    private static final int BYTES = 40_000;
    private static final IoBuffer BUFFER = IoBuffer.allocate(BYTES, 4096);
    private static final CopyList LIST = new CopyList();

    private VectorCopyCases() {}

    private static int grantOf(int puppet, int access) {
        Puppets.order(puppet, Puppet.GRANT, access);
        int grant = Puppets.report(puppet);
        Check.that(grant > 0, "a grant");
        return grant;
    }

    private static void revoke(int puppet, int grant) {
        Puppets.order(puppet, Puppet.REVOKE, grant);
        Check.equal(0, Puppets.report(puppet), "taking it back");
    }

    private static void fillBuffer(int puppet, int seed) {
        Puppets.order(puppet, Puppet.FILL, seed);
        Check.equal(0, Puppets.report(puppet), "contents");
    }

    private static int sumOf(int puppet, int first, int count) {
        Puppets.order(puppet, Puppet.SUM, first, count);
        return Puppets.report(puppet);
    }

    private static void both() {
        int first = grantOf(Puppets.FIRST, GrantTable.READ);
        int third = grantOf(Puppets.THIRD, GrantTable.WRITE);
        int own = BUFFER.address();
        fillBuffer(Puppets.FIRST, 11);
        fillBuffer(Puppets.THIRD, 12);
        LIST.clear().from(Puppets.FIRST, first, 0, own, 100).from(Puppets.FIRST, first, 5000, own + 4090, 5000);
        LIST.to(Puppets.THIRD, third, 7, own, 100).to(Puppets.THIRD, third, 8000, own + 4090, 5000);
        LIST.from(Puppets.FIRST, first, 9, own + 20_000, 0);
        Check.equal(Errno.OK, LIST.perform(), "five copies");
        Check.equal(5, Message.IN.word(0), "how many have been made");
        Check.equal(sumOf(Puppets.FIRST, 0, 100), sumOf(Puppets.THIRD, 7, 100), "a short one");
        Check.equal(sumOf(Puppets.FIRST, 5000, 5000), sumOf(Puppets.THIRD, 8000, 5000), "a longer one");
        Check.equal(sumOf(Puppets.FIRST, 5000, 5000), Bytes.sum(BUFFER, 4090, 5000), "in between");
        revoke(Puppets.FIRST, first);
        revoke(Puppets.THIRD, third);
    }

    private static void longCopies() {
        int grant = grantOf(Puppets.FIRST, GrantTable.READ | GrantTable.WRITE);
        fillBuffer(Puppets.FIRST, 13);
        int sum = sumOf(Puppets.FIRST, 0, BYTES);
        LIST.clear();
        for (int i = 0; i < KernelCall.COPY_ENTRIES; i += 2) {
            LIST.from(Puppets.FIRST, grant, 0, BUFFER.address(), BYTES);
            LIST.to(Puppets.FIRST, grant, BYTES + i, BUFFER.address(), BYTES);
        }
        Check.equal(Errno.OK, LIST.perform(), "more than goes at a stretch");
        Check.equal(KernelCall.COPY_ENTRIES, Message.IN.word(0), "all of them");
        Check.equal(sum, Bytes.sum(BUFFER, 0, BYTES), "what has come");
        Check.equal(sum, sumOf(Puppets.FIRST, BYTES + KernelCall.COPY_ENTRIES - 2, BYTES), "what has gone");
        revoke(Puppets.FIRST, grant);
    }

    private static void failure() {
        int grant = grantOf(Puppets.FIRST, GrantTable.READ);
        int own = BUFFER.address();
        fillBuffer(Puppets.FIRST, 14);
        Bytes.fill(BUFFER, 99);
        LIST.clear().from(Puppets.FIRST, grant, 0, own, 50);
        LIST.to(Puppets.FIRST, grant, 0, own, 50).from(Puppets.FIRST, grant, 50, own + 50, 50);
        Check.equal(Errno.EPERM, LIST.perform(), "the second must not be made");
        Check.equal(1, Message.IN.word(0), "the first has been made");
        Check.equal(sumOf(Puppets.FIRST, 0, 50), Bytes.sum(BUFFER, 0, 50), "as it should be");
        Check.equal((byte) (50 * 31 + 99), BUFFER.getByte(50), "the third has not");
        LIST.clear().from(Puppets.FIRST, grant, 0, 0x7000_0000, 50);
        Check.equal(Errno.EFAULT, LIST.perform(), "memory that is not there");
        Check.equal(0, Message.IN.word(0), "nothing has been made");
        revoke(Puppets.FIRST, grant);
    }

    private static void wrongTables() {
        int own = BUFFER.address();
        int[][] tables = {
            {own, 0},
            {own, -1},
            {own, KernelCall.COPY_ENTRIES + 1},
            {own, Integer.MAX_VALUE},
            {own + 4, 1},
            {own + 16, 1}
        };
        for (int[] table : tables) {
            Check.equal(Errno.EINVAL, KernelCalls.safeCopyMany(table[0], table[1]), table[1] + " at " + table[0]);
        }
        int[] nowhere = {0, -32, UserSpace.END, 0x7000_0000, UserSpace.STACK_TOP};
        for (int table : nowhere) {
            Check.equal(Errno.EFAULT, KernelCalls.safeCopyMany(table, 1), "a table at " + table);
        }
    }

    private static void fill() {
        int grant = grantOf(Puppets.FIRST, GrantTable.WRITE);
        fillBuffer(Puppets.FIRST, 15);
        int before = sumOf(Puppets.FIRST, 0, 100);
        Check.equal(Errno.OK, KernelCalls.safeFill(Puppets.FIRST, grant, 100, 140_000, 3), "filling");
        Check.equal(140_000, KernelCalls.copied(), "how much");
        Check.equal(before, sumOf(Puppets.FIRST, 0, 100), "what is before it");
        Check.equal(sumOf(Puppets.FIRST, 100, 70_000), sumOf(Puppets.FIRST, 70_100, 70_000), "all of it is the same");
        int zeros = KernelCalls.safeFill(Puppets.FIRST, grant, 0, Puppet.BUFFER_BYTES, 0);
        Check.equal(Errno.OK, zeros, "zeros");
        for (int i = 0; i < BYTES; i++) {
            BUFFER.putByte(i, (byte) 0);
        }
        Check.equal(Bytes.sum(BUFFER, 0, 1000), sumOf(Puppets.FIRST, 140_000, 1000), "which they are");
        revoke(Puppets.FIRST, grant);
    }

    private static void fillChecks() {
        int readOnly = grantOf(Puppets.FIRST, GrantTable.READ);
        Check.equal(Errno.EPERM, KernelCalls.safeFill(Puppets.FIRST, readOnly, 0, 8, 0), "what is only to be read");
        revoke(Puppets.FIRST, readOnly);
        int grant = grantOf(Puppets.FIRST, GrantTable.WRITE);
        int all = Puppet.BUFFER_BYTES;
        int[][] wrong = {
            {0, all + 1, 0, Errno.ERANGE},
            {all, 1, 0, Errno.ERANGE},
            {-1, 1, 0, Errno.ERANGE},
            {0, -1, 0, Errno.EINVAL},
            {0, 8, -1, Errno.EINVAL},
            {0, 8, 256, Errno.EINVAL}
        };
        for (int[] call : wrong) {
            int result = KernelCalls.safeFill(Puppets.FIRST, grant, call[0], call[1], call[2]);
            Check.equal(call[3], result, call[1] + " bytes " + call[2] + " from " + call[0]);
        }
        Check.equal(Errno.OK, KernelCalls.safeFill(Puppets.FIRST, grant, all, 0, 0), "nothing at its end");
        revoke(Puppets.FIRST, grant);
        Check.equal(Errno.EPERM, KernelCalls.safeFill(Puppets.FIRST, grant, 0, 8, 0), "what is taken back");
    }
}
