package skink.tests.kernel;

import java.util.List;
import skink.abi.grant.GrantId;
import skink.abi.grant.GrantTable;
import skink.abi.ipc.Endpoint;
import skink.abi.ipc.Errno;
import skink.abi.ipc.MessageLayout;
import skink.abi.kcall.Blocked;
import skink.abi.kcall.KernelCall;
import skink.abi.user.UserSpace;
import skink.user.Grants;
import skink.user.IoBuffer;
import skink.user.KernelCalls;
import skink.user.Self;

/** Grants and the copies that they allow: every way, and every way in which they must not work. */
final class GrantCases {
    static final List<Case> ALL = List.of(
            new Case("GrantedMemoryIsReadAndWritten", GrantCases::bothWays),
            new Case("LongCopiesAreWhole", GrantCases::longCopies),
            new Case("GrantIsForItsGranteeAndDirection", GrantCases::rights),
            new Case("RevokedGrantOpensNothing", GrantCases::revoked),
            new Case("CopyKeepsToTheGrant", GrantCases::ranges),
            new Case("CopyOfMemoryThatIsNotThereFails", GrantCases::absentMemory),
            new Case("IndirectGrantIsLimitedByEachLink", GrantCases::indirect),
            new Case("ChainOfGrantsHasAnEnd", GrantCases::endlessChain),
            new Case("MagicGrantOpensMemoryOfOthers", GrantCases::magic),
            new Case("MessagePageIsGrantedToNobody", GrantCases::messagePage),
            new Case("TableOfGrantsIsChecked", GrantCases::tables),
            new Case("CopyWaitsWhileTablesAreEdited", GrantCases::inhibited),
            new Case("CopyWaitsForTheTableOfGrantsToo", GrantCases::inhibitedLink));

    private static final int BOTH = GrantTable.READ | GrantTable.WRITE;
    private static final int BYTES = Puppet.BUFFER_BYTES;
    private static final IoBuffer BUFFER = IoBuffer.allocate(BYTES, 4096);
    private static final int THEIRS = UserSpace.BUFFER_BASE;

    private GrantCases() {}

    private static int driver() {
        return Self.endpoint();
    }

    /** Makes the first puppet copy; {@code direction} 0 is from the grant, 1 into it. */
    private static int puppetCopies(int puppet, int granter, int grant, int offset, int own, int bytes, int direction) {
        Puppets.order(puppet, Puppet.CALL, KernelCall.SAFECOPY, granter, grant, offset, own, bytes, direction);
        return Puppets.report(puppet);
    }

    private static int puppetSum(int puppet, int first, int count) {
        Puppets.order(puppet, Puppet.SUM, first, count);
        return Puppets.report(puppet);
    }

    private static void bothWays() {
        int[][] pieces = {{0, 0, 1}, {0, 0, 4096}, {1, 3, 5000}, {4095, 4097, 2}, {100, 8000, 0}, {4090, 1, 12000}};
        int grant = Grants.direct(Puppets.FIRST, BUFFER, 0, BYTES, BOTH);
        Check.that(grant > 0, "a grant");
        for (int[] piece : pieces) {
            Bytes.fill(BUFFER, piece[2]);
            int read = puppetCopies(Puppets.FIRST, driver(), grant, piece[0], THEIRS + piece[1], piece[2], 0);
            Check.equal(Errno.OK, read, "reading " + piece[2] + " bytes");
            int expected = Bytes.sum(BUFFER, piece[0], piece[2]);
            Check.equal(expected, puppetSum(Puppets.FIRST, piece[1], piece[2]), "what it has read");
            Puppets.order(Puppets.FIRST, Puppet.FILL, piece[2] + 77);
            Check.equal(0, Puppets.report(Puppets.FIRST), "other bytes");
            int written = puppetCopies(Puppets.FIRST, driver(), grant, piece[0], THEIRS + piece[1], piece[2], 1);
            Check.equal(Errno.OK, written, "writing " + piece[2] + " bytes");
            int sum = puppetSum(Puppets.FIRST, piece[1], piece[2]);
            Check.equal(sum, Bytes.sum(BUFFER, piece[0], piece[2]), "what it has written");
        }
        Grants.revoke(grant);
    }

