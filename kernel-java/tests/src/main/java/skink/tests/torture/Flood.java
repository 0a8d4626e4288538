package skink.tests.torture;

import skink.abi.ipc.Errno;
import skink.tests.kernel.Check;
import skink.user.AsyncMessages;
import skink.user.KernelCalls;

/** Sends the sink numbered messages that it does not wait for, as many at a time as its table holds. */
public final class Flood extends Worker {
    private static final int ENTRIES = 24;
    private final boolean[] isSent = new boolean[ENTRIES];

    private Flood() {}

    public static void main(String[] args) {
        new Flood().work(64);
    }

    @Override
    void round() {
        int entry = AsyncMessages.prepare(Troupe.endpoint(Troupe.SINK));
        while (entry == AsyncMessages.FULL) {
            KernelCalls.nothing();
            entry = AsyncMessages.prepare(Troupe.endpoint(Troupe.SINK));
        }
        AsyncMessages.message(entry).type(Troupe.NUMBERED).word(0, ++numbered);
        isSent[entry] = true;
        Check.equal(Errno.OK, AsyncMessages.send(entry, false), "sending");
    }

    /** What is on its way must arrive. */
    @Override
    void finish() {
        for (int entry = 0; entry < ENTRIES; entry++) {
            while (isSent[entry] && !AsyncMessages.isDone(entry)) {
                KernelCalls.nothing();
            }
            Check.equal(Errno.OK, isSent[entry] ? AsyncMessages.result(entry) : Errno.OK, "what became of it");
        }
    }
}
