package skink.tests.kernel;

import java.util.List;
import skink.abi.grant.GrantId;
import skink.abi.grant.GrantTable;
import skink.abi.ipc.Endpoint;
import skink.abi.ipc.Errno;
import skink.abi.ipc.MessageLayout;
import skink.abi.ipc.Primitive;
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

/** Two instances exchange their endpoints, and nobody who talks to them notices. */
final class ExchangeCases {
    static final List<Case> ALL = List.of(
            new Case("InstancesExchangeTheirEndpoints", ExchangeCases::exchange),
            new Case("CallersWaitOnForTheEndpoint", ExchangeCases::callers),
            new Case("PendingMessageGoesWithItsInstance", ExchangeCases::pendingMessage),
            new Case("NotificationsStayWithTheEndpoint", ExchangeCases::notifications),
            new Case("GrantsOfTheOldInstanceAreRevoked", ExchangeCases::grants),
            new Case("GrantsToTheEndpointStayGood", ExchangeCases::grantsToIt),
            new Case("InstanceWithoutRightsIsNobodysToManage", ExchangeCases::withoutRights),
            new Case("InstanceWithoutRightsGrantsNothingOfOthers", ExchangeCases::magicWithoutRights),
            new Case("ExchangeDoesNotCloseACircleOfWaits", ExchangeCases::circle),
            new Case("RequestToThePartnerDoesNotWaitForItself", ExchangeCases::requestToPartner),
            new Case("FaultIsToldAnewUnderTheNewName", ExchangeCases::toldFault),
            new Case("CallThatNeedsMemoryIsMadeAgain", ExchangeCases::toldRequest),
            new Case("QuantaAskedOfTheOldInstanceAreRenewed", ExchangeCases::scheduler),
            new Case("SpaceThatIsEditedIsNotExchanged", ExchangeCases::inhibited),
            new Case("ExchangeIsChecked", ExchangeCases::checks));

    private static final IoBuffer BUFFER = IoBuffer.allocate(64);
    private static final int TRIES = 1000;
    private static final int ANY_REASON = -1;

    private ExchangeCases() {}

    private static int sum(int puppet) {
        Puppets.order(puppet, Puppet.SUM, 0, 100);
        return Puppets.report(puppet);
    }

    private static void fill(int puppet, int seed) {
        Puppets.order(puppet, Puppet.FILL, seed);
        Check.equal(0, Puppets.report(puppet), "contents");
    }

    private static void update() {
        Check.equal(Errno.OK, KernelCalls.stop(Puppets.FIRST), "stopping the first");
        Check.equal(Errno.OK, KernelCalls.stop(Puppets.THIRD), "stopping the third");
        int result = KernelCalls.update(Puppets.FIRST, Puppets.THIRD);
        for (int i = 0; i < TRIES && result == Errno.EAGAIN; i++) {
            Pause.millis(1);
            result = KernelCalls.update(Puppets.FIRST, Puppets.THIRD);
        }
        Check.equal(Errno.OK, result, "the exchange");
        Check.equal(Errno.OK, KernelCalls.goOn(Puppets.FIRST), "the new first goes on");
        Check.equal(Errno.OK, KernelCalls.goOn(Puppets.THIRD), "the new third goes on");
    }

    private static void exchange() {
        fill(Puppets.FIRST, 61);
        fill(Puppets.THIRD, 62);
        int first = sum(Puppets.FIRST);
        int third = sum(Puppets.THIRD);
        Check.that(first != third, "they differ");
        update();
        Check.equal(third, sum(Puppets.FIRST), "memory goes with the instance");
        Check.equal(Puppets.FIRST, Message.IN.word(6), "it knows its new name");
        Check.equal(first, sum(Puppets.THIRD), "and the other one's");
        update();
        Check.equal(first, sum(Puppets.FIRST), "and back");
        Check.equal(third, sum(Puppets.THIRD), "both");
        Puppets.order(Puppets.FIRST, Puppet.SPIN, 30, 7);
        Puppets.order(Puppets.THIRD, Puppet.SPIN, 30, 8);
        update();
        Check.equal(0, Puppets.report(Puppets.FIRST), "computing is not disturbed");
        Check.equal(0, Puppets.report(Puppets.THIRD), "in neither");
        update();
    }