    private static void longCopies() {
        Puppets.order(Puppets.FIRST, Puppet.FILL, 5);
        Check.equal(0, Puppets.report(Puppets.FIRST), "bytes to be read");
        Puppets.order(Puppets.FIRST, Puppet.GRANT, GrantTable.READ);
        int grant = Puppets.report(Puppets.FIRST);
        Bytes.fill(BUFFER, 6);
        int result = KernelCalls.safeCopyFrom(Puppets.FIRST, grant, 1, BUFFER.address(), BYTES - 1);
        Check.equal(Errno.OK, result, "a long copy");
        Check.equal(BYTES - 1, KernelCalls.copied(), "how much was copied");
        Check.equal(puppetSum(Puppets.FIRST, 1, BYTES - 1), Bytes.sum(BUFFER, 0, BYTES - 1), "what was copied");
        Check.equal((byte) ((BYTES - 1) * 31 + 6), BUFFER.getByte(BYTES - 1), "the byte behind it");
        revokeOf(Puppets.FIRST, grant);
    }

    private static void revokeOf(int puppet, int grant) {
        Puppets.order(puppet, Puppet.REVOKE, grant);
        Check.equal(0, Puppets.report(puppet), "taking it back");
    }

    private static void rights() {
        int readOnly = Grants.direct(Puppets.FIRST, BUFFER, 0, 64, GrantTable.READ);
        int writeOnly = Grants.direct(Puppets.FIRST, BUFFER, 0, 64, GrantTable.WRITE);
        int forAll = Grants.direct(Endpoint.ANY, BUFFER, 0, 64, GrantTable.READ);
        int[][] calls = {
            {Puppets.FIRST, readOnly, 0, Errno.OK},
            {Puppets.FIRST, readOnly, 1, Errno.EPERM},
            {Puppets.FIRST, writeOnly, 0, Errno.EPERM},
            {Puppets.FIRST, writeOnly, 1, Errno.OK},
            {Puppets.THIRD, readOnly, 0, Errno.EPERM},
            {Puppets.THIRD, forAll, 0, Errno.OK},
            {Puppets.THIRD, forAll, 1, Errno.EPERM}
        };
        for (int[] call : calls) {
            int result = puppetCopies(call[0], driver(), call[1], 0, THEIRS, 64, call[2]);
            Check.equal(call[3], result, "grant " + call[1] + " direction " + call[2] + " by " + call[0]);
        }
        Grants.revoke(readOnly);
        Grants.revoke(writeOnly);
        Grants.revoke(forAll);
    }

    private static void revoked() {
        int old = Grants.direct(Puppets.FIRST, BUFFER, 0, 64, BOTH);
        Grants.revoke(old);
        int[] names = {
            old,
            GrantId.NONE,
            -1,
            Integer.MIN_VALUE,
            Integer.MAX_VALUE,
            GrantId.of(GrantId.index(old), GrantId.sequence(old) + 1, GrantId.instance(old)),
            GrantId.of(GrantId.index(old), GrantId.sequence(old), GrantId.instance(old) + 1),
            GrantId.of(Grants.MOST, 1, 0),
            GrantId.of(GrantTable.MAX_ENTRIES - 1, 1, 0)
        };
        for (int name : names) {
            Check.equal(Errno.EPERM, puppetCopies(Puppets.FIRST, driver(), name, 0, THEIRS, 1, 0), "grant " + name);
        }
        int again = Grants.direct(Puppets.FIRST, BUFFER, 0, 64, BOTH);
        Check.equal(GrantId.index(old), GrantId.index(again), "the entry is used again");
        Check.equal(Errno.EPERM, puppetCopies(Puppets.FIRST, driver(), old, 0, THEIRS, 1, 0), "its old name");
        Check.equal(Errno.OK, puppetCopies(Puppets.FIRST, driver(), again, 0, THEIRS, 1, 0), "its new name");
        Grants.revoke(again);
        int[] nobodies = {Endpoint.NONE, Endpoint.ANY, Endpoint.of(1, 9), Endpoint.of(99, 1), Integer.MIN_VALUE};
        for (int nobody : nobodies) {
            int result = puppetCopies(Puppets.FIRST, nobody, again, 0, THEIRS, 1, 0);
            Check.equal(Errno.EDEADSRCDST, result, "a grant of " + nobody);
        }
    }

