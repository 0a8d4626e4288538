package skink.tests.torture;

import java.util.SplittableRandom;
import skink.abi.ipc.Endpoint;
import skink.abi.ipc.Errno;
import skink.tests.kernel.Check;
import skink.tests.kernel.Setting;
import skink.user.Ipc;
import skink.user.KernelCalls;
import skink.user.Message;
import skink.user.Self;

/** A process that does rounds of something until the conductor stops it, and tells how far it is now and then. */
abstract class Worker {
    private static final int SERIES_TERMS = 60;

    final int slot = Endpoint.slot(Self.endpoint());
    final SplittableRandom random = new SplittableRandom(Setting.number("torture-seed", 1) * 64 + slot);
    /** Numbered messages that it has sent to the sink. */
    int numbered;

    private final double expectedSum = series();
    private int rounds;

    /** One round. */
    abstract void round();

    /** What must be done before it may end. */
    void finish() {}

    /** Never returns. A broken promise is printed and told. */
    final void work(int reportPeriod) {
        int last = Troupe.FINISHED;
        try {
            while (rounds % reportPeriod != 0 || rounds == 0 || isToGoOn(Troupe.PROGRESS)) {
                round();
                rounds++;
                Check.that(series() == expectedSum, "floating-point registers are its own");
            }
            finish();
        } catch (AssertionError e) {
            System.out.println(
                    "torture: " + Troupe.role(slot) + " " + slot + ", round " + rounds + ": " + e.getMessage());
            last = Troupe.BROKEN;
        }
        isToGoOn(last);
        KernelCalls.exit(0);
    }

    private boolean isToGoOn(int type) {
        Message.OUT.type(type).word(0, rounds).word(1, numbered);
        Check.equal(Errno.OK, Ipc.sendRec(Troupe.CONDUCTOR), "telling the conductor");
        return Message.IN.type() == Troupe.GO_ON;
    }

    private double series() {
        double sum = slot;
        for (int i = 1; i < SERIES_TERMS; i++) {
            sum = sum / 1.0001 + 1.0 / (i + slot);
        }
        return sum;
    }

    /** A number from {@code first} to {@code end} - 1. */
    final int pick(int first, int end) {
        return random.nextInt(first, end);
    }
}
