package skink.tests.kernel;

import java.util.List;
import skink.abi.grant.GrantTable;
import skink.abi.ipc.Endpoint;
import skink.abi.ipc.Errno;
import skink.abi.ipc.Primitive;
import skink.abi.kcall.Blocked;
import skink.abi.kcall.KernelCall;
import skink.abi.user.UserSpace;
import skink.user.Grants;
import skink.user.IoBuffer;
import skink.user.KernelCalls;
import skink.user.Message;
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
            new Case("ExchangeIsChecked", ExchangeCases::checks));

    private static final IoBuffer BUFFER = IoBuffer.allocate(64);
    private static final int TRIES = 1000;

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
