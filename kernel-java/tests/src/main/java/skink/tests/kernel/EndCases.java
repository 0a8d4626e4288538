package skink.tests.kernel;

import java.util.List;
import skink.abi.ipc.Endpoint;
import skink.abi.ipc.Errno;
import skink.abi.ipc.MessageLayout;
import skink.abi.ipc.Primitive;
import skink.abi.kcall.Blocked;
import skink.abi.user.Signal;
import skink.user.Ipc;
import skink.user.KernelCalls;
import skink.user.Message;

/** Signals and ends; the last cases, since who ends does not come back. */
final class EndCases {
    static final List<Case> ALL = List.of(
            new Case("SignalGoesToTheManager", EndCases::signal),
            new Case("SignalsDuringASignalAreToldAfterwards", EndCases::signalsDuring),
            new Case("DeathEndsTheWaitsOfOthers", EndCases::deathEndsWaits),
            new Case("ProcessEndsItself", EndCases::exit),
            new Case("NameOfTheDeadStaysDead", EndCases::deadName));

    private static final int SIGTERM = 15;
    private static final int SIGUSR1 = 10;

    private EndCases() {}

    private static int awaitSignals(int process) {
        Check.equal(Errno.OK, Ipc.receive(Endpoint.SYSTEM), "hearing of signals");
        Check.equal(MessageLayout.NOTIFICATION, Message.IN.type(), "by a notification");
        Check.that(Ipc.isFromKernel(), "of the kernel");
        Check.equal(Errno.OK, KernelCalls.getSignals(), "asking for them");
        Check.equal(process, Message.IN.word(0), "who has signals");
        return Message.IN.word(1);
    }

    private static void signal() {
        Check.equal(Errno.OK, KernelCalls.kill(Puppets.FIRST, SIGTERM), "a signal");
        Check.that(Puppets.isBlocked(Puppets.FIRST, Blocked.SIGNALED), "it is stopped");
        Check.equal(1 << SIGTERM, awaitSignals(Puppets.FIRST), "which signals");
        Check.that(Puppets.isBlocked(Puppets.FIRST, Blocked.SIGNAL_PENDING), "it stays stopped");
        Check.equal(Errno.OK, KernelCalls.getSignals(), "asking again");
        Check.equal(Endpoint.NONE, Message.IN.word(0), "nobody else has signals");
        Check.equal(Errno.OK, KernelCalls.endSignals(Puppets.FIRST), "dealing with it");
        Check.that(!Puppets.isBlocked(Puppets.FIRST, Blocked.SIGNAL_PENDING), "it goes on");
        Check.equal(Errno.EINVAL, KernelCalls.endSignals(Puppets.FIRST), "dealing with it twice");
        Check.equal(Errno.EINVAL, KernelCalls.kill(Puppets.FIRST, 0), "signal 0");
        Check.equal(Errno.EINVAL, KernelCalls.kill(Puppets.FIRST, 32), "signal 32");
        Check.equal(Errno.EINVAL, KernelCalls.kill(Puppets.FIRST, -1), "signal -1");
    }

    private static void signalsDuring() {
        Check.equal(Errno.OK, KernelCalls.kill(Puppets.FIRST, SIGTERM), "a signal");
        awaitSignals(Puppets.FIRST);
        Check.equal(Errno.OK, KernelCalls.kill(Puppets.FIRST, SIGUSR1), "another one meanwhile");
        Check.equal(Errno.OK, KernelCalls.endSignals(Puppets.FIRST), "the first is dealt with");
        Check.equal(1 << SIGUSR1, awaitSignals(Puppets.FIRST), "the other comes");
        Check.equal(Errno.OK, KernelCalls.endSignals(Puppets.FIRST), "it is dealt with");
    }

    private static void deathEndsWaits() {
        Puppets.use(Puppets.FIRST, Primitive.SENDREC, Puppets.LONER, 0x400, 1);
        Puppets.awaitBlocked(Puppets.FIRST, Blocked.SENDING | Blocked.RECEIVING);
        Puppets.use(Puppets.SECOND, Primitive.RECEIVE, Puppets.LONER, 0, 0);
        Puppets.awaitBlocked(Puppets.SECOND, Blocked.RECEIVING);
        Check.equal(Errno.OK, KernelCalls.clear(Puppets.LONER), "the loner ends");
        Check.equal(Errno.EDEADSRCDST, Puppets.report(Puppets.FIRST), "who asked it");
        Check.equal(Errno.EDEADSRCDST, Puppets.report(Puppets.SECOND), "who waited for it");
        Check.equal(Errno.ESRCH, KernelCalls.slotInfo(4), "its slot is free");
        Check.equal(Errno.EINVAL, KernelCalls.clear(Endpoint.SELF), "clearing itself");
    }

    private static void exit() {
        Puppets.order(Puppets.SECOND, Puppet.END, 7);
        Check.equal(1 << Signal.EXIT, awaitSignals(Puppets.SECOND), "its manager is told that it has ended");
        Check.equal(7, Message.IN.word(2), "with which status");
        Check.equal(Errno.OK, KernelCalls.endSignals(Puppets.SECOND), "letting it go on");
        Check.that(Puppets.isBlocked(Puppets.SECOND, Blocked.EXITED), "which it cannot");
        Puppets.use(Puppets.FIRST, Primitive.SEND, Puppets.SECOND, 0x400, 1);
        Puppets.awaitBlocked(Puppets.FIRST, Blocked.SENDING);
        Check.equal(Errno.OK, KernelCalls.clear(Puppets.SECOND), "giving it up");
        Check.equal(Errno.EDEADSRCDST, Puppets.report(Puppets.FIRST), "who waited for it learns that only now");
        Check.equal(Errno.ESRCH, KernelCalls.processInfo(Puppets.SECOND), "it is gone");
    }

    private static void deadName() {
        Check.equal(Errno.EDEADSRCDST, Ipc.send(Puppets.SECOND), "sending to the dead");
        Check.equal(Errno.EDEADSRCDST, Ipc.sendRec(Puppets.SECOND), "asking the dead");
        Check.equal(Errno.EDEADSRCDST, Ipc.receive(Puppets.SECOND), "waiting for the dead");
        Check.equal(Errno.EDEADSRCDST, Ipc.notify(Puppets.SECOND), "notifying the dead");
        Check.equal(Errno.EDEADSRCDST, KernelCalls.kill(Puppets.SECOND, SIGTERM), "killing the dead");
    }
}
