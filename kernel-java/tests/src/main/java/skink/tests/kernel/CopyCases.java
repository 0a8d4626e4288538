package skink.tests.kernel;

import java.util.List;
import skink.abi.boot.MemoryMapAbi;
import skink.abi.ipc.Endpoint;
import skink.abi.ipc.Errno;
import skink.abi.kcall.Blocked;
import skink.abi.kcall.KernelCall;
import skink.abi.user.UserSpace;
import skink.user.IoBuffer;
import skink.user.KernelCalls;
import skink.user.Message;
import skink.user.PhysicalMemory;

/** Copies by one who is trusted with all memory. */
final class CopyCases {
    static final List<Case> ALL = List.of(
            new Case("CopyBetweenProcessesNeedsNoGrant", CopyCases::betweenProcesses),
            new Case("PhysicalMemoryIsCopiedBothWays", CopyCases::physical),
            new Case("LongPhysicalCopiesAreWhole", CopyCases::longCopy),
            new Case("PhysicalCopyKeepsToMemory", CopyCases::ranges),
            new Case("PhysicalCopyWaitsForMemory", CopyCases::missingMemory),
            new Case("PhysicalCopyWaitsWhileTablesAreEdited", CopyCases::inhibited),
            new Case("PhysicalAddressesAreAsTheTablesSay", CopyCases::addresses));

    private static final int THEIRS = UserSpace.BUFFER_BASE;
    private static final int BYTES = 70_000;
    private static final IoBuffer BUFFER = IoBuffer.allocate(BYTES, 4096);

    private CopyCases() {}

    private static int sumOf(int puppet, int first, int count) {
        Puppets.order(puppet, Puppet.SUM, first, count);
        return Puppets.report(puppet);
    }

    private static void fill(int puppet, int seed) {
        Puppets.order(puppet, Puppet.FILL, seed);
        Check.equal(0, Puppets.report(puppet), "contents");
    }

    private static void betweenProcesses() {
        int[][] pieces = {{0, 0, 1}, {1, 3, 5000}, {4095, 4097, 2}, {4090, 1, 12000}, {7, 7, 0}};
        for (int[] piece : pieces) {
            fill(Puppets.FIRST, piece[2]);
            fill(Puppets.THIRD, piece[2] + 50);
            int copied = KernelCalls.physicalCopy(
                    Puppets.FIRST, THEIRS + piece[0], Puppets.THIRD, THEIRS + piece[1], piece[2]);
            Check.equal(Errno.OK, copied, "copying " + piece[2] + " bytes");
            int sum = sumOf(Puppets.FIRST, piece[0], piece[2]);
            Check.equal(sum, sumOf(Puppets.THIRD, piece[1], piece[2]), "what is there now");
        }
        Bytes.fill(BUFFER, 4);
        int out = KernelCalls.physicalCopy(Endpoint.SELF, BUFFER.address(), Puppets.FIRST, THEIRS, 9000);
        Check.equal(Errno.OK, out, "of its own");
        Check.equal(Bytes.sum(BUFFER, 0, 9000), sumOf(Puppets.FIRST, 0, 9000), "what is there then");
    }

    private static void physical() {
        int frame = Pages.newFrame();
        Pages.newFrame();
        fill(Puppets.FIRST, 3);
        int out = KernelCalls.physicalCopy(Puppets.FIRST, THEIRS + 5, Endpoint.NONE, frame + 3, 5000);
        Check.equal(Errno.OK, out, "to physical memory");
        int in = KernelCalls.physicalCopy(Endpoint.NONE, frame + 3, Endpoint.SELF, BUFFER.address() + 1, 5000);
        Check.equal(Errno.OK, in, "and back");
        Check.equal(sumOf(Puppets.FIRST, 5, 5000), Bytes.sum(BUFFER, 1, 5000), "what came");
        int copy = Pages.newFrame();
        Check.equal(Errno.OK, KernelCalls.physicalCopy(Endpoint.NONE, frame, Endpoint.NONE, copy, 4096), "both");
        for (int i = 0; i < 4096; i += 4) {
            Check.equal(PhysicalMemory.load(frame + i), PhysicalMemory.load(copy + i), "word " + i);
        }
    }

