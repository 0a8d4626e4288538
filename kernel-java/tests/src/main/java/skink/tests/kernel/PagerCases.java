package skink.tests.kernel;

import java.util.List;
import skink.abi.boot.MemoryMapAbi;
import skink.abi.grant.GrantTable;
import skink.abi.ipc.Endpoint;
import skink.abi.ipc.Errno;
import skink.abi.ipc.MessageLayout;
import skink.abi.kcall.Blocked;
import skink.abi.kcall.KernelCall;
import skink.abi.user.UserSpace;
import skink.user.Grants;
import skink.user.IoBuffer;
import skink.user.Ipc;
import skink.user.KernelCalls;
import skink.user.Message;
import skink.user.PhysicalMemory;
import skink.user.Self;
import skink.user.TimeStamp;

/** Page faults and missing memory as messages to the pager, edits of page tables, and other page directories. */
final class PagerCases {
    static final List<Case> ALL = List.of(
            new Case("PageFaultIsAMessageOfTheKernel", PagerCases::readFault),
            new Case("WriteToReadOnlyPageIsAFault", PagerCases::writeFault),
            new Case("FaultIsKeptUntilThePagerAsks", PagerCases::faultIsKept),
            new Case("NullReferencesAreNotThePagersMatter", PagerCases::nullReference),
            new Case("EditIsSeenByAllProcessors", PagerCases::edits),
            new Case("CopyWaitsForMissingMemory", PagerCases::missingMemory),
            new Case("CopyWaitsForMissingTableOfGrants", PagerCases::missingTable),
            new Case("CopyThatGetsNoMemoryFails", PagerCases::refusedMemory),
            new Case("PagerIsNotAskedForWhatNobodyCanHave", PagerCases::impossibleMemory),
            new Case("CopyAsksForMemoryOnlySoOften", PagerCases::endlessRequests),
            new Case("EachCopyMayAskAsOften", PagerCases::requestsAreOfOneCall),
            new Case("KernelSeesWhatTheProcessItselfSees", PagerCases::hiddenMemory),
            new Case("PagerDoesNotWaitForItself", PagerCases::pagersOwnCopy),
            new Case("PagerWaitsForNoScheduler", PagerCases::pagersQuantum),
            new Case("DirectoryCanBeExchanged", PagerCases::exchangeDirectory),
            new Case("MemoryControlIsChecked", PagerCases::checks),
            new Case("RefusedFaultIsTheProcesssOwn", PagerCases::refusedFault));

    static final int THEIRS = UserSpace.BUFFER_BASE;
    /** Bits of a page fault's error code. */
    private static final int PROTECTION = 1;

    private static final int WRITE = 2;
    static final int USER = 4;

    private static final int LONGER_THAN_A_QUANTUM = 300;
    private static final IoBuffer BUFFER = IoBuffer.allocate(64);

    private PagerCases() {}

    private static int control(int what, int process, int value) {
        return KernelCalls.vmControl(what, process, value);
    }

    static void awaitFault(int process, int address, int error) {
        Check.equal(Errno.OK, Ipc.receive(process), "hearing of a fault");
        Check.equal(MessageLayout.PAGE_FAULT, Message.IN.type(), "it is a fault");
        Check.that(Ipc.isFromKernel(), "the kernel says so");
        Check.equal(address, Message.IN.word(0), "where");
        Check.equal(error, Message.IN.word(1), "what");
        Check.that(Puppets.isBlocked(process, Blocked.PAGE_FAULT), "the process waits");
    }

    private static int filledSum(int puppet, int seed) {
        Puppets.order(puppet, Puppet.FILL, seed);
        Check.equal(0, Puppets.report(puppet), "contents");
        Puppets.order(puppet, Puppet.SUM, 0, Pages.BYTES);
        return Puppets.report(puppet);
    }