    private static void ranges() {
        int grant = Grants.direct(Puppets.FIRST, BUFFER, 100, 50, GrantTable.READ);
        int[][] pieces = {
            {0, 51},
            {50, 1},
            {51, 0},
            {-1, 1},
            {49, 2},
            {Integer.MIN_VALUE, 1},
            {Integer.MAX_VALUE, 1},
            {0, Integer.MAX_VALUE}
        };
        for (int[] piece : pieces) {
            int result = puppetCopies(Puppets.FIRST, driver(), grant, piece[0], THEIRS, piece[1], 0);
            Check.equal(Errno.ERANGE, result, piece[1] + " bytes from " + piece[0]);
        }
        Check.equal(Errno.OK, puppetCopies(Puppets.FIRST, driver(), grant, 50, THEIRS, 0, 0), "nothing at its end");
        Check.equal(Errno.OK, puppetCopies(Puppets.FIRST, driver(), grant, 49, THEIRS, 1, 0), "its last byte");
        Check.equal(Errno.EINVAL, puppetCopies(Puppets.FIRST, driver(), grant, 0, THEIRS, -1, 0), "less than nothing");
        Check.equal(Errno.EINVAL, puppetCopies(Puppets.FIRST, driver(), grant, 0, THEIRS, 1, 2), "no direction");
        Grants.revoke(grant);
    }

    private static void absentMemory() {
        int grant = Grants.direct(Puppets.FIRST, BUFFER, 0, BYTES, BOTH);
        int[] addresses = {0, -1, 0x7000_0000, UserSpace.END, 0xFEC0_0000, UserSpace.STACK_TOP};
        for (int address : addresses) {
            for (int direction = 0; direction < 2; direction++) {
                int result = puppetCopies(Puppets.FIRST, driver(), grant, 0, address, 8, direction);
                Check.equal(Errno.EFAULT, result, "memory at " + address);
            }
        }
        int intoText = puppetCopies(Puppets.FIRST, driver(), grant, 0, UserSpace.PROGRAM_BASE, 8, 0);
        Check.equal(Errno.EFAULT, intoText, "writing its program");
        int ofText = puppetCopies(Puppets.FIRST, driver(), grant, 0, UserSpace.PROGRAM_BASE, 8, 1);
        Check.equal(Errno.OK, ofText, "reading its program");
        Grants.revoke(grant);
        Puppets.order(Puppets.FIRST, Puppet.GRANT, GrantTable.WRITE);
        int theirs = Puppets.report(Puppets.FIRST);
        int top = UserSpace.STACK_TOP - 4096;
        int result = KernelCalls.safeCopyTo(Puppets.FIRST, theirs, 0, top, 4097);
        Check.equal(Errno.EFAULT, result, "a copy that leaves the memory that is there");
        Check.equal(4096, KernelCalls.copied(), "what was copied until then");
        revokeOf(Puppets.FIRST, theirs);
    }

    private static void indirect() {
        int base = Grants.direct(Puppets.FIRST, BUFFER, 64, 64, BOTH);
        Bytes.fill(BUFFER, 9);
        Puppets.order(Puppets.FIRST, Puppet.PASS_ON, base, GrantTable.READ);
        int passed = Puppets.report(Puppets.FIRST);
        Check.that(passed > 0, "a grant of a grant");
        int read = puppetCopies(Puppets.THIRD, Puppets.FIRST, passed, 1, THEIRS, 63, 0);
        Check.equal(Errno.OK, read, "reading through two grants");
        Check.equal(Bytes.sum(BUFFER, 65, 63), puppetSum(Puppets.THIRD, 0, 63), "what was read");
        int written = puppetCopies(Puppets.THIRD, Puppets.FIRST, passed, 0, THEIRS, 1, 1);
        Check.equal(Errno.EPERM, written, "writing, which only the first link allows");
        int byAnother = KernelCalls.safeCopyFrom(Puppets.FIRST, passed, 0, BUFFER.address(), 1);
        Check.equal(Errno.EPERM, byAnother, "somebody for whom it is not");
        int beyond = puppetCopies(Puppets.THIRD, Puppets.FIRST, passed, 1, THEIRS, 64, 0);
        Check.equal(Errno.ERANGE, beyond, "beyond what the first granted");
        Grants.revoke(base);
        int late = puppetCopies(Puppets.THIRD, Puppets.FIRST, passed, 0, THEIRS, 1, 0);
        Check.equal(Errno.EPERM, late, "after the first took it back");
        revokeOf(Puppets.FIRST, passed);
    }

