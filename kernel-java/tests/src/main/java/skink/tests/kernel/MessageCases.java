package skink.tests.kernel;

import java.util.List;
import skink.abi.ipc.Endpoint;
import skink.abi.ipc.Errno;
import skink.abi.ipc.MessageLayout;
import skink.abi.ipc.Primitive;
import skink.abi.kcall.Blocked;
import skink.user.Ipc;
import skink.user.Message;
import skink.user.Self;

/** Messages: every primitive, good and bad. */
final class MessageCases {
    static final List<Case> ALL = List.of(
            new Case("RequestComesBackWithItsAnswer", MessageCases::request),
            new Case("RequestStaysUntilItIsAnswered", MessageCases::requestStays),
            new Case("SenderWaitsUntilItsMessageIsTaken", MessageCases::senderWaits),
            new Case("SendersAreServedInOrder", MessageCases::order),
            new Case("ReceiverWaitsForTheOneItNames", MessageCases::named),
            new Case("SendWithoutWaitingNeedsAReceiver", MessageCases::sendNb),
            new Case("NotificationsBecomeOneAndComeFirst", MessageCases::notifications),
            new Case("NotificationNeverEndsAWaitForAnAnswer", MessageCases::notificationIsNoAnswer),
            new Case("AnswerThatNobodyAwaitsIsDropped", MessageCases::unwantedAnswer),
            new Case("PeersThatAreNobodyAreDead", MessageCases::deadPeers),
            new Case("PeersWithoutPermissionAreRefused", MessageCases::forbiddenPeers),
            new Case("NumbersThatAreNoPrimitiveAreRefused", MessageCases::noPrimitive),
            new Case("CircleOfTwoIsRefused", MessageCases::circleOfTwo),
            new Case("CircleOfThreeIsRefused", MessageCases::circleOfThree));

    private static final int PING = 0x400;

    private MessageCases() {}

    private static void request() {
        for (int i = 0; i < 100; i++) {
            Message.OUT.type(PING).word(0, i).word(13, ~i);
            Check.equal(Errno.OK, Ipc.sendRec(Puppets.ECHO), "a request");
            Check.equal(Puppets.ECHO, Message.IN.source(), "the source of the answer");
            Check.equal(i, Message.IN.word(0), "the first word");
            Check.equal(~i, Message.IN.word(13), "the last word");
            Check.equal(Primitive.SENDREC, Message.IN.type(), "how the server received it");
            Check.that(!Ipc.isFromKernel(), "the kernel did not send it");
        }
    }

    private static void requestStays() {
        Message.OUT.type(PING).word(0, 77).word(5, 78);
        Check.equal(Errno.OK, Ipc.sendRec(Puppets.ECHO), "a request");
        Check.equal(PING, Message.OUT.type(), "the request's type");
        Check.equal(77, Message.OUT.word(0), "the request's first word");
        Check.equal(78, Message.OUT.word(5), "another word");
    }

    private static void senderWaits() {
        Puppets.use(Puppets.FIRST, Primitive.SEND, Self.endpoint(), PING, 5);
        Puppets.awaitBlocked(Puppets.FIRST, Blocked.SENDING);
        Pause.millis(2);
        Check.that(Puppets.isBlocked(Puppets.FIRST, Blocked.SENDING), "the sender still waits");
        Check.equal(Errno.OK, Ipc.receive(Endpoint.ANY), "receiving");
        Check.equal(Puppets.FIRST, Message.IN.source(), "the source");
        Check.equal(PING, Message.IN.type(), "the type");
        Check.equal(5, Message.IN.word(0), "the word");
        Check.equal(Primitive.SEND, Ipc.primitive(), "the primitive");
        Check.equal(Errno.OK, Puppets.report(Puppets.FIRST), "the sender's result");
    }

    private static void order() {
        Puppets.use(Puppets.SECOND, Primitive.SEND, Self.endpoint(), PING, 1);
        Puppets.awaitBlocked(Puppets.SECOND, Blocked.SENDING);
        Puppets.use(Puppets.FIRST, Primitive.SEND, Self.endpoint(), PING, 2);
        Puppets.awaitBlocked(Puppets.FIRST, Blocked.SENDING);
        Check.equal(Errno.OK, Ipc.receive(Endpoint.ANY), "receiving");
        Check.equal(Puppets.SECOND, Message.IN.source(), "who came first");
        Check.equal(Errno.OK, Ipc.receive(Puppets.FIRST), "receiving from the other");
        Check.equal(2, Message.IN.word(0), "what the other sent");
        Puppets.report(Puppets.SECOND);
        Puppets.report(Puppets.FIRST);
    }