    private static void readFault() {
        int sum = filledSum(Puppets.FIRST, 3);
        int entry = Pages.entry(Puppets.FIRST, THEIRS);
        Pages.edit(Puppets.FIRST, THEIRS, 0);
        Puppets.order(Puppets.FIRST, Puppet.SUM, 0, Pages.BYTES);
        awaitFault(Puppets.FIRST, THEIRS, USER);
        Pages.set(Puppets.FIRST, THEIRS, entry);
        Check.equal(Errno.OK, control(KernelCall.VM_CLEAR_PAGEFAULT, Puppets.FIRST, 0), "the page is there");
        Check.equal(sum, Puppets.report(Puppets.FIRST), "nothing was lost");
        Check.equal(Errno.EINVAL, control(KernelCall.VM_CLEAR_PAGEFAULT, Puppets.FIRST, 0), "a second time");
    }

    private static void writeFault() {
        int entry = Pages.entry(Puppets.FIRST, THEIRS + Pages.BYTES);
        Pages.edit(Puppets.FIRST, THEIRS + Pages.BYTES, entry & ~MemoryMapAbi.WRITABLE);
        Puppets.order(Puppets.FIRST, Puppet.FILL, 4);
        awaitFault(Puppets.FIRST, THEIRS + Pages.BYTES, USER | WRITE | PROTECTION);
        Pages.set(Puppets.FIRST, THEIRS + Pages.BYTES, entry);
        Check.equal(Errno.OK, control(KernelCall.VM_CLEAR_PAGEFAULT, Puppets.FIRST, 0), "it may write");
        Check.equal(0, Puppets.report(Puppets.FIRST), "it has written");
    }

    private static void faultIsKept() {
        int entry = Pages.entry(Puppets.FIRST, THEIRS);
        Pages.edit(Puppets.FIRST, THEIRS, 0);
        Puppets.order(Puppets.FIRST, Puppet.SUM, 0, 4);
        Puppets.awaitBlocked(Puppets.FIRST, Blocked.PAGE_FAULT);
        Check.that(Puppets.isBlocked(Puppets.FIRST, Blocked.SENDING), "its fault waits for the pager");
        Pages.set(Puppets.FIRST, THEIRS, entry);
        Check.equal(Errno.OK, control(KernelCall.VM_CLEAR_PAGEFAULT, Puppets.FIRST, 0), "unasked");
        Puppets.report(Puppets.FIRST);
        Check.equal(Puppet.REPORT, Message.IN.type(), "the fault has been taken back");
    }

    private static void nullReference() {
        Puppets.order(Puppets.FIRST, Puppet.CATCH_NULL);
        Check.equal(1, Puppets.report(Puppets.FIRST), "caught as an exception of Java");
    }

    private static void edits() {
        for (int turn = 0; turn < 20; turn++) {
            int old = filledSum(Puppets.FIRST, turn);
            int entry = Pages.entry(Puppets.FIRST, THEIRS);
            Pages.edit(Puppets.FIRST, THEIRS, Pages.newFrame() | Pages.READ_WRITE);
            Puppets.order(Puppets.FIRST, Puppet.SUM, 0, Pages.BYTES);
            Check.equal(0, Puppets.report(Puppets.FIRST), "the new page is empty");
            Pages.edit(Puppets.FIRST, THEIRS, entry);
            Puppets.order(Puppets.FIRST, Puppet.SUM, 0, Pages.BYTES);
            Check.equal(old, Puppets.report(Puppets.FIRST), "the old page is as it was");
        }
    }

    private static int grantOf(int puppet, int access) {
        Puppets.order(puppet, Puppet.GRANT, access);
        return Puppets.report(puppet);
    }

    static void order(int puppet, int granter, int grant, int offset, int own, int bytes, int direction) {
        Puppets.order(puppet, Puppet.CALL, KernelCall.SAFECOPY, granter, grant, offset, own, bytes, direction);
    }

