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

    private static final int SHARED = 62;
    private static final int PRIORITY = 8;
    private static final int QUANTUM_MILLIS = 20;
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

    /** A copy on this processor, if there is such, which shares its rights with others of the kind. */
    static int forkSharing(int parent, int cpu) {
        int defined =
                KernelCalls.definePrivileges(SHARED, ALL_PRIMITIVES, DESTINATIONS, -1, WellKnown.PM, Endpoint.NONE);
        Check.equal(Errno.OK, defined, "rights for many");
        try {
            int child = VM.fork(parent);
            int shared = KernelCalls.privilegeControl(child, KernelCall.PRIVILEGE_SHARE, SHARED);
            Check.equal(Errno.OK, shared, "sharing them");
            schedule(child, QUANTUM_MILLIS, cpu);
            int allowed = KernelCalls.privilegeControl(child, KernelCall.PRIVILEGE_ALLOW, 0);
            Check.equal(Errno.OK, allowed, "permission to run");
            return child;
        } catch (NotPermitted | UnknownProcess | NoMemory | TableFull | BadArgument error) {
            throw new AssertionError("fork: " + error, error);
        }
    }

    /** Gives a subject another quantum and processor, if there is such a one; the kernel goes on scheduling it. */
    static void schedule(int subject, int quantumMillis, int cpu) {
        Check.equal(Errno.OK, KernelCalls.takeScheduling(subject), "taking it over");
        int error = KernelCalls.schedule(subject, PRIORITY, quantumMillis, cpu);
        Check.that(error == Errno.OK || error == Errno.ERANGE, "scheduling it: " + error);
        Check.equal(Errno.OK, KernelCalls.giveSchedulingBack(subject), "giving it back");
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
