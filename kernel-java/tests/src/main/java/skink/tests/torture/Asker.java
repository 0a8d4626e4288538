package skink.tests.torture;

import skink.abi.ipc.Errno;
import skink.tests.kernel.Check;
import skink.user.Ipc;
import skink.user.Message;

/** Asks servers in turn, and sends the sink numbered messages that wait until they are taken. */
public final class Asker extends Worker {
    private static final int SINK_PERIOD = 8;
    private int number;

    private Asker() {}

    public static void main(String[] args) {
        new Asker().work(64);
    }

    @Override
    void round() {
        int server = Troupe.endpoint(pick(Troupe.ANSWERERS, Troupe.ASKERS));
        number++;
        Message.OUT.type(Troupe.NUMBERED).word(0, number).word(13, ~number);
        Check.equal(Errno.OK, Ipc.sendRec(server), "asking");
        Check.equal(server, Message.IN.source(), "who answers");
        Check.equal(~number, Message.IN.word(0), "the first word of the answer");
        Check.equal(number, Message.IN.word(13), "the last word of the answer");
        if (number % SINK_PERIOD == 0) {
            Message.OUT.type(Troupe.NUMBERED).word(0, ++numbered);
            Check.equal(Errno.OK, Ipc.send(Troupe.endpoint(Troupe.SINK)), "sending to the sink");
        }
    }
}