    static void awaitRequest(int caller, int owner, int address, int bytes, int write) {
        Check.equal(Errno.OK, Ipc.receive(caller), "hearing of a request");
        Check.equal(MessageLayout.MEMORY_REQUEST, Message.IN.type(), "it is a request");
        Check.that(Ipc.isFromKernel(), "the kernel says so");
        Check.equal(owner, Message.IN.word(0), "whose memory");
        Check.equal(address, Message.IN.word(1), "where");
        Check.equal(bytes, Message.IN.word(2), "how much");
        Check.equal(write, Message.IN.word(3), "to write it");
        Check.that(Puppets.isBlocked(caller, Blocked.MEMORY_REQUEST), "the caller waits");
    }

    private static void missingMemory() {
        int bytes = 3 * Pages.BYTES;
        Puppets.order(Puppets.FIRST, Puppet.FILL, 8);
        Check.equal(0, Puppets.report(Puppets.FIRST), "contents");
        Puppets.order(Puppets.FIRST, Puppet.SUM, 0, bytes);
        int sum = Puppets.report(Puppets.FIRST);
        int grant = Grants.magic(Puppets.THIRD, Puppets.FIRST, THEIRS, bytes, GrantTable.READ);
        int from = Pages.entry(Puppets.FIRST, THEIRS + Pages.BYTES);
        int to = Pages.entry(Puppets.THIRD, THEIRS + 2 * Pages.BYTES);
        Pages.edit(Puppets.FIRST, THEIRS + Pages.BYTES, 0);
        Pages.edit(Puppets.THIRD, THEIRS + 2 * Pages.BYTES, to & ~MemoryMapAbi.WRITABLE);
        order(Puppets.THIRD, Self.endpoint(), grant, 0, THEIRS, bytes, 0);
        awaitRequest(Puppets.THIRD, Puppets.FIRST, THEIRS + Pages.BYTES, 2 * Pages.BYTES, 0);
        Pages.set(Puppets.FIRST, THEIRS + Pages.BYTES, from);
        Check.equal(Errno.OK, control(KernelCall.VM_MEMORY_DONE, Puppets.THIRD, 0), "the first page is there");
        awaitRequest(Puppets.THIRD, Puppets.THIRD, THEIRS + 2 * Pages.BYTES, Pages.BYTES, 1);
        Pages.set(Puppets.THIRD, THEIRS + 2 * Pages.BYTES, to);
        Check.equal(Errno.OK, control(KernelCall.VM_MEMORY_DONE, Puppets.THIRD, 0), "the other page is writable");
        Check.equal(Errno.OK, Puppets.report(Puppets.THIRD), "the copy is complete");
        Puppets.order(Puppets.THIRD, Puppet.SUM, 0, bytes);
        Check.equal(sum, Puppets.report(Puppets.THIRD), "and right");
        Grants.revoke(grant);
    }

    private static void missingTable() {
        int grant = grantOf(Puppets.FIRST, GrantTable.READ);
        Puppets.order(Puppets.FIRST, Puppet.GRANT_TO, Puppets.THIRD);
        int forThird = Puppets.report(Puppets.FIRST);
        int table = Puppet.TABLE;
        int entry = Pages.entry(Puppets.FIRST, table);
        Pages.edit(Puppets.FIRST, table & -Pages.BYTES, 0);
        order(Puppets.THIRD, Puppets.FIRST, forThird, 0, THEIRS, 1, 0);
        awaitRequest(Puppets.THIRD, Puppets.FIRST, table + 32 * (forThird & 0xFFF), 32, 0);
        Pages.set(Puppets.FIRST, table, entry);
        Check.equal(Errno.OK, control(KernelCall.VM_MEMORY_DONE, Puppets.THIRD, 0), "the table is there");
        Check.equal(Errno.OK, Puppets.report(Puppets.THIRD), "the copy");
        for (int old : new int[] {grant, forThird}) {
            Puppets.order(Puppets.FIRST, Puppet.REVOKE, old);
            Check.equal(0, Puppets.report(Puppets.FIRST), "taking it back");
        }
    }

