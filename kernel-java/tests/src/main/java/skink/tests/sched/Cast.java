package skink.tests.sched;

import skink.abi.ipc.Endpoint;
import skink.abi.ipc.Errno;
import skink.abi.ipc.Primitive;
import skink.abi.protocol.DeadProcess;
import skink.abi.protocol.NotPermitted;
import skink.abi.protocol.OutOfRange;
import skink.abi.protocol.Sched;
import skink.abi.protocol.UnknownProcess;
import skink.tests.kernel.Check;
import skink.tests.kernel.Pause;
import skink.tests.kernel.Puppet;
import skink.user.Ipc;
import skink.user.KernelCalls;
import skink.user.Message;
import skink.user.protocol.SchedClient;

/** Who takes part, and the driver's hand on them. */
final class Cast {
    static final int SCHED = Endpoint.of(1, 1);
    static final int ECHO = Endpoint.of(2, 1);
    static final int[] WORKERS = {Endpoint.of(3, 1), Endpoint.of(4, 1), Endpoint.of(5, 1), Endpoint.of(6, 1)};
    static final int[] STRAYS = {Endpoint.of(7, 1), Endpoint.of(8, 1)};

    static final SchedClient CLIENT = new SchedClient(SCHED);

    private static final int PATIENCE = 400;
    private static final int STEP_MILLIS = 5;

    private Cast() {}

    /** A question to the scheduler that must be answered. */
    interface Asking<T> {
        T ask() throws NotPermitted, DeadProcess, OutOfRange, UnknownProcess;
    }

    static <T> T answered(Asking<T> question) {
        try {
            return question.ask();
        } catch (NotPermitted | DeadProcess | OutOfRange | UnknownProcess refused) {
            throw new AssertionError(refused);
        }
    }

    static int start(int process, int quantumMillis) {
        return answered(() -> CLIENT.start(process, 8, quantumMillis, Sched.ANY_CPU));
    }

    static void stop(int process) {
        answered(() -> {
            CLIENT.stop(process);
            return null;
        });
    }

    static Sched.Place place(int process) {
        return answered(() -> CLIENT.place(process));
    }

    /** Lets a puppet compute for a while; it reports at the end. */
    static void spin(int puppet, int millis) {
        Message.OUT.type(Puppet.SPIN).word(0, millis).word(1, puppet);
        Check.equal(Errno.OK, Ipc.send(puppet), "an order to compute");
    }

    /** Waits for the report of a puppet; it is in the IN message then. */
    static int report(int puppet) {
        Check.equal(Errno.OK, Ipc.receive(puppet), "receiving a report");
        Check.equal(Puppet.REPORT, Message.IN.type(), "the type of a report");
        return Message.IN.word(0);
    }

    static void awaitReports(int... puppets) {
        for (int puppet : puppets) {
            Check.equal(0, report(puppet), "numbers of process " + puppet);
        }
    }

    /** Makes a puppet ask the scheduler, with any type; the type of the answer. */
    static int askAs(int puppet, int type, int word) {
        order(puppet, type, word);
        Check.equal(Errno.OK, report(puppet), "asking with type " + type);
        return Message.IN.word(2);
    }

    static void order(int puppet, int type, int word) {
        Message.OUT
                .type(Puppet.USE)
                .word(0, Primitive.SENDREC)
                .word(1, SCHED)
                .word(2, type)
                .word(3, word);
        Check.equal(Errno.OK, Ipc.send(puppet), "an order to ask");
    }

    /** Something that becomes true. */
    interface Condition {
        boolean holds();
    }

    static void await(Condition condition, String what) {
        for (int i = 0; i < PATIENCE; i++) {
            if (condition.holds()) {
                return;
            }
            Pause.millis(STEP_MILLIS);
        }
        throw new AssertionError("it never came: " + what);
    }

    /** The set of reasons why a process does not run. */
    static int blocked(int process) {
        Check.equal(Errno.OK, KernelCalls.processInfo(process), "asking about a process");
        return Message.IN.word(1);
    }
}
