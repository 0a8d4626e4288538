package skink.tests.sched;

import java.util.List;
import skink.abi.ipc.Errno;
import skink.abi.ipc.MessageLayout;
import skink.abi.kcall.Blocked;
import skink.abi.protocol.InitKind;
import skink.tests.kernel.Case;
import skink.tests.kernel.Check;
import skink.user.Ipc;
import skink.user.KernelCalls;
import skink.user.Message;
import skink.user.protocol.PeerFailure;
import skink.user.protocol.RsDispatcher;
import skink.user.protocol.RsServer;
import skink.user.protocol.SefClient;

/** A service begins, lives and ends at RS's word; here the driver is RS. */
final class ServiceCases {
    static final List<Case> FIRST = List.of(
            new Case("ServiceReturnsPingsBeforeItBegins", ServiceCases::ping),
            new Case("ServiceServesNobodyBeforeItsRsLetsIt", ServiceCases::begin),
            new Case("ServiceReturnsPings", ServiceCases::ping));

    static final List<Case> LAST = List.of(
            new Case("StoppedSchedulerHangsNobody", ServiceCases::stop),
            new Case("DeadSchedulerHangsNobody", ServiceCases::end));

    private static final SefClient SERVICE = new SefClient(Cast.SCHED);

    private ServiceCases() {}

    private static void ping() {
        Check.equal(Errno.OK, Ipc.notify(Cast.SCHED), "a ping");
        Check.equal(Errno.OK, Ipc.receive(Cast.SCHED), "its echo");
        Check.equal(MessageLayout.NOTIFICATION, Message.IN.type(), "which is a notification");
    }

    /** Takes down what the service tells. */
    private static final class Results implements RsServer {
        private int told = 1;

        @Override
        public void initialized(int caller, int result) {
            told = result;
        }

        @Override
        public void prepared(int caller, int result) {
            throw new AssertionError("nobody has asked for that");
        }
    }

    private static void begin() {
        Cast.order(Cast.WORKERS[0], HostileCases.COUNTS, 0);
        Cast.await(() -> (Cast.blocked(Cast.WORKERS[0]) & Blocked.SENDING) != 0, "a client that waits");
        SERVICE.init(InitKind.FRESH);
        Check.equal(Errno.OK, Ipc.receive(Cast.SCHED), "hearing of its beginning");
        Results results = new Results();
        Check.equal(0, new RsDispatcher(results).request(Cast.SCHED), "its report is understood");
        Check.equal(Errno.OK, results.told, "its result");
        Check.that((Cast.blocked(Cast.WORKERS[0]) & Blocked.SENDING) != 0, "the client still waits");
        Message.OUT.type(Errno.OK).clearFrom(0);
        Check.equal(Errno.OK, Ipc.sendNb(Cast.SCHED), "letting it serve");
        Check.equal(Errno.OK, Cast.report(Cast.WORKERS[0]), "the client's request");
        Check.equal(Errno.OK, Message.IN.word(2), "is answered");
    }

    private static void stop() {
        Cast.start(Cast.WORKERS[0], 2);
        Cast.start(Cast.WORKERS[1], 2);
        Cast.spin(Cast.WORKERS[0], 60);
        Cast.spin(Cast.WORKERS[1], 60);
        Check.equal(Errno.OK, KernelCalls.stop(Cast.SCHED), "stopping it");
        Cast.awaitReports(Cast.WORKERS[0], Cast.WORKERS[1]);
        Check.that((Cast.blocked(Cast.SCHED) & Blocked.STOPPED) != 0, "it is still stopped");
        Check.equal(Errno.OK, KernelCalls.goOn(Cast.SCHED), "letting it go on");
        Cast.CLIENT.counts();
    }

    private static void end() {
        Cast.start(Cast.WORKERS[0], 2);
        Cast.start(Cast.WORKERS[1], 2);
        Cast.spin(Cast.WORKERS[0], 80);
        Cast.spin(Cast.WORKERS[1], 80);
        SERVICE.terminate();
        Cast.awaitReports(Cast.WORKERS[0], Cast.WORKERS[1]);
        Cast.await(() -> KernelCalls.processInfo(Cast.SCHED) == Errno.ESRCH, "its end");
        try {
            Cast.CLIENT.counts();
            throw new AssertionError("the dead do not answer");
        } catch (PeerFailure dead) {
            Check.equal(Errno.EDEADSRCDST, dead.error(), "asking the dead");
        }
    }
}