    private static void endlessChain() {
        int guess = Grants.direct(Puppets.FIRST, BUFFER, 0, 1, GrantTable.READ);
        Grants.revoke(guess);
        int next = GrantId.of(GrantId.index(guess), GrantId.sequence(guess) + 1, GrantId.instance(guess));
        int circle = Grants.indirect(Endpoint.ANY, driver(), next, BOTH);
        Check.equal(next, circle, "a grant that passes on itself");
        Check.equal(Errno.EPERM, puppetCopies(Puppets.FIRST, driver(), circle, 0, THEIRS, 1, 0), "following it");
        Grants.revoke(circle);
    }

    private static void magic() {
        Puppets.order(Puppets.FIRST, Puppet.FILL, 21);
        Check.equal(0, Puppets.report(Puppets.FIRST), "bytes of the first");
        int grant = Grants.magic(Puppets.THIRD, Puppets.FIRST, THEIRS + 10, 1000, GrantTable.READ);
        int read = puppetCopies(Puppets.THIRD, driver(), grant, 5, THEIRS, 900, 0);
        Check.equal(Errno.OK, read, "reading memory of the first, which the driver grants");
        Check.equal(puppetSum(Puppets.FIRST, 15, 900), puppetSum(Puppets.THIRD, 0, 900), "what was read");
        Grants.revoke(grant);
        int ofNobody = Grants.magic(Puppets.THIRD, Endpoint.of(77, 1), THEIRS, 10, GrantTable.READ);
        int result = puppetCopies(Puppets.THIRD, driver(), ofNobody, 0, THEIRS, 1, 0);
        Check.equal(Errno.EDEADSRCDST, result, "memory of nobody");
        Grants.revoke(ofNobody);
        Puppets.order(Puppets.FIRST, Puppet.GRANT_MAGIC, driver());
        int forbidden = Puppets.report(Puppets.FIRST);
        int taken = KernelCalls.safeCopyFrom(Puppets.FIRST, forbidden, 0, BUFFER.address(), 1);
        Check.equal(Errno.EPERM, taken, "a magic grant of one who may not make it");
        revokeOf(Puppets.FIRST, forbidden);
    }

    /** What the kernel sends on behalf of a process lies there. */
    private static void messagePage() {
        int page = UserSpace.MESSAGE_PAGE;
        int[][] memory = {
            {page, 4096, 0, 64},
            {page, 4096, 4095, 1},
            {page + MessageLayout.KERNEL_OUT, 64, 0, 64},
            {page - 4096, 3 * 4096, 0, 4097},
            {page - 4096, 3 * 4096, 4096, 1},
            {-4096, Integer.MAX_VALUE, page + 4096, 64},
            {UserSpace.END - 4096, Integer.MAX_VALUE, 0, 4097}
        };
        for (int[] part : memory) {
            int grant = Grants.magic(Puppets.FIRST, driver(), part[0], part[1], BOTH);
            for (int direction = 0; direction < 2; direction++) {
                int result = puppetCopies(Puppets.FIRST, driver(), grant, part[2], THEIRS, part[3], direction);
                Check.equal(Errno.EFAULT, result, part[3] + " bytes at " + (part[0] + part[2]));
            }
            Grants.revoke(grant);
        }
        int behind = Grants.magic(Puppets.FIRST, driver(), page, 2 * 4096, GrantTable.READ);
        int nothing = puppetCopies(Puppets.FIRST, driver(), behind, 4096, THEIRS, 0, 0);
        Check.equal(Errno.OK, nothing, "nothing behind it");
        Grants.revoke(behind);
    }

