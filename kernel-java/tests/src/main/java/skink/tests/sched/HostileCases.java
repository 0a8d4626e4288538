package skink.tests.sched;

import java.util.List;
import skink.abi.ipc.Endpoint;
import skink.abi.ipc.Errno;
import skink.abi.ipc.MessageLayout;
import skink.abi.protocol.DeadProcess;
import skink.abi.protocol.Sched;
import skink.tests.kernel.Case;
import skink.tests.kernel.Check;

/** Messages that the scheduler must not believe. */
final class HostileCases {
    static final List<Case> ALL = List.of(
            new Case("QuantaOfOthersAreRefusedAndCounted", HostileCases::forged),
            new Case("OrdersOfStrangersAreRefused", HostileCases::strangers),
            new Case("RequestsThatNobodyKnowsAreRefused", HostileCases::unknown),
            new Case("DeadProcessesAreNotScheduled", HostileCases::dead));

    /** {@code Sched.counts}, for whom no client speaks. */
    static final int COUNTS = 0xF07;

    private static final int STRANGER = Cast.WORKERS[0];
    private static final int START = 0xF02;
    private static final int INHERIT = 0xF05;
    private static final int INIT = 0x600;
    private static final int TERMINATE = 0x602;

    private HostileCases() {}

    private static void forged() {
        int[] types = {MessageLayout.OUT_OF_QUANTUM, MessageLayout.PAGE_FAULT, MessageLayout.NOTIFICATION, 0, -1, 0x3FF
        };
        quieten();
        Sched.Counts before = Cast.CLIENT.counts();
        Sched.Place place = Cast.place(STRANGER);
        for (int type : types) {
            Check.equal(Errno.EPERM, Cast.askAs(STRANGER, type, 0), "type " + type);
        }
        for (int type = INIT; type <= TERMINATE; type++) {
            Check.equal(Errno.EPERM, Cast.askAs(STRANGER, type, 0), "what only RS may say: " + type);
        }
        Sched.Counts after = Cast.CLIENT.counts();
        Check.equal(types.length + 3L, (long) after.refused() - before.refused(), "how many were refused");
        Check.equal(before.quanta(), after.quanta(), "quanta that have ended");
        Check.equal(place.priority(), Cast.place(STRANGER).priority(), "the priority of who feigned them");
    }

    /** From now on no quantum ends: those who might use up one are the kernel's, and the stranger's is long. */
    private static void quieten() {
        Cast.stop(Cast.ECHO);
        for (int worker : Cast.WORKERS) {
            Cast.stop(worker);
        }
        Cast.start(STRANGER, 10_000);
    }

    private static void strangers() {
        for (int type = START; type <= INHERIT; type++) {
            Check.equal(Errno.EPERM, Cast.askAs(STRANGER, type, STRANGER), "order " + type);
        }
        Check.equal(Errno.OK, Cast.askAs(STRANGER, COUNTS, 0), "a question is no order");
    }

    private static void unknown() {
        int[] types = {0xF00, 0xFFF, 0x714, 0x1000, Integer.MAX_VALUE};
        for (int type : types) {
            Check.equal(Errno.ENOSYS, Cast.askAs(STRANGER, type, 0), "type " + type);
        }
    }

    private static void dead() {
        int[] nobodies = {Endpoint.NONE, Endpoint.SELF, Endpoint.of(3, 2), Endpoint.of(200, 1), Integer.MAX_VALUE};
        for (int nobody : nobodies) {
            boolean isRefused = false;
            try {
                Cast.answered(() -> Cast.CLIENT.start(nobody, 8, 10, Sched.ANY_CPU));
            } catch (AssertionError refused) {
                isRefused = refused.getCause() instanceof DeadProcess;
            }
            Check.that(isRefused, "process " + nobody + " is dead");
        }
    }
}