    private static void longCopy() {
        fill(Puppets.FIRST, 6);
        Bytes.fill(BUFFER, 9);
        int bytes = BYTES - 1;
        int result = KernelCalls.physicalCopy(Puppets.FIRST, THEIRS + 1, Endpoint.SELF, BUFFER.address(), bytes);
        Check.equal(Errno.OK, result, "more than goes at a stretch");
        Check.equal(bytes, KernelCalls.copied(), "how much was copied");
        Check.equal(sumOf(Puppets.FIRST, 1, bytes), Bytes.sum(BUFFER, 0, bytes), "what was copied");
        Check.equal((byte) (bytes * 31 + 9), BUFFER.getByte(bytes), "the byte behind it");
    }

    private static void ranges() {
        int own = BUFFER.address();
        int frame = Pages.newFrame();
        int kernel = 1 << 20;
        int end = MemoryMapAbi.DIRECT_MAP_BYTES;
        int[][] wrong = {
            {Endpoint.NONE, end, Endpoint.SELF, own, 1, Errno.EFAULT},
            {Endpoint.NONE, end - 4, Endpoint.SELF, own, 8, Errno.EFAULT},
            {Endpoint.NONE, -4, Endpoint.SELF, own, 8, Errno.EFAULT},
            {Endpoint.SELF, own, Endpoint.NONE, kernel, 8, Errno.EFAULT},
            {Endpoint.SELF, own, Endpoint.NONE, 0, 1, Errno.EFAULT},
            {Endpoint.SELF, own, Endpoint.NONE, end - 4, 8, Errno.EFAULT},
            {Endpoint.SELF, own, Endpoint.NONE, Integer.MIN_VALUE, 8, Errno.EFAULT},
            {Endpoint.SELF, UserSpace.MESSAGE_PAGE, Endpoint.NONE, frame, 8, Errno.EFAULT},
            {Endpoint.SELF, own, Puppets.FIRST, UserSpace.MESSAGE_PAGE + 4095, 1, Errno.EFAULT},
            {Endpoint.SELF, own, Puppets.FIRST, UserSpace.END, 1, Errno.EFAULT},
            {Endpoint.SELF, own, Puppets.FIRST, 0xFEC0_0000, 1, Errno.EFAULT},
            {Endpoint.SELF, own, Puppets.FIRST, UserSpace.PROGRAM_BASE, 8, Errno.EFAULT},
            {Endpoint.SELF, own, Puppets.FIRST, THEIRS, -1, Errno.EINVAL},
            {Endpoint.SELF, own, Endpoint.of(99, 1), THEIRS, 8, Errno.EDEADSRCDST},
            {Endpoint.ANY, own, Puppets.FIRST, THEIRS, 8, Errno.EDEADSRCDST}
        };
        for (int i = 0; i < wrong.length; i++) {
            int[] copy = wrong[i];
            int result = KernelCalls.physicalCopy(copy[0], copy[1], copy[2], copy[3], copy[4]);
            Check.equal(copy[5], result, "wrong copy " + i);
        }
        int ofKernel = KernelCalls.physicalCopy(Endpoint.NONE, kernel, Endpoint.SELF, own, 4096);
        Check.equal(Errno.OK, ofKernel, "what is not for processes can be read");
    }

    private static void missingMemory() {
        fill(Puppets.FIRST, 8);
        int page = Pages.entry(Puppets.FIRST, THEIRS + Pages.BYTES);
        Pages.edit(Puppets.FIRST, THEIRS + Pages.BYTES, 0);
        Puppets.order(
                Puppets.THIRD, Puppet.CALL, KernelCall.PHYSCOPY, Puppets.FIRST, THEIRS, Endpoint.SELF, THEIRS, 6000);
        PagerCases.awaitRequest(Puppets.THIRD, Puppets.FIRST, THEIRS + Pages.BYTES, 6000 - Pages.BYTES, 0);
        Pages.set(Puppets.FIRST, THEIRS + Pages.BYTES, page);
        int done = KernelCalls.vmControl(KernelCall.VM_MEMORY_DONE, Puppets.THIRD, 0);
        Check.equal(Errno.OK, done, "the page is there");
        Check.equal(Errno.OK, Puppets.report(Puppets.THIRD), "the copy is complete");
        Check.equal(sumOf(Puppets.FIRST, 0, 6000), sumOf(Puppets.THIRD, 0, 6000), "and right");
        Puppets.order(
                Puppets.THIRD, Puppet.CALL, KernelCall.PHYSCOPY, Puppets.FIRST, 0x7000_0000, Endpoint.SELF, THEIRS, 8);
        PagerCases.awaitRequest(Puppets.THIRD, Puppets.FIRST, 0x7000_0000, 8, 0);
        int refused = KernelCalls.vmControl(KernelCall.VM_MEMORY_DONE, Puppets.THIRD, 1);
        Check.equal(Errno.OK, refused, "there is no such page");
        Check.equal(Errno.EFAULT, Puppets.report(Puppets.THIRD), "the copy fails");
    }