    private static void named() {
        Puppets.use(Puppets.FIRST, Primitive.SEND, Self.endpoint(), PING, 1);
        Puppets.awaitBlocked(Puppets.FIRST, Blocked.SENDING);
        Puppets.use(Puppets.SECOND, Primitive.SEND, Self.endpoint(), PING, 2);
        Check.equal(Errno.OK, Ipc.receive(Puppets.SECOND), "receiving from the second");
        Check.equal(2, Message.IN.word(0), "its word");
        Check.equal(Errno.OK, Ipc.receive(Puppets.FIRST), "receiving from the first");
        Check.equal(1, Message.IN.word(0), "its word");
        Puppets.report(Puppets.FIRST);
        Puppets.report(Puppets.SECOND);
    }

    private static void sendNb() {
        Puppets.order(Puppets.FIRST, Puppet.SPIN, 10, 1);
        Check.equal(Errno.ENOTREADY, Ipc.sendNb(Puppets.FIRST), "to one that runs");
        Puppets.report(Puppets.FIRST);
        Puppets.use(Puppets.FIRST, Primitive.RECEIVE, Self.endpoint(), 0, 0);
        Puppets.awaitBlocked(Puppets.FIRST, Blocked.RECEIVING);
        Message.OUT.type(PING).word(0, 9);
        Check.equal(Errno.OK, Ipc.sendNb(Puppets.FIRST), "to one that receives");
        Check.equal(Errno.OK, Puppets.report(Puppets.FIRST), "its result");
        Check.equal(9, Message.IN.word(3), "what it received");
        Check.equal(Primitive.SENDNB, Message.IN.word(4), "how it came");
    }

    private static void notifications() {
        Puppets.use(Puppets.SECOND, Primitive.SEND, Self.endpoint(), PING, 1);
        Puppets.awaitBlocked(Puppets.SECOND, Blocked.SENDING);
        for (int i = 0; i < 3; i++) {
            Puppets.use(Puppets.FIRST, Primitive.NOTIFY, Self.endpoint(), 0, 0);
            Puppets.awaitBlocked(Puppets.FIRST, Blocked.SENDING);
            if (i < 2) {
                // A receive from the puppet would take its notification first.
                takeReportBehindNotification(i);
            }
        }
        Check.equal(Errno.OK, Ipc.receive(Endpoint.ANY), "receiving");
        Check.equal(MessageLayout.NOTIFICATION, Message.IN.type(), "a notification comes first");
        Check.equal(Puppets.FIRST, Message.IN.source(), "its source");
        Check.equal(Primitive.NOTIFY, Ipc.primitive(), "how it came");
        Check.equal(Errno.OK, Ipc.receive(Endpoint.ANY), "receiving again");
        Check.equal(Puppets.SECOND, Message.IN.source(), "then who waits longest: there is no second notification");
        Puppets.report(Puppets.FIRST);
        Puppets.report(Puppets.SECOND);
    }

    private static void takeReportBehindNotification(int turn) {
        Check.equal(Errno.OK, Ipc.receive(Puppets.FIRST), "receiving from the puppet");
        Check.equal(MessageLayout.NOTIFICATION, Message.IN.type(), "its notification, turn " + turn);
        Puppets.report(Puppets.FIRST);
    }

    private static void notificationIsNoAnswer() {
        // The puppet asks the driver; a notification of the driver must not be taken for the answer.
        Puppets.use(Puppets.FIRST, Primitive.SENDREC, Self.endpoint(), PING, 3);
        Check.equal(Errno.OK, Ipc.receive(Puppets.FIRST), "its request");
        Check.equal(Errno.OK, Ipc.notify(Puppets.FIRST), "a notification");
        Pause.millis(1);
        Check.that(Puppets.isBlocked(Puppets.FIRST, Blocked.RECEIVING), "it still waits for the answer");
        Message.OUT.type(7).word(0, 4);
        Check.equal(Errno.OK, Ipc.sendNb(Puppets.FIRST), "the answer");
        Check.equal(Errno.OK, Puppets.report(Puppets.FIRST), "its result");
        Check.equal(4, Message.IN.word(3), "the answer's word");
        Check.equal(-1, Puppets.report(Puppets.FIRST), "the notification comes then, and is no order");
        Check.equal(MessageLayout.NOTIFICATION, Message.IN.word(2), "what it received");
    }

    private static void unwantedAnswer() {
        Puppets.order(Puppets.FIRST, Puppet.USE, Primitive.REPLY_RECEIVE, Puppets.SECOND, PING, 1);
        Puppets.awaitBlocked(Puppets.FIRST, Blocked.RECEIVING);
        Message.OUT.type(PING).word(0, 6);
        Check.equal(Errno.OK, Ipc.send(Puppets.FIRST), "a message");
        Check.equal(Errno.OK, Puppets.report(Puppets.FIRST), "its result");
        Check.equal(6, Message.IN.word(3), "what it received");
    }