    private static void tables() {
        int[][] wrong = {
            {1, 1, Errno.EINVAL},
            {16, 1, Errno.EINVAL},
            {THEIRS, -1, Errno.ERANGE},
            {THEIRS, GrantTable.MAX_ENTRIES + 1, Errno.ERANGE},
            {UserSpace.END, 1, Errno.ERANGE},
            {UserSpace.END - 32, 2, Errno.ERANGE},
            {-32, 1, Errno.ERANGE},
            {THEIRS, Integer.MIN_VALUE, Errno.ERANGE}
        };
        for (int[] call : wrong) {
            Check.equal(call[2], KernelCalls.setGrants(call[0], call[1]), call[1] + " grants at " + call[0]);
        }
        // A table in memory that is not there: whoever uses a grant of it learns that.
        Puppets.order(Puppets.THIRD, Puppet.CALL, KernelCall.SETGRANT, 0x7000_0000, 5);
        Check.equal(Errno.OK, Puppets.report(Puppets.THIRD), "a table where nothing is");
        int result = KernelCalls.safeCopyFrom(Puppets.THIRD, GrantId.of(2, 1, 0), 0, BUFFER.address(), 1);
        Check.equal(Errno.EFAULT, result, "a grant of that table");
        Puppets.order(Puppets.THIRD, Puppet.CALL, KernelCall.SETGRANT, 0, 0);
        Check.equal(Errno.OK, Puppets.report(Puppets.THIRD), "no table");
        int none = KernelCalls.safeCopyFrom(Puppets.THIRD, GrantId.of(2, 1, 0), 0, BUFFER.address(), 1);
        Check.equal(Errno.EPERM, none, "a grant of no table");
    }

    private static void inhibited() {
        Puppets.order(Puppets.FIRST, Puppet.FILL, 33);
        Check.equal(0, Puppets.report(Puppets.FIRST), "bytes of the first");
        int expected = puppetSum(Puppets.FIRST, 0, 100);
        int grant = Grants.magic(Puppets.THIRD, Puppets.FIRST, THEIRS, 100, GrantTable.READ);
        Check.equal(Errno.OK, KernelCalls.vmControl(KernelCall.VM_INHIBIT_SET, Puppets.FIRST, 0), "inhibiting it");
        Puppets.order(Puppets.THIRD, Puppet.CALL, KernelCall.SAFECOPY, driver(), grant, 0, THEIRS, 100, 0);
        Puppets.awaitBlocked(Puppets.THIRD, Blocked.SPACE_IN_USE);
        Check.equal(
                Errno.OK, KernelCalls.vmControl(KernelCall.VM_INHIBIT_CLEAR, Puppets.FIRST, 0), "the edits are done");
        Check.equal(Errno.OK, Puppets.report(Puppets.THIRD), "the copy goes on");
        Check.equal(expected, puppetSum(Puppets.THIRD, 0, 100), "what was copied");
        Grants.revoke(grant);
    }

    /** The space that is edited has only the table of grants, not the memory. */
    private static void inhibitedLink() {
        Bytes.fill(BUFFER, 34);
        int base = Grants.direct(Puppets.FIRST, BUFFER, 0, 100, GrantTable.READ);
        Puppets.order(Puppets.FIRST, Puppet.PASS_ON, base, GrantTable.READ);
        int passed = Puppets.report(Puppets.FIRST);
        Check.equal(Errno.OK, KernelCalls.vmControl(KernelCall.VM_INHIBIT_SET, Puppets.FIRST, 0), "inhibiting it");
        Puppets.order(Puppets.THIRD, Puppet.CALL, KernelCall.SAFECOPY, Puppets.FIRST, passed, 0, THEIRS, 100, 0);
        Puppets.awaitBlocked(Puppets.THIRD, Blocked.SPACE_IN_USE);
        Check.equal(
                Errno.OK, KernelCalls.vmControl(KernelCall.VM_INHIBIT_CLEAR, Puppets.FIRST, 0), "the edits are done");
        Check.equal(Errno.OK, Puppets.report(Puppets.THIRD), "the copy goes on");
        Check.equal(Bytes.sum(BUFFER, 0, 100), puppetSum(Puppets.THIRD, 0, 100), "what was copied");
        revokeOf(Puppets.FIRST, passed);
        Grants.revoke(base);
    }
}