    private static void refusedMemory() {
        int grant = Grants.magic(Puppets.THIRD, Puppets.FIRST, 0x7000_0000, 64, GrantTable.READ);
        order(Puppets.THIRD, Self.endpoint(), grant, 8, THEIRS, 16, 0);
        awaitRequest(Puppets.THIRD, Puppets.FIRST, 0x7000_0008, 16, 0);
        Check.equal(Errno.EINVAL, control(KernelCall.VM_MEMORY_DONE, Puppets.THIRD, 2), "neither yes nor no");
        Check.equal(Errno.OK, control(KernelCall.VM_MEMORY_DONE, Puppets.THIRD, 1), "there is no such memory");
        Check.equal(Errno.EFAULT, Puppets.report(Puppets.THIRD), "the caller learns it");
        Check.equal(Errno.EINVAL, control(KernelCall.VM_MEMORY_DONE, Puppets.THIRD, 0), "a second time");
        Grants.revoke(grant);
    }

    private static void impossibleMemory() {
        int grant = Grants.magic(Puppets.THIRD, Puppets.FIRST, THEIRS, 64, GrantTable.READ);
        for (int own : new int[] {0, UserSpace.MESSAGE_PAGE - 16, UserSpace.END, -Pages.BYTES}) {
            order(Puppets.THIRD, Self.endpoint(), grant, 0, own, 16, 0);
            Check.equal(Errno.EFAULT, Puppets.report(Puppets.THIRD), "memory at " + own);
        }
        Grants.revoke(grant);
    }

    private static void endlessRequests() {
        int grant = Grants.magic(Puppets.THIRD, Puppets.FIRST, 0x7000_0000, 64, GrantTable.READ);
        order(Puppets.THIRD, Self.endpoint(), grant, 0, THEIRS, 16, 0);
        int requests = lie(100);
        Check.that(requests > 1 && requests < 100, "requests: " + requests);
        Check.equal(Puppet.REPORT, Message.IN.type(), "the call has an end");
        Check.equal(Errno.EFAULT, Message.IN.word(0), "without memory");
        Grants.revoke(grant);
    }

    /** Says to the third puppet's requests that the memory is there, at most so often: how often. The last is not answered. */
    private static int lie(int most) {
        int requests = 0;
        Check.equal(Errno.OK, Ipc.receive(Puppets.THIRD), "a request");
        while (Message.IN.type() == MessageLayout.MEMORY_REQUEST && requests < most) {
            requests++;
            Check.equal(Errno.OK, control(KernelCall.VM_MEMORY_DONE, Puppets.THIRD, 0), "a lie");
            Check.equal(Errno.OK, Ipc.receive(Puppets.THIRD), "the next");
        }
        return requests;
    }

    private static void requestsAreOfOneCall() {
        int grant = Grants.magic(Puppets.THIRD, Puppets.FIRST, 0x7000_0000, 64, GrantTable.READ);
        order(Puppets.THIRD, Self.endpoint(), grant, 0, THEIRS, 16, 0);
        int most = lie(100);
        Check.equal(Puppet.REPORT, Message.IN.type(), "the call has an end");
        order(Puppets.THIRD, Self.endpoint(), grant, 0, THEIRS, 16, 0);
        Check.equal(most - 1, lie(most - 1), "requests before the grant is gone");
        Grants.revoke(grant);
        Check.equal(Errno.OK, control(KernelCall.VM_MEMORY_DONE, Puppets.THIRD, 0), "the last");
        Check.equal(Errno.EPERM, Puppets.report(Puppets.THIRD), "there is no grant any more");
        int other = Grants.magic(Puppets.THIRD, Puppets.FIRST, 0x7000_0000, 64, GrantTable.READ);
        order(Puppets.THIRD, Self.endpoint(), other, 0, THEIRS, 16, 0);
        Check.equal(most, lie(100), "another call may ask as often");
        Grants.revoke(other);
    }