    private static void deadPeers() {
        int[] nobodies = {
            Endpoint.NONE,
            Endpoint.ANY,
            Endpoint.SELF,
            -7,
            -100,
            Integer.MIN_VALUE,
            Integer.MAX_VALUE,
            Endpoint.of(1, 2),
            Endpoint.of(1, 0),
            Endpoint.of(200, 1),
            Endpoint.of(1000, 1)
        };
        for (int peer : nobodies) {
            Check.equal(Errno.EDEADSRCDST, Ipc.send(peer), "send to " + peer);
            Check.equal(Errno.EDEADSRCDST, Ipc.sendRec(peer), "sendrec to " + peer);
            Check.equal(Errno.EDEADSRCDST, Ipc.sendNb(peer), "sendnb to " + peer);
            Check.equal(Errno.EDEADSRCDST, Ipc.notify(peer), "notify to " + peer);
            if (peer != Endpoint.ANY) {
                Check.equal(Errno.EDEADSRCDST, Ipc.receive(peer), "receive from " + peer);
            }
        }
    }

    private static void forbiddenPeers() {
        Check.equal(Errno.ECALLDENIED, Ipc.send(Puppets.LONER), "the driver may not send to the loner");
        Check.equal(Errno.ECALLDENIED, Ipc.sendRec(Puppets.LONER), "nor ask it");
        Check.equal(Errno.ECALLDENIED, Ipc.sendNb(Puppets.LONER), "nor send without waiting");
        Check.equal(Errno.ECALLDENIED, Ipc.notify(Puppets.LONER), "nor notify it");
        Check.equal(Errno.ELOCKED, Ipc.send(Self.endpoint()), "to itself");
        Check.equal(Errno.ELOCKED, Ipc.sendRec(Self.endpoint()), "asking itself");
    }

    private static void noPrimitive() {
        int[] numbers = {0, -1, 8, 31, 32, 33, 64, Integer.MIN_VALUE, Integer.MAX_VALUE};
        for (int number : numbers) {
            Check.equal(Errno.EBADCALL, Ipc.raw(number, Puppets.ECHO), "primitive " + number);
        }
        Check.equal(Errno.ERANGE, Ipc.raw(Primitive.SENDA, -1), "a table of -1 entries");
        Check.equal(Errno.ERANGE, Ipc.raw(Primitive.SENDA, 25), "a table that is too long");
    }

    private static void circleOfTwo() {
        Puppets.use(Puppets.FIRST, Primitive.SENDREC, Self.endpoint(), PING, 1);
        Puppets.awaitBlocked(Puppets.FIRST, Blocked.SENDING);
        Check.equal(Errno.ELOCKED, Ipc.sendRec(Puppets.FIRST), "asking who asks");
        Check.equal(Errno.OK, Ipc.receive(Puppets.FIRST), "its request");
        Check.equal(Errno.OK, Ipc.sendNb(Puppets.FIRST), "an answer");
        Check.equal(Errno.OK, Puppets.report(Puppets.FIRST), "its result");
    }

    private static void circleOfThree() {
        Puppets.use(Puppets.FIRST, Primitive.SENDREC, Self.endpoint(), PING, 1);
        Puppets.awaitBlocked(Puppets.FIRST, Blocked.SENDING);
        Puppets.use(Puppets.SECOND, Primitive.SENDREC, Puppets.FIRST, PING, 2);
        Puppets.awaitBlocked(Puppets.SECOND, Blocked.SENDING);
        Check.equal(Errno.ELOCKED, Ipc.sendRec(Puppets.SECOND), "closing the circle");
        Check.equal(Errno.OK, Ipc.receive(Puppets.FIRST), "the first request");
        Check.equal(Errno.OK, Ipc.sendNb(Puppets.FIRST), "an answer");
        Check.equal(Errno.OK, Puppets.report(Puppets.FIRST), "the first result");
        Puppets.use(Puppets.FIRST, Primitive.RECEIVE, Puppets.SECOND, 0, 0);
        Check.equal(Errno.OK, Puppets.report(Puppets.FIRST), "receiving the second's request");
        Puppets.use(Puppets.FIRST, Primitive.SENDNB, Puppets.SECOND, PING, 8);
        Check.equal(Errno.OK, Puppets.report(Puppets.FIRST), "answering it");
        Check.equal(Errno.OK, Puppets.report(Puppets.SECOND), "the second result");
        Check.equal(8, Message.IN.word(3), "the answer");
    }
}
