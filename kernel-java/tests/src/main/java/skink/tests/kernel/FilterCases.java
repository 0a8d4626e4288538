package skink.tests.kernel;

import java.util.List;
import skink.abi.ipc.Endpoint;
import skink.abi.ipc.Errno;
import skink.abi.ipc.MessageLayout;
import skink.abi.ipc.Primitive;
import skink.abi.kcall.Blocked;
import skink.abi.kcall.KernelCall;
import skink.user.KernelCalls;
import skink.user.Message;
import skink.user.Self;

/** Filters: who may be received for now, and that nothing is lost meanwhile. */
final class FilterCases {
    static final List<Case> ALL = List.of(
            new Case("FilteredSenderWaitsUntilTheFilterGoes", FilterCases::senderWaits),
            new Case("FilterTellsMessagesByTheirTypes", FilterCases::types),
            new Case("FilterOfOtherRulesTakesThePlaceOfTheFirst", FilterCases::replaced),
            new Case("FilteredNotificationStaysPending", FilterCases::notification),
            new Case("FilterKeepsNoAnswerBack", FilterCases::answer),
            new Case("FilterKeepsNothingOfTheKernelBack", FilterCases::kernel),
            new Case("SendWithoutWaitingFindsNobodyBehindAFilter", FilterCases::sendNb),
            new Case("WaitBehindAFilterClosesNoCircle", FilterCases::circle),
            new Case("FiltersThatMakeNoSenseAreRefused", FilterCases::nonsense));

    private static final int PING = 0x400;
    /** Only the first rule accepts. */
    private static final int FIRST_RULE = 1;
    /** The first rule refuses; what does not fit it is accepted. */
    private static final int ALL_OTHERS = 2;

    private FilterCases() {}

    /** The first puppet hears nobody but the driver. */
    private static void isolate() {
        int result = KernelCalls.setFilter(Puppets.FIRST, FIRST_RULE, Self.endpoint(), KernelCall.FILTER_ANY_TYPE);
        Check.equal(Errno.OK, result, "a filter");
    }

    private static void clear() {
        Check.equal(Errno.OK, KernelCalls.clearFilter(Puppets.FIRST), "no filter");
    }

    /** The first puppet receives anything. */
    private static void receive() {
        Puppets.use(Puppets.FIRST, Primitive.RECEIVE, Endpoint.ANY, 0, 0);
    }

    /** The same; there is nothing that it may receive. */
    private static void await() {
        receive();
        Puppets.awaitBlocked(Puppets.FIRST, Blocked.RECEIVING);
    }

    private static void send(int sender, int type, int word) {
        Puppets.use(sender, Primitive.SEND, Puppets.FIRST, type, word);
    }

    private static void checkReceived(int source, int type, int word) {
        Check.equal(Errno.OK, Puppets.report(Puppets.FIRST), "receiving");
        Check.equal(source, Message.IN.word(1), "the source");
        Check.equal(type, Message.IN.word(2), "the type");
        Check.equal(word, Message.IN.word(3), "the word");
    }

    private static void checkWaits(int sender) {
        Puppets.awaitBlocked(sender, Blocked.SENDING);
        Pause.millis(2);
        Check.that(Puppets.isBlocked(sender, Blocked.SENDING), "the sender still waits");
        Check.that(Puppets.isBlocked(Puppets.FIRST, Blocked.RECEIVING), "and so does the receiver");
    }

    private static void senderWaits() {
        isolate();
        await();
        send(Puppets.SECOND, PING, 5);
        checkWaits(Puppets.SECOND);
        clear();
        checkReceived(Puppets.SECOND, PING, 5);
        Check.equal(Errno.OK, Puppets.report(Puppets.SECOND), "the sender's result");
    }

    private static void types() {
        int result = KernelCalls.setFilter(Puppets.FIRST, ALL_OTHERS, Endpoint.ANY, PING);
        Check.equal(Errno.OK, result, "a filter");
        await();
        send(Puppets.SECOND, PING, 1);
        checkWaits(Puppets.SECOND);
        send(Puppets.THIRD, PING + 1, 2);
        checkReceived(Puppets.THIRD, PING + 1, 2);
        Check.equal(Errno.OK, Puppets.report(Puppets.THIRD), "the result of who was not filtered");
        clear();
        receive();
        checkReceived(Puppets.SECOND, PING, 1);
        Check.equal(Errno.OK, Puppets.report(Puppets.SECOND), "the result of who was");
    }