    /** Pages of the first puppet that it could not use itself: the kernel does not use them for anybody either. */
    private static void hiddenMemory() {
        int grant = Grants.magic(Puppets.THIRD, Puppets.FIRST, THEIRS, 16, GrantTable.READ | GrantTable.WRITE);
        int entry = Pages.entry(Puppets.FIRST, THEIRS);
        int[][] hidden = {
            {entry & ~MemoryMapAbi.USER, 0},
            {entry & ~MemoryMapAbi.USER, 1},
            {entry & ~MemoryMapAbi.PRESENT, 0},
            {entry & ~MemoryMapAbi.WRITABLE, 1},
            {MemoryMapAbi.DIRECT_MAP_BYTES | Pages.READ_WRITE, 0},
            {-Pages.BYTES | Pages.READ_WRITE, 1}
        };
        for (int[] each : hidden) {
            Pages.edit(Puppets.FIRST, THEIRS, each[0]);
            order(Puppets.THIRD, Self.endpoint(), grant, 0, THEIRS, 16, each[1]);
            awaitRequest(Puppets.THIRD, Puppets.FIRST, THEIRS, 16, each[1]);
            Check.equal(Errno.OK, control(KernelCall.VM_MEMORY_DONE, Puppets.THIRD, 1), "there is no such memory");
            Check.equal(Errno.EFAULT, Puppets.report(Puppets.THIRD), "entry " + each[0]);
        }
        Pages.edit(Puppets.FIRST, THEIRS, entry);
        hiddenTable(grant);
        Grants.revoke(grant);
    }

    /** The same of a whole table, by the entry of the directory. */
    private static void hiddenTable(int grant) {
        int slot = Pages.directory(Puppets.FIRST) + 4 * (THEIRS >>> 22);
        int entry = PhysicalMemory.load(slot);
        int[][] hidden = {
            {entry & ~MemoryMapAbi.USER, 0},
            {entry & ~MemoryMapAbi.WRITABLE, 1},
            {MemoryMapAbi.DIRECT_MAP_BYTES | Pages.READ_WRITE, 0}
        };
        for (int[] each : hidden) {
            PhysicalMemory.store(slot, each[0]);
            order(Puppets.THIRD, Self.endpoint(), grant, 0, THEIRS, 16, each[1]);
            awaitRequest(Puppets.THIRD, Puppets.FIRST, THEIRS, 16, each[1]);
            PhysicalMemory.store(slot, entry);
            Check.equal(Errno.OK, control(KernelCall.VM_MEMORY_DONE, Puppets.THIRD, 0), "the table is there");
            Check.equal(Errno.OK, Puppets.report(Puppets.THIRD), "the copy");
        }
        Check.equal(Errno.OK, control(KernelCall.VM_FLUSH, Puppets.FIRST, 0), "nobody remembers");
    }

    private static void pagersOwnCopy() {
        int grant = grantOf(Puppets.FIRST, GrantTable.READ);
        Check.equal(Errno.OK, control(KernelCall.VM_INHIBIT_SET, Puppets.FIRST, 0), "a window");
        int own = KernelCalls.safeCopyFrom(Puppets.FIRST, grant, 0, BUFFER.address(), 8);
        Check.equal(Errno.ELOCKED, own, "memory that the pager itself has closed");
        Check.equal(Errno.OK, control(KernelCall.VM_INHIBIT_CLEAR, Puppets.FIRST, 0), "its end");
        int then = KernelCalls.safeCopyFrom(Puppets.FIRST, grant, 0, BUFFER.address(), 8);
        Check.equal(Errno.OK, then, "memory that is open again");
        Puppets.order(Puppets.FIRST, Puppet.REVOKE, grant);
        Check.equal(0, Puppets.report(Puppets.FIRST), "taking it back");
    }

