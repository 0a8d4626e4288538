package skink.tests.kernel;

import java.util.List;
import skink.abi.ipc.Endpoint;
import skink.abi.ipc.Errno;
import skink.abi.ipc.MessageLayout;
import skink.abi.kcall.Blocked;
import skink.abi.kcall.KernelCall;
import skink.user.Ipc;
import skink.user.KernelCalls;
import skink.user.Message;

/** A signal manager dies, and the back-up one takes over what it knew; the last cases, since it does not come back. */
final class ManagerCases {
    static final List<Case> ALL = List.of(
            new Case("ManagerIsAskedWhileItLives", ManagerCases::manager),
            new Case("BackupLearnsWhatTheDeadManagerKnew", ManagerCases::backup),
            new Case("BackupIsToldOfWhatComesAfterwards", ManagerCases::afterwards));

    private static final int SIGHUP = 1;
    private static final int SIGTERM = 15;

    private ManagerCases() {}

    private static void manager() {
        Check.equal(Errno.OK, KernelCalls.kill(Puppets.LONER, SIGTERM), "a signal");
        Check.equal(Errno.OK, KernelCalls.getSignals(), "the back-up asks too early");
        Check.equal(Endpoint.NONE, Message.IN.word(0), "nothing for it");
        Puppets.order(Puppets.SECOND, Puppet.CALL, KernelCall.GETKSIG);
        Check.equal(Errno.OK, Puppets.report(Puppets.SECOND), "the manager asks");
        Check.equal(Puppets.LONER, Message.IN.word(3), "and is told");
        Check.that(Puppets.isBlocked(Puppets.LONER, Blocked.SIGNAL_PENDING), "it deals with the signal");
        Check.equal(Errno.EINVAL, KernelCalls.endSignals(Puppets.LONER), "which the back-up must not");
    }

    private static int awaitSignals() {
        Check.equal(Errno.OK, Ipc.receive(Endpoint.SYSTEM), "hearing of signals");
        Check.equal(MessageLayout.NOTIFICATION, Message.IN.type(), "by a notification");
        Check.equal(Errno.OK, KernelCalls.getSignals(), "asking for them");
        Check.equal(Puppets.LONER, Message.IN.word(0), "whose");
        return Message.IN.word(1);
    }

    private static void backup() {
        Check.equal(Errno.OK, KernelCalls.kill(Puppets.LONER, SIGHUP), "another signal meanwhile");
        Check.equal(Errno.OK, KernelCalls.clear(Puppets.SECOND), "the manager ends");
        Check.equal(1 << SIGTERM | 1 << SIGHUP, awaitSignals(), "both signals");
        Check.equal(Errno.OK, KernelCalls.endSignals(Puppets.LONER), "dealing with them");
        Check.that(!Puppets.isBlocked(Puppets.LONER, Blocked.SIGNALED | Blocked.SIGNAL_PENDING), "it goes on");
    }

    private static void afterwards() {
        Check.equal(Errno.OK, KernelCalls.kill(Puppets.LONER, SIGTERM), "a signal");
        Check.equal(1 << SIGTERM, awaitSignals(), "it is the back-up's");
        Check.equal(Errno.OK, KernelCalls.endSignals(Puppets.LONER), "dealing with it");
        Check.equal(Errno.OK, KernelCalls.clear(Puppets.LONER), "the end");
    }
}