    private static void callers() {
        Puppets.use(Puppets.SECOND, Primitive.SENDREC, Puppets.FIRST, 0x4FF, 0);
        Puppets.awaitBlocked(Puppets.SECOND, Blocked.SENDING);
        update();
        Puppets.use(Puppets.FIRST, Primitive.RECEIVE, Puppets.SECOND, 0, 0);
        Check.equal(Errno.OK, Puppets.report(Puppets.FIRST), "the new instance receives");
        Check.equal(Puppets.SECOND, Message.IN.word(1), "from who waited for the old one");
        Check.equal(0x4FF, Message.IN.word(2), "what it sent");
        update();
        Puppets.use(Puppets.FIRST, Primitive.SEND, Puppets.SECOND, 0x4FE, 5);
        Check.equal(Errno.OK, Puppets.report(Puppets.FIRST), "the answer of yet another");
        Check.equal(Errno.OK, Puppets.report(Puppets.SECOND), "is an answer");
        Check.equal(Puppets.FIRST, Message.IN.word(1), "from the endpoint that it asked");
    }

    private static void pendingMessage() {
        Puppets.use(Puppets.FIRST, Primitive.SEND, Puppets.SECOND, 0x4FD, 0);
        Puppets.awaitBlocked(Puppets.FIRST, Blocked.SENDING);
        update();
        Check.that(Puppets.isBlocked(Puppets.THIRD, Blocked.SENDING), "it waits on under its new name");
        Check.that(!Puppets.isBlocked(Puppets.FIRST, Blocked.SENDING), "the other does not");
        Puppets.use(Puppets.SECOND, Primitive.RECEIVE, Endpoint.ANY, 0, 0);
        Check.equal(Errno.OK, Puppets.report(Puppets.SECOND), "it is received");
        Check.equal(Puppets.THIRD, Message.IN.word(1), "from its new name");
        Check.equal(0x4FD, Message.IN.word(2), "and the same");
        Check.equal(Errno.OK, Puppets.report(Puppets.THIRD), "it has been sent");
        update();
    }

    private static void notifications() {
        Puppets.use(Puppets.SECOND, Primitive.NOTIFY, Puppets.FIRST, 0, 0);
        Check.equal(Errno.OK, Puppets.report(Puppets.SECOND), "a notification");
        update();
        Puppets.use(Puppets.FIRST, Primitive.RECEIVE, Puppets.SECOND, 0, 0);
        Check.equal(Errno.OK, Puppets.report(Puppets.FIRST), "the new instance receives it");
        Check.equal(Primitive.NOTIFY, Message.IN.word(4), "as a notification");
        update();
    }

    private static void grants() {
        Puppets.order(Puppets.FIRST, Puppet.GRANT, GrantTable.READ);
        int grant = Puppets.report(Puppets.FIRST);
        int before = KernelCalls.safeCopyFrom(Puppets.FIRST, grant, 0, BUFFER.address(), 8);
        Check.equal(Errno.OK, before, "a grant of the first");
        update();
        for (int endpoint : new int[] {Puppets.FIRST, Puppets.THIRD}) {
            int after = KernelCalls.safeCopyFrom(endpoint, grant, 0, BUFFER.address(), 8);
            Check.equal(Errno.EPERM, after, "after the exchange");
        }
        Puppets.order(Puppets.FIRST, Puppet.GRANT, GrantTable.READ);
        int anew = Puppets.report(Puppets.FIRST);
        int then = KernelCalls.safeCopyFrom(Puppets.FIRST, anew, 0, BUFFER.address(), 8);
        Check.equal(Errno.OK, then, "one of the new instance");
        update();
    }

    private static void grantsToIt() {
        int grant = Grants.direct(Puppets.FIRST, BUFFER, 0, 64, GrantTable.READ);
        update();
        Puppets.order(
                Puppets.FIRST,
                Puppet.CALL,
                KernelCall.SAFECOPY,
                Self.endpoint(),
                grant,
                0,
                UserSpace.BUFFER_BASE,
                8,
                0);
        Check.equal(Errno.OK, Puppets.report(Puppets.FIRST), "the new instance uses what was granted to the old");
        update();
        Grants.revoke(grant);
    }

    /** A copy of the first puppet, which waits for the same answer, without rights. */
    private static int replacement() {
        BirthCases.awaitQuestion(Puppets.FIRST);
        int child = BirthCases.copy(Puppets.FIRST, -1);
        BirthCases.letGo(child);
        return child;
    }

    private static void exchange(int a, int b) {
        Puppets.awaitBlocked(a, ANY_REASON);
        Puppets.awaitBlocked(b, ANY_REASON);
        Check.equal(Errno.OK, KernelCalls.update(a, b), "the exchange");
    }

