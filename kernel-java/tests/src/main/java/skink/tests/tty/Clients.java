package skink.tests.tty;

import skink.abi.ipc.Endpoint;
import skink.abi.ipc.Errno;
import skink.abi.kcall.Blocked;
import skink.tests.kernel.Check;
import skink.tests.kernel.Pause;
import skink.user.Ipc;
import skink.user.KernelCalls;
import skink.user.Message;

/** The tests' hand on the processes that ask the driver. */
final class Clients {
    static final int FIRST = Endpoint.of(3, 1);
    static final int SECOND = Endpoint.of(4, 1);
    /** One that may be lost, and is of another session. */
    static final int STRANGER = Endpoint.of(5, 1);

    private static final int PATIENCE = 5000;

    private Clients() {}

    /** Lets a client ask the driver. */
    static void order(int client, int type, int... words) {
        int[] all = new int[words.length + 1];
        all[0] = type;
        System.arraycopy(words, 0, all, 1, words.length);
        tell(client, Client.ORDER, all);
    }

    static void tell(int client, int type, int... words) {
        Message.OUT.type(type).clearFrom(0);
        for (int i = 0; i < words.length; i++) {
            Message.OUT.word(i, words[i]);
        }
        Check.equal(Errno.OK, Ipc.send(client), "giving an order");
    }

    /** Lets a client ask, and waits until it waits for the driver's answer. */
    static void wait(int client, int type, int... words) {
        order(client, type, words);
        awaitBlocked(client);
    }

    static void awaitBlocked(int client) {
        for (int i = 0; i < PATIENCE; i++) {
            Check.equal(Errno.OK, KernelCalls.processInfo(client), "asking about a process");
            if (Message.IN.word(1) == Blocked.RECEIVING) {
                return;
            }
            Pause.millis(1);
        }
        throw new AssertionError("process " + client + " does not wait for an answer");
    }

    /** Waits for a client's report: the error that it was answered with. */
    static int report(int client) {
        Check.equal(Errno.OK, Ipc.receive(client), "receiving a report");
        Check.equal(Client.REPORT, Message.IN.type(), "the type of a report");
        return Message.IN.word(0);
    }

    /** Waits for the report of a client that has read; the text. */
    static String readBy(int client) {
        Check.equal(Errno.OK, report(client), "a read");
        int bytes = Message.IN.word(1);
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < bytes; i++) {
            text.append((char) (Message.IN.byteAt(2, i) & 0xFF));
        }
        return text.toString();
    }
}