    /** A scheduler may need the pager, so the pager must not need the scheduler. */
    private static void pagersQuantum() {
        Puppets.order(Puppets.THIRD, Puppet.CALL, KernelCall.SCHEDCTL, Self.endpoint(), 0);
        Check.equal(Errno.OK, Puppets.report(Puppets.THIRD), "the pager has a scheduler");
        long end = TimeStamp.read() + LONGER_THAN_A_QUANTUM * TimeStamp.perMilli();
        while (TimeStamp.read() < end) {
            Check.equal(Errno.OK, KernelCalls.nothing(), "being at work");
        }
        Puppets.order(Puppets.THIRD, Puppet.CALL, KernelCall.SCHEDCTL, Self.endpoint(), 1);
        Check.equal(Errno.OK, Puppets.report(Puppets.THIRD), "it has none any more");
    }

    private static void exchangeDirectory() {
        int sum = filledSum(Puppets.FIRST, 40);
        int old = Pages.directory(Puppets.FIRST);
        int other = Pages.newFrame();
        PhysicalMemory.copy(other, old, UserSpace.END >>> 20);
        Check.equal(Errno.EINVAL, control(KernelCall.VM_SET_SPACE, Puppets.FIRST, other), "one that runs");
        Check.equal(Errno.OK, control(KernelCall.VM_INHIBIT_SET, Puppets.FIRST, 0), "a window");
        int[] wrong = {other + 4, 0, -Pages.BYTES, MemoryMapAbi.DIRECT_MAP_BYTES, 0xF_F000};
        for (int directory : wrong) {
            Check.equal(Errno.EFAULT, control(KernelCall.VM_SET_SPACE, Puppets.FIRST, directory), "at " + directory);
        }
        Check.equal(Errno.OK, control(KernelCall.VM_SET_SPACE, Puppets.FIRST, other), "the new one");
        PhysicalMemory.clear(old, Pages.BYTES);
        Check.equal(Errno.OK, control(KernelCall.VM_INHIBIT_CLEAR, Puppets.FIRST, 0), "its end");
        Check.equal(other, Pages.directory(Puppets.FIRST), "its directory");
        Puppets.order(Puppets.FIRST, Puppet.SUM, 0, Pages.BYTES);
        Check.equal(sum, Puppets.report(Puppets.FIRST), "its memory is the same");
    }

    private static void checks() {
        int[] orders = {
            KernelCall.VM_CLEAR_PAGEFAULT,
            KernelCall.VM_REFUSE_PAGEFAULT,
            KernelCall.VM_MEMORY_DONE,
            KernelCall.VM_SET_SPACE,
            KernelCall.VM_INHIBIT_CLEAR,
            99,
            -1
        };
        for (int order : orders) {
            Check.equal(Errno.EINVAL, control(order, Puppets.FIRST, 0), "order " + order + " for nothing");
            Check.equal(Errno.EDEADSRCDST, control(order, Endpoint.of(99, 1), 0), "order " + order + " for nobody");
        }
        Check.equal(Errno.OK, control(KernelCall.VM_FLUSH, Puppets.FIRST, 0), "forgetting");
        Check.equal(Errno.OK, control(KernelCall.VM_FLUSH, Endpoint.SELF, 0), "forgetting its own");
        Check.equal(Errno.ESRCH, KernelCalls.memoryInfo(-1), "no range of memory");
        Check.equal(Errno.ESRCH, KernelCalls.memoryInfo(Integer.MAX_VALUE), "none either");
    }

    private static void refusedFault() {
        Pages.edit(Puppets.VICTIM, THEIRS, 0);
        Puppets.order(Puppets.VICTIM, Puppet.SUM, 0, 4);
        awaitFault(Puppets.VICTIM, THEIRS, USER);
        Check.equal(Errno.OK, control(KernelCall.VM_REFUSE_PAGEFAULT, Puppets.VICTIM, 0), "it must not do that");
        Check.equal(Errno.OK, Ipc.receive(Endpoint.SYSTEM), "hearing of its end");
        Check.equal(Errno.OK, KernelCalls.getSignals(), "asking");
        Check.equal(Puppets.VICTIM, Message.IN.word(0), "who");
        Check.that(Message.IN.word(1) != 0, "a signal");
        Check.equal(Errno.OK, KernelCalls.clear(Puppets.VICTIM), "clearing it");
    }
}