    private static void withoutRights() {
        int child = replacement();
        Check.equal(Errno.OK, KernelCalls.kill(Puppets.FIRST, 5), "a signal");
        Check.equal(Errno.OK, Ipc.receive(Endpoint.SYSTEM), "hearing of it");
        Check.equal(Errno.OK, KernelCalls.getSignals(), "asking");
        Check.equal(Puppets.FIRST, Message.IN.word(0), "who");
        exchange(Puppets.FIRST, child);
        Check.that(Puppets.isBlocked(child, Blocked.SIGNAL_PENDING), "the signal goes with its instance");
        Check.equal(Errno.EINVAL, KernelCalls.endSignals(child), "it has no manager");
        exchange(Puppets.FIRST, child);
        Check.equal(Errno.OK, KernelCalls.endSignals(Puppets.FIRST), "the first has one");
        Check.equal(Errno.OK, KernelCalls.clear(child), "the end of the other");
        BirthCases.answer(Puppets.FIRST, 1);
    }

    /** The first puppet has foreseen the number that its instance will have. */
    private static void magicWithoutRights() {
        Puppets.order(Puppets.FIRST, Puppet.GRANT_MAGIC, Self.endpoint());
        int grant = Puppets.report(Puppets.FIRST);
        int forged = GrantId.of(GrantId.index(grant), GrantId.sequence(grant), 1);
        int entry = Puppet.TABLE + GrantId.index(grant) * GrantTable.ENTRY_BYTES;
        int frame = Pages.entry(Puppets.FIRST, entry) & -Pages.BYTES;
        PhysicalMemory.store(frame + (entry & Pages.BYTES - 1) + GrantTable.ID, forged);
        int child = replacement();
        exchange(Puppets.FIRST, child);
        int taken = KernelCalls.safeCopyFrom(child, forged, 0, BUFFER.address(), 1);
        Check.equal(Errno.EPERM, taken, "a magic grant of one without rights");
        exchange(Puppets.FIRST, child);
        Check.equal(Errno.OK, KernelCalls.clear(child), "its end");
        BirthCases.answer(Puppets.FIRST, 2);
        PhysicalMemory.store(frame + (entry & Pages.BYTES - 1) + GrantTable.ID, GrantId.NONE);
    }

    /** The first waits for the second, and the second for the third, in whose place the first comes. */
    private static void circle() {
        Puppets.use(Puppets.SECOND, Primitive.SEND, Puppets.THIRD, 0x4F0, 0);
        Puppets.awaitBlocked(Puppets.SECOND, Blocked.SENDING);
        Puppets.use(Puppets.FIRST, Primitive.SENDREC, Puppets.SECOND, 0x4F1, 0);
        Puppets.awaitBlocked(Puppets.FIRST, Blocked.SENDING);
        exchange(Puppets.FIRST, Puppets.THIRD);
        Check.equal(Errno.ELOCKED, Puppets.report(Puppets.THIRD), "what would never have ended");
        Puppets.use(Puppets.FIRST, Primitive.SENDNB, Puppets.SECOND, 0x4F2, 0);
        Check.equal(Errno.ENOTREADY, Puppets.report(Puppets.FIRST), "the second still sends");
        Puppets.use(Puppets.THIRD, Primitive.RECEIVE, Puppets.SECOND, 0, 0);
        Check.equal(Errno.OK, Puppets.report(Puppets.THIRD), "to the third");
        Check.equal(Errno.OK, Puppets.report(Puppets.SECOND), "which has received it");
        exchange(Puppets.FIRST, Puppets.THIRD);
    }

    /** The request has been taken: only the answer is missing, which would have to come from the asker's own new name. */
    private static void requestToPartner() {
        Puppets.use(Puppets.THIRD, Primitive.RECEIVE, Puppets.FIRST, 0, 0);
        Puppets.use(Puppets.FIRST, Primitive.SENDREC, Puppets.THIRD, 0x4F3, 0);
        Check.equal(Errno.OK, Puppets.report(Puppets.THIRD), "the request");
        exchange(Puppets.FIRST, Puppets.THIRD);
        Check.equal(Errno.ELOCKED, Puppets.report(Puppets.THIRD), "an answer of its own");
        exchange(Puppets.FIRST, Puppets.THIRD);
    }

