package skink.tests.hostile;

import skink.abi.ipc.Endpoint;
import skink.abi.ipc.Primitive;
import skink.user.Ipc;
import skink.user.Message;

/** Answers the client's numbered requests, and all others with nothing; the client's must be whole and in order. */
public final class VictimServer {
    private static final int POKE_PERIOD = 64;
    private static int expected;

    private VictimServer() {}

    public static void main(String[] args) {
        int client = Endpoint.NONE;
        int turns = 0;
        while (true) {
            Ipc.replyReceive(client);
            client = Message.IN.source();
            if (++turns % POKE_PERIOD == 0) {
                Ipc.sendNb(Cast.FIRST_ATTACKER);
                Ipc.sendNb(Cast.SECOND_ATTACKER);
            }
            boolean isRequest = client == Cast.CLIENT && Ipc.primitive() == Primitive.SENDREC;
            Message.OUT.type(isRequest ? answer() : 0);
        }
    }

    /** Makes the answer; its type: that of the request if that was good. */
    private static int answer() {
        boolean isGood = Message.IN.type() == Cast.REQUEST && Message.IN.word(0) == expected;
        for (int i = 1; i < 14; i++) {
            isGood &= Message.IN.word(i) == Cast.pattern(expected, i);
            Message.OUT.word(i, ~Cast.pattern(expected, i));
        }
        Message.OUT.word(0, expected++);
        return isGood ? Cast.REQUEST : Cast.HARMED;
    }
}
