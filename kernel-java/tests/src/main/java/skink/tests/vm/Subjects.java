package skink.tests.vm;

import skink.abi.ipc.Endpoint;
import skink.abi.ipc.Errno;
import skink.abi.kcall.KernelCall;
import skink.abi.protocol.BadArgument;
import skink.abi.protocol.NoMemory;
import skink.abi.protocol.NotPermitted;
import skink.abi.protocol.TableFull;
import skink.abi.protocol.UnknownProcess;
import skink.abi.user.WellKnown;
import skink.tests.kernel.Check;
import skink.tests.kernel.Pause;
import skink.user.Ipc;
import skink.user.KernelCalls;
import skink.user.Message;
import skink.user.protocol.VmClient;

/** The driver's hand on its subjects; it is their process manager. */
final class Subjects {
    /** The one that the boot has made. */
    static final int FIRST = Endpoint.of(2, 1);

    static final VmClient VM = new VmClient(WellKnown.VM);

    private static final int ALL_PRIMITIVES = 0xFFFF;
    /** VM and the driver. */
    private static final int DESTINATIONS = 3;

    private static final int PATIENCE = 5000;

    private Subjects() {}

    /** Gives an order and waits for what comes of it. */
    static int perform(int subject, int order, int a, int b) {
        begin(subject, order, a, b);
        return report(subject);
    }

    static int perform(int subject, int order, int a) {
        return perform(subject, order, a, 0);
    }

    /** Gives an order. */
    static void begin(int subject, int order, int a, int b) {
        Message.OUT.type(order).word(0, a).word(1, b);
        Check.equal(Errno.OK, Ipc.send(subject), "giving an order");
    }

    static int report(int subject) {
        Check.equal(Errno.OK, Ipc.receive(subject), "hearing of an order");
        Check.equal(Subject.REPORT, Message.IN.type(), "a report");
        return Message.IN.word(0);
    }

    /** A copy of a subject that waits for an order; it waits for its first. */
    static int fork(int parent) {
        try {
            int child = VM.fork(parent);
            if (Endpoint.generation(parent) == 1 && Endpoint.slot(parent) == Endpoint.slot(FIRST)
                    || isWithoutRights(child)) {
                give(child);
            }
            return child;
        } catch (NotPermitted | UnknownProcess | NoMemory | TableFull | BadArgument error) {
            throw new AssertionError("fork: " + error, error);
        }
    }

    private static boolean isWithoutRights(int process) {
        Check.equal(Errno.OK, KernelCalls.processInfo(process), "asking about a process");
        return Message.IN.word(4) == -1;
    }

    private static void give(int child) {
        int given =
                KernelCalls.givePrivileges(child, -1, ALL_PRIMITIVES, DESTINATIONS, -1, WellKnown.PM, Endpoint.NONE);
        Check.equal(Errno.OK, given, "rights");
        int allowed = KernelCalls.privilegeControl(child, KernelCall.PRIVILEGE_ALLOW, 0);
        Check.equal(Errno.OK, allowed, "permission to run");
    }

    /** Waits until a subject has ended, and frees it: the status, or minus the set of signals that ended it. */
    static int awaitEnd(int subject) {
        for (int i = 0; i < PATIENCE; i++) {
            if (KernelCalls.getSignals() == Errno.OK && Message.IN.word(0) == subject) {
                int status = (Message.IN.word(1) & 1) != 0 ? Message.IN.word(2) : -Message.IN.word(1);
                free(subject);
                return status;
            }
            Pause.millis(1);
        }
        throw new AssertionError("a subject has not ended");
    }

    /** Ends a subject, whatever it does. */
    static void free(int subject) {
        Check.equal(Errno.OK, KernelCalls.clear(subject), "clearing a subject");
        try {
            VM.exit(subject);
        } catch (NotPermitted | UnknownProcess error) {
            throw new AssertionError("exit: " + error, error);
        }
    }
}