    private static void toldFault() {
        int address = PagerCases.THEIRS;
        int entry = Pages.entry(Puppets.FIRST, address);
        Pages.edit(Puppets.FIRST, address, 0);
        Puppets.order(Puppets.FIRST, Puppet.SUM, 0, 4);
        PagerCases.awaitFault(Puppets.FIRST, address, PagerCases.USER);
        exchange(Puppets.FIRST, Puppets.THIRD);
        PagerCases.awaitFault(Puppets.THIRD, address, PagerCases.USER);
        int late = KernelCalls.vmControl(KernelCall.VM_CLEAR_PAGEFAULT, Puppets.FIRST, 0);
        Check.equal(Errno.EINVAL, late, "the fault under the old name");
        Pages.set(Puppets.THIRD, address, entry);
        int now = KernelCalls.vmControl(KernelCall.VM_CLEAR_PAGEFAULT, Puppets.THIRD, 0);
        Check.equal(Errno.OK, now, "the fault under the new name");
        Puppets.report(Puppets.THIRD);
        exchange(Puppets.FIRST, Puppets.THIRD);
    }

    private static void toldRequest() {
        int grant = Grants.magic(Puppets.FIRST, Puppets.SECOND, 0x7000_0000, 64, GrantTable.READ);
        PagerCases.order(Puppets.FIRST, Self.endpoint(), grant, 0, PagerCases.THEIRS, 16, 0);
        PagerCases.awaitRequest(Puppets.FIRST, Puppets.SECOND, 0x7000_0000, 16, 0);
        exchange(Puppets.FIRST, Puppets.THIRD);
        Check.equal(Errno.EPERM, Puppets.report(Puppets.THIRD), "the grant was to the other name");
        exchange(Puppets.FIRST, Puppets.THIRD);
        Grants.revoke(grant);
    }

    private static void scheduler() {
        Puppets.order(Puppets.THIRD, Puppet.CALL, KernelCall.SCHEDCTL, Puppets.SECOND, 0);
        Check.equal(Errno.OK, Puppets.report(Puppets.THIRD), "a scheduler");
        Puppets.order(Puppets.SECOND, Puppet.SPIN, 200, 3);
        Puppets.use(Puppets.THIRD, Primitive.RECEIVE, Puppets.SECOND, 0, 0);
        Check.equal(Errno.OK, Puppets.report(Puppets.THIRD), "it hears that a quantum has ended");
        Check.equal(MessageLayout.OUT_OF_QUANTUM, Message.IN.word(2), "it was that");
        exchange(Puppets.FIRST, Puppets.THIRD);
        Check.equal(Errno.OK, KernelCalls.processInfo(Puppets.SECOND), "what it waits for");
        int asked = Message.IN.word(1) & (Blocked.NO_QUANTUM | Blocked.SENDING);
        Check.that(asked != Blocked.NO_QUANTUM, "not for one that has heard of it and is gone");
        Puppets.order(Puppets.THIRD, Puppet.CALL, KernelCall.SCHEDCTL, Puppets.SECOND, 1);
        Check.equal(Errno.OK, Puppets.report(Puppets.THIRD), "no scheduler");
        Check.equal(0, Puppets.report(Puppets.SECOND), "it computes to its end");
        exchange(Puppets.FIRST, Puppets.THIRD);
    }

    private static void inhibited() {
        Check.equal(Errno.OK, KernelCalls.vmControl(KernelCall.VM_INHIBIT_SET, Puppets.FIRST, 0), "a window");
        Puppets.awaitBlocked(Puppets.THIRD, Blocked.RECEIVING);
        int first = KernelCalls.update(Puppets.FIRST, Puppets.THIRD);
        Check.equal(Errno.EAGAIN, first, "while the tables of the first are edited");
        int second = KernelCalls.update(Puppets.THIRD, Puppets.FIRST);
        Check.equal(Errno.EAGAIN, second, "while those of the second are");
        Check.equal(Errno.OK, KernelCalls.vmControl(KernelCall.VM_INHIBIT_CLEAR, Puppets.FIRST, 0), "its end");
        update();
        update();
    }

    private static void checks() {
        Check.equal(Errno.EDEADSRCDST, KernelCalls.update(Puppets.FIRST, Endpoint.of(99, 1)), "with nobody");
        Check.equal(Errno.EDEADSRCDST, KernelCalls.update(Endpoint.NONE, Puppets.FIRST), "nobody");
        Check.equal(Errno.EINVAL, KernelCalls.update(Puppets.FIRST, Puppets.FIRST), "with itself");
        Check.equal(Errno.EINVAL, KernelCalls.update(Puppets.FIRST, Endpoint.SELF), "with one that runs");
        Puppets.order(Puppets.SECOND, Puppet.SPIN, 60, 1);
        Check.equal(Errno.EINVAL, KernelCalls.update(Puppets.FIRST, Puppets.SECOND), "with one that is not stopped");
        Check.equal(0, Puppets.report(Puppets.SECOND), "which does not notice");
    }
}
