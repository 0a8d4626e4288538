package skink.tests.kernel;

import java.util.List;
import skink.abi.ipc.Endpoint;
import skink.abi.ipc.Errno;
import skink.abi.ipc.Primitive;
import skink.abi.kcall.Blocked;
import skink.abi.kcall.KernelCall;
import skink.abi.user.Signal;
import skink.user.Ipc;
import skink.user.KernelCalls;
import skink.user.Message;
import skink.user.Self;
import skink.user.TimeStamp;

/** Signals that a process deals with itself, and services that begin anew. */
final class SignalCases {
    static final List<Case> ALL = List.of(
            new Case("SignalsAreAddedToTheWordOfTheProcess", SignalCases::word),
            new Case("SignalEndsAReceive", SignalCases::receive),
            new Case("SignalDoesNotEndAWaitForAnAnswer", SignalCases::answer),
            new Case("OnlyTheManagerSendsSignalsToBeDealtWith", SignalCases::managerOnly),
            new Case("VirtualTimerRunsWithItsProcess", SignalCases::virtualTimer),
            new Case("VirtualTimerCanBeTakenBack", SignalCases::virtualTimerTakenBack),
            new Case("ServiceForgetsThoseWhoCall", SignalCases::forgetCallers),
            new Case("ServiceForgetsWhatIsToBeReceived", SignalCases::forgetMessages));

    private static final int SIGHUP = 1;
    private static final int SIGUSR1 = 10;
    private static final int REQUEST = 0x400;

    private SignalCases() {}

    private static void send(int process, int signal) {
        Check.equal(Errno.OK, KernelCalls.sendSignals(process, 1 << signal), "a signal to be dealt with");
    }

    private static int taken(int puppet) {
        Puppets.order(puppet, Puppet.TAKE_SIGNALS);
        return Puppets.report(puppet);
    }

    private static void word() {
        Puppets.order(Puppets.FIRST, Puppet.SPIN, 10, 3);
        send(Puppets.FIRST, SIGHUP);
        send(Puppets.FIRST, SIGUSR1);
        send(Puppets.FIRST, SIGUSR1);
        Check.that(!Puppets.isBlocked(Puppets.FIRST, Blocked.SIGNALED), "it goes on");
        Check.equal(0, Puppets.report(Puppets.FIRST), "its numbers are right");
        // Its waits for orders are receives, too: they end, and it waits again.
        Check.equal(1 << SIGHUP | 1 << SIGUSR1, taken(Puppets.FIRST), "both signals");
        Check.equal(0, taken(Puppets.FIRST), "each once");
    }

    private static void receive() {
        Puppets.use(Puppets.FIRST, Primitive.RECEIVE, Puppets.THIRD, 0, 0);
        Puppets.awaitBlocked(Puppets.FIRST, Blocked.RECEIVING);
        send(Puppets.FIRST, SIGHUP);
        Check.equal(Errno.EINTR, Puppets.report(Puppets.FIRST), "its receive");
        Check.equal(1 << SIGHUP, taken(Puppets.FIRST), "what it finds");
    }

    private static void answer() {
        Puppets.use(Puppets.FIRST, Primitive.SENDREC, Puppets.THIRD, REQUEST, 1);
        Puppets.awaitBlocked(Puppets.FIRST, Blocked.SENDING);
        send(Puppets.FIRST, SIGHUP);
        Check.that(Puppets.isBlocked(Puppets.FIRST, Blocked.SENDING), "it goes on sending");
        Puppets.use(Puppets.THIRD, Primitive.RECEIVE, Puppets.FIRST, 0, 0);
        Check.equal(Errno.OK, Puppets.report(Puppets.THIRD), "its request is taken");
        send(Puppets.FIRST, SIGUSR1);
        Check.that(Puppets.isBlocked(Puppets.FIRST, Blocked.RECEIVING), "it goes on waiting for the answer");
        Puppets.use(Puppets.THIRD, Primitive.SEND, Puppets.FIRST, REQUEST + 1, 2);
        Check.equal(Errno.OK, Puppets.report(Puppets.THIRD), "answering");
        Check.equal(Errno.OK, Puppets.report(Puppets.FIRST), "its answer");
        Check.equal(1 << SIGHUP | 1 << SIGUSR1, taken(Puppets.FIRST), "what it finds afterwards");
    }

    private static void managerOnly() {
        int[] nobodies = {Endpoint.NONE, Endpoint.ANY, Endpoint.of(1, 9), Endpoint.of(99, 1), Integer.MIN_VALUE};
        for (int nobody : nobodies) {
            Check.equal(Errno.EDEADSRCDST, KernelCalls.sendSignals(nobody, 2), "a signal for " + nobody);
        }
        Check.equal(Errno.EPERM, KernelCalls.sendSignals(Puppets.ECHO, 2), "for one whom it does not manage");
        Check.equal(Errno.EPERM, KernelCalls.sendSignals(Self.endpoint(), 2), "for itself");
        Check.equal(Errno.EINVAL, KernelCalls.sendSignals(Puppets.FIRST, 0), "no signal");
        Check.equal(Errno.EINVAL, KernelCalls.sendSignals(Puppets.FIRST, 3), "the signal of an end");
        Check.equal(0, taken(Puppets.FIRST), "nothing has come");
    }

    private static long ticksOf(int process) {
        Check.equal(Errno.OK, KernelCalls.times(process), "its time");
        return Message.IN.longWord(2);
    }

