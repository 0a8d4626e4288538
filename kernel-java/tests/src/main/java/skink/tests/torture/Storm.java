package skink.tests.torture;

import skink.abi.ipc.Errno;
import skink.abi.ipc.Primitive;
import skink.tests.kernel.Check;
import skink.user.Ipc;

/**
 * One of two that wake each other by notifications, and throw some at others besides. A wake-up that is lost is the end of
 * both, which the conductor sees.
 */
public final class Storm extends Worker {
    private final int partner = Troupe.endpoint(Troupe.STORMS + Troupe.STORMS + 1 - slot);
    private boolean isAlone;

    private Storm() {}

    public static void main(String[] args) {
        new Storm().work(64);
    }

    /** The first wakes the second, which wakes the first. */
    @Override
    void round() {
        Ipc.notify(Troupe.endpoint(pick(Troupe.ANSWERERS, Troupe.ASKERS)));
        if (slot == Troupe.STORMS) {
            wake();
            await();
        } else {
            await();
            wake();
        }
    }

    private void wake() {
        int result = Ipc.notify(partner);
        isAlone |= result == Errno.EDEADSRCDST;
        Check.that(result == Errno.OK || isAlone, "waking the partner: " + result);
    }

    private void await() {
        int result = isAlone ? Errno.EDEADSRCDST : Ipc.receive(partner);
        isAlone |= result == Errno.EDEADSRCDST;
        Check.that(isAlone || result == Errno.OK && Ipc.primitive() == Primitive.NOTIFY, "waiting: " + result);
    }
}
