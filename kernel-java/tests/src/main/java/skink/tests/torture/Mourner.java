package skink.tests.torture;

import skink.abi.ipc.Errno;
import skink.tests.kernel.Check;
import skink.user.Ipc;
import skink.user.Message;

/** Asks each expendable process something that it will not answer: it dies first, which the asker must be told. */
public final class Mourner extends Worker {
    private int next = Troupe.EXPENDABLES;

    private Mourner() {}

    public static void main(String[] args) {
        new Mourner().work(Troupe.END - Troupe.EXPENDABLES);
    }

    @Override
    void round() {
        Message.OUT.type(Troupe.NUMBERED);
        Check.equal(Errno.EDEADSRCDST, Ipc.sendRec(Troupe.endpoint(next)), "asking slot " + next + " until it dies");
        next = next + 1 < Troupe.END ? next + 1 : Troupe.EXPENDABLES;
    }
}
