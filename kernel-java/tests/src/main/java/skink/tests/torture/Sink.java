package skink.tests.torture;

import skink.abi.ipc.Endpoint;
import skink.user.Ipc;
import skink.user.Message;

/** Takes all numbered messages: of each sender every number once, in order; tells the conductor how many when it asks. */
public final class Sink {
    /** In the answer, behind the counts: how many came out of order. */
    static final int WRONG = Troupe.MOURNERS - Troupe.ASKERS;

    private Sink() {}

    public static void main(String[] args) {
        int[] received = new int[Troupe.END];
        int wrong = 0;
        while (true) {
            Ipc.receive(Endpoint.ANY);
            int from = Endpoint.slot(Message.IN.source());
            if (Message.IN.type() == Troupe.COUNT) {
                for (int slot = Troupe.ASKERS; slot < Troupe.MOURNERS; slot++) {
                    Message.OUT.word(slot - Troupe.ASKERS, received[slot]);
                }
                Message.OUT.word(WRONG, wrong);
                Ipc.sendNb(Message.IN.source());
            } else if (++received[from] != Message.IN.word(0)) {
                wrong++;
            }
        }
    }
}
