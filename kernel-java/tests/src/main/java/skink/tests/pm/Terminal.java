package skink.tests.pm;

import skink.abi.ipc.Endpoint;
import skink.abi.ipc.Errno;
import skink.abi.protocol.NotPermitted;
import skink.abi.protocol.UnknownProcess;
import skink.abi.user.WellKnown;
import skink.tests.kernel.Check;
import skink.user.Ipc;
import skink.user.Message;
import skink.user.protocol.PmClient;

/** In the place of the terminal: signals the group that it is told (word 0: the group, 1: the signal). */
public final class Terminal {
    private static final int SIGNAL = 0x400;

    private static final PmClient PM = new PmClient(WellKnown.PM);

    private Terminal() {}

    public static void main(String[] args) {
        while (true) {
            Ipc.receive(Endpoint.ANY);
            int client = Message.IN.source();
            int result = signal(Message.IN.word(0), Message.IN.word(1));
            Message.OUT.type(result);
            Ipc.sendNb(client);
        }
    }

    private static int signal(int group, int signal) {
        try {
            PM.signalGroup(group, signal);
            return Errno.OK;
        } catch (NotPermitted refused) {
            return Errno.EPERM;
        } catch (UnknownProcess refused) {
            return Errno.ESRCH;
        }
    }

    /** Tells the terminal to signal a group. */
    static void send(int group, int signal) {
        Message.OUT.type(SIGNAL).word(0, group).word(1, signal);
        Check.equal(Errno.OK, Ipc.sendRec(WellKnown.TTY), "asking the terminal");
        Check.equal(Errno.OK, Message.IN.type(), "signalling group " + group);
    }
}