    private static void inhibited() {
        fill(Puppets.FIRST, 2);
        Check.equal(Errno.OK, KernelCalls.vmControl(KernelCall.VM_INHIBIT_SET, Puppets.FIRST, 0), "a window");
        int ofPager = KernelCalls.physicalCopy(Puppets.FIRST, THEIRS, Endpoint.SELF, BUFFER.address(), 8);
        Check.equal(Errno.ELOCKED, ofPager, "the pager would wait for itself");
        Puppets.order(
                Puppets.THIRD, Puppet.CALL, KernelCall.PHYSCOPY, Puppets.FIRST, THEIRS, Endpoint.SELF, THEIRS, 100);
        Puppets.awaitBlocked(Puppets.THIRD, Blocked.SPACE_IN_USE);
        Check.equal(Errno.OK, KernelCalls.vmControl(KernelCall.VM_INHIBIT_CLEAR, Puppets.FIRST, 0), "its end");
        Check.equal(Errno.OK, Puppets.report(Puppets.THIRD), "the copy");
        Check.equal(sumOf(Puppets.FIRST, 0, 100), sumOf(Puppets.THIRD, 0, 100), "what was copied");
    }

    private static void addresses() {
        int frame = Pages.entry(Puppets.FIRST, THEIRS + Pages.BYTES) & -Pages.BYTES;
        int inside = THEIRS + Pages.BYTES + 12;
        Check.equal(Errno.OK, KernelCalls.physicalAddress(Puppets.FIRST, inside, 100), "where memory is");
        Check.equal(frame + 12, Message.IN.word(0), "as the tables say");
        Check.equal(100, Message.IN.word(1), "as much as was asked for");
        int before = Pages.entry(Puppets.FIRST, THEIRS + 3 * Pages.BYTES);
        Pages.edit(Puppets.FIRST, THEIRS + 3 * Pages.BYTES, 0);
        Check.equal(Errno.OK, KernelCalls.physicalAddress(Puppets.FIRST, inside, 100_000), "until a page is missing");
        Check.equal(2 * Pages.BYTES - 12, Message.IN.word(1), "so much is there");
        Pages.edit(Puppets.FIRST, THEIRS + 3 * Pages.BYTES, Pages.newFrame() | Pages.READ_WRITE);
        Check.equal(
                Errno.OK, KernelCalls.physicalAddress(Puppets.FIRST, inside, 100_000), "until a page lies elsewhere");
        Check.equal(2 * Pages.BYTES - 12, Message.IN.word(1), "so much is in order");
        Pages.edit(Puppets.FIRST, THEIRS + 3 * Pages.BYTES, before);
        int all = KernelCalls.physicalAddress(Endpoint.SELF, UserSpace.ALL_MEMORY + 8, Integer.MAX_VALUE);
        Check.equal(Errno.OK, all, "large pages");
        Check.equal(8, Message.IN.word(0), "show all memory");
        Check.equal(KernelCall.MAP_BYTES, Message.IN.word(1), "and lie in order");
        int[] nowhere = {0, -1, 0x7000_0000, UserSpace.END, 0xFEC0_0000};
        for (int address : nowhere) {
            Check.equal(Errno.EFAULT, KernelCalls.physicalAddress(Puppets.FIRST, address, 1), "memory at " + address);
        }
        Check.equal(Errno.EINVAL, KernelCalls.physicalAddress(Puppets.FIRST, THEIRS, 0), "nothing");
        Check.equal(Errno.EDEADSRCDST, KernelCalls.physicalAddress(Endpoint.of(99, 1), THEIRS, 1), "nobody");
    }
}