    private static void replaced() {
        isolate();
        await();
        send(Puppets.SECOND, PING, 3);
        checkWaits(Puppets.SECOND);
        int[] rules = {Self.endpoint(), KernelCall.FILTER_ANY_TYPE, Puppets.SECOND, PING};
        Check.equal(Errno.OK, KernelCalls.setFilter(Puppets.FIRST, 3, rules), "a rule more");
        checkReceived(Puppets.SECOND, PING, 3);
        Check.equal(Errno.OK, Puppets.report(Puppets.SECOND), "the sender's result");
        clear();
    }

    private static void notification() {
        isolate();
        await();
        for (int i = 0; i < 2; i++) {
            Puppets.use(Puppets.SECOND, Primitive.NOTIFY, Puppets.FIRST, 0, 0);
            Check.equal(Errno.OK, Puppets.report(Puppets.SECOND), "who notifies never waits");
        }
        Check.that(Puppets.isBlocked(Puppets.FIRST, Blocked.RECEIVING), "it is not received");
        clear();
        checkReceived(Puppets.SECOND, MessageLayout.NOTIFICATION, 0);
    }

    private static void answer() {
        isolate();
        Puppets.use(Puppets.FIRST, Primitive.SENDREC, Puppets.ECHO, PING, 7);
        checkReceived(Puppets.ECHO, Primitive.SENDREC, 7);
        clear();
    }

    private static void kernel() {
        isolate();
        Puppets.order(Puppets.FIRST, Puppet.CALL, KernelCall.SETALARM, 1);
        Check.equal(Errno.OK, Puppets.report(Puppets.FIRST), "an alarm");
        receive();
        checkReceived(Endpoint.CLOCK, MessageLayout.NOTIFICATION, 0);
        Check.equal(1, Message.IN.word(5), "the kernel sent it");
        clear();
    }

    private static void sendNb() {
        isolate();
        await();
        Puppets.use(Puppets.SECOND, Primitive.SENDNB, Puppets.FIRST, PING, 1);
        Check.equal(Errno.ENOTREADY, Puppets.report(Puppets.SECOND), "sending without waiting");
        clear();
        Puppets.use(Puppets.SECOND, Primitive.SENDNB, Puppets.FIRST, PING, 2);
        Check.equal(Errno.OK, Puppets.report(Puppets.SECOND), "and when the filter has gone");
        checkReceived(Puppets.SECOND, PING, 2);
    }

    private static void circle() {
        isolate();
        Puppets.use(Puppets.FIRST, Primitive.RECEIVE, Puppets.SECOND, 0, 0);
        Puppets.awaitBlocked(Puppets.FIRST, Blocked.RECEIVING);
        Puppets.use(Puppets.SECOND, Primitive.SENDREC, Puppets.FIRST, PING, 4);
        checkWaits(Puppets.SECOND);
        clear();
        checkReceived(Puppets.SECOND, PING, 4);
        Puppets.use(Puppets.FIRST, Primitive.SEND, Puppets.SECOND, PING, 6);
        Check.equal(Errno.OK, Puppets.report(Puppets.FIRST), "its answer");
        Check.equal(Errno.OK, Puppets.report(Puppets.SECOND), "the request has its answer");
    }

    private static void nonsense() {
        Check.equal(Errno.EINVAL, KernelCalls.clearFilter(Puppets.FIRST), "there is no filter");
        int[] tooMany = new int[2 * KernelCall.FILTER_RULES + 2];
        Check.equal(Errno.EINVAL, KernelCalls.setFilter(Puppets.FIRST, 0, tooMany), "too many rules");
        int[] one = {Endpoint.ANY, KernelCall.FILTER_ANY_TYPE};
        Check.equal(Errno.EINVAL, KernelCalls.setFilter(Puppets.FIRST, 4, one), "a bit for no rule");
        Check.equal(Errno.EDEADSRCDST, KernelCalls.setFilter(Endpoint.of(99, 1), 1, one), "nobody's filter");
        Check.equal(Errno.EINVAL, KernelCalls.clearFilter(Puppets.FIRST), "nothing has come of it");
    }
}
