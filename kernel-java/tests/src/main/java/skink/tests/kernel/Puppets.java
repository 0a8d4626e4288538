package skink.tests.kernel;

import skink.abi.ipc.Endpoint;
import skink.abi.ipc.Errno;
import skink.user.Ipc;
import skink.user.KernelCalls;
import skink.user.Message;

/** The driver's hand on its puppets. */
final class Puppets {
    static final int ECHO = Endpoint.of(1, 1);
    static final int FIRST = Endpoint.of(2, 1);
    static final int SECOND = Endpoint.of(3, 1);
    static final int LONER = Endpoint.of(4, 1);
    static final int THIRD = Endpoint.of(5, 1);
    /** Only where the plan has it: one that may be lost. */
    static final int VICTIM = Endpoint.of(6, 1);

    private static final int PATIENCE = 2000;

    private Puppets() {}

    /** Gives an order; the puppet begins with it as soon as it can. */
    static void order(int puppet, int type, int... words) {
        Check.equal(Errno.OK, tryOrder(puppet, type, words), "giving an order");
    }

    /** Gives an order; 0 or what went wrong. */
    static int tryOrder(int puppet, int type, int... words) {
        Message.OUT.type(type);
        for (int i = 0; i < words.length; i++) {
            Message.OUT.word(i, words[i]);
        }
        return Ipc.send(puppet);
    }

    /** Makes a puppet use a primitive. */
    static void use(int puppet, int primitive, int peer, int type, int word) {
        order(puppet, Puppet.USE, primitive, peer, type, word);
    }

    /** Waits for the report of a puppet; it is in the IN message then. Returns the result that it tells. */
    static int report(int puppet) {
        Check.equal(Errno.OK, Ipc.receive(puppet), "receiving a report");
        Check.equal(Puppet.REPORT, Message.IN.type(), "the type of a report");
        return Message.IN.word(0);
    }

    /** Waits until a process is blocked for a reason among these. */
    static void awaitBlocked(int endpoint, int reasons) {
        for (int i = 0; i < PATIENCE; i++) {
            Check.equal(Errno.OK, KernelCalls.processInfo(endpoint), "asking about a process");
            if ((Message.IN.word(1) & reasons) != 0) {
                return;
            }
            Pause.millis(1);
        }
        throw new AssertionError("process " + endpoint + " is not blocked as expected: " + Message.IN.word(1));
    }

    static boolean isBlocked(int endpoint, int reasons) {
        Check.equal(Errno.OK, KernelCalls.processInfo(endpoint), "asking about a process");
        return (Message.IN.word(1) & reasons) != 0;
    }
}