    private static void virtualTimer() {
        int millis = 8;
        Check.equal(Errno.OK, KernelCalls.setVirtualTimer(Puppets.FIRST, millis), "a timer for one that waits");
        long before = ticksOf(Puppets.FIRST);
        Pause.millis(2 * millis);
        Check.that(!Puppets.isBlocked(Puppets.FIRST, Blocked.SIGNALED), "nothing, since it has not run");
        Puppets.order(Puppets.FIRST, Puppet.SPIN, 30 * millis, 3);
        Check.equal(Errno.OK, Ipc.receive(Endpoint.SYSTEM), "hearing of signals");
        Check.equal(Errno.OK, KernelCalls.getSignals(), "asking for them");
        Check.equal(Puppets.FIRST, Message.IN.word(0), "whose");
        Check.equal(1 << Signal.VTALRM, Message.IN.word(1), "which");
        long ran = ticksOf(Puppets.FIRST) - before;
        long asked = (long) millis * TimeStamp.perMilli();
        Check.that(ran >= asked && ran < 4 * asked, "it has run for " + ran + " time stamps, not " + asked);
        Check.equal(Errno.OK, KernelCalls.endSignals(Puppets.FIRST), "dealing with it");
        Check.equal(0, Puppets.report(Puppets.FIRST), "its numbers are right");
        Check.equal(Errno.OK, KernelCalls.setVirtualTimer(Puppets.FIRST, 0), "it has come once");
        Check.equal(0, Message.IN.word(0), "and nothing is left");
    }

    private static void virtualTimerTakenBack() {
        Puppets.order(Puppets.FIRST, Puppet.SPIN, 20, 4);
        Check.equal(Errno.OK, KernelCalls.setVirtualTimer(Puppets.FIRST, 5000), "a timer for one that runs");
        Check.equal(Errno.OK, KernelCalls.setVirtualTimer(Puppets.FIRST, 2), "another one");
        Check.that(Message.IN.word(0) > 0 && Message.IN.word(0) <= 5000, "what was left of the first");
        Check.equal(Errno.OK, KernelCalls.stop(Puppets.FIRST), "stopping it");
        int taken = KernelCalls.setVirtualTimer(Puppets.FIRST, 0);
        Check.equal(Errno.OK, taken, "none");
        Check.equal(Errno.OK, KernelCalls.goOn(Puppets.FIRST), "letting it go on");
        awaitReportOf(Puppets.FIRST);
        Check.equal(Errno.EPERM, KernelCalls.setVirtualTimer(Puppets.ECHO, 1), "for one whom it does not manage");
        Check.equal(Errno.EDEADSRCDST, KernelCalls.setVirtualTimer(Endpoint.of(99, 1), 1), "for nobody");
        Check.equal(Errno.EINVAL, KernelCalls.setVirtualTimer(Puppets.FIRST, -1), "in the past");
        Check.equal(Errno.OK, KernelCalls.setVirtualTimer(Endpoint.SELF, 5000), "for itself");
        Check.equal(Errno.OK, KernelCalls.setVirtualTimer(Endpoint.SELF, 0), "and none");
        Check.that(Message.IN.word(0) > 4000 && Message.IN.word(0) <= 5000, "what was left");
    }

    /** The timer may have come before it was taken back. */
    private static void awaitReportOf(int process) {
        Check.equal(Errno.OK, KernelCalls.getSignals(), "asking for signals");
        if (Message.IN.word(0) == process) {
            Check.equal(Errno.OK, KernelCalls.endSignals(process), "dealing with it");
            Check.equal(Errno.OK, Ipc.receive(Endpoint.SYSTEM), "what has told of it");
        }
        Check.equal(0, Puppets.report(process), "its numbers are right");
    }

    private static void forget(int puppet) {
        Puppets.order(puppet, Puppet.CALL, KernelCall.STATECTL, 0);
        Check.equal(Errno.OK, Puppets.report(puppet), "beginning anew");
    }

    private static void forgetCallers() {
        Puppets.use(Puppets.THIRD, Primitive.SENDREC, Puppets.FIRST, REQUEST, 1);
        Puppets.awaitBlocked(Puppets.THIRD, Blocked.SENDING);
        Puppets.use(Puppets.FIRST, Primitive.RECEIVE, Puppets.THIRD, 0, 0);
        Check.equal(Errno.OK, Puppets.report(Puppets.FIRST), "a request is taken");
        Puppets.use(Puppets.SECOND, Primitive.SENDREC, Puppets.FIRST, REQUEST, 2);
        Puppets.awaitBlocked(Puppets.SECOND, Blocked.SENDING);
        forget(Puppets.FIRST);
        Check.equal(Errno.EDEADSRCDST, Puppets.report(Puppets.THIRD), "who waited for the answer");
        Check.equal(Errno.EDEADSRCDST, Puppets.report(Puppets.SECOND), "who waited to send");
        Check.equal(Errno.EINVAL, RawCall.make(KernelCall.STATECTL, 1, 0, 0), "a state that does not exist");
    }

    private static void forgetMessages() {
        Puppets.use(Puppets.SECOND, Primitive.NOTIFY, Puppets.FIRST, 0, 0);
        Check.equal(Errno.OK, Puppets.report(Puppets.SECOND), "a notification");
        forget(Puppets.FIRST);
        Puppets.use(Puppets.FIRST, Primitive.RECEIVE, Puppets.SECOND, 0, 0);
        Puppets.awaitBlocked(Puppets.FIRST, Blocked.RECEIVING);
        Puppets.use(Puppets.SECOND, Primitive.SEND, Puppets.FIRST, REQUEST, 7);
        Check.equal(Errno.OK, Puppets.report(Puppets.SECOND), "a message instead");
        Check.equal(Errno.OK, Puppets.report(Puppets.FIRST), "that is received");
    }
}
