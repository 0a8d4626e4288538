package skink.tests.torture;

import skink.abi.ipc.Errno;
import skink.abi.kcall.KernelCall;
import skink.tests.kernel.Check;
import skink.tests.kernel.Mode;
import skink.user.KernelCalls;

/**
 * Stops, inhibits and moves others, the other meddler too, and lets them go on. It is the scheduler of every second worker,
 * which gets a new quantum when it comes to it.
 */
public final class Meddler extends Worker {
    private static final int LONGEST_HOLD = 40;
    private static final int MIDDLING = 8;
    private final Mode mode = Mode.ofSystem();

    private Meddler() {
        for (int i = Troupe.ANSWERERS; i < Troupe.END; i++) {
            if (isMine(i)) {
                KernelCalls.takeScheduling(Troupe.endpoint(i));
            }
        }
    }

    public static void main(String[] args) {
        new Meddler().work(64);
    }

    private boolean isMine(int other) {
        return (other & 1) == (slot & 1);
    }

    @Override
    void round() {
        int other = random.nextInt(4) == 0
                ? Troupe.MEDDLERS + Troupe.ANSWERERS - 1 - slot
                : pick(Troupe.ANSWERERS, Troupe.END);
        int target = Troupe.endpoint(other);
        switch (random.nextInt(3)) {
            case 0 -> stop(target);
            case 1 -> inhibit(target);
            default -> move(other, target);
        }
    }

    private void stop(int target) {
        if (isDead(KernelCalls.stop(target))) {
            return;
        }
        hold();
        isDead(KernelCalls.goOn(target));
    }

    /** The other meddler may have inhibited it already. */
    private void inhibit(int target) {
        int result = KernelCalls.vmControl(KernelCall.VM_INHIBIT_SET, target, 0);
        if (result == Errno.EINVAL || isDead(result)) {
            return;
        }
        hold();
        isDead(KernelCalls.vmControl(KernelCall.VM_INHIBIT_CLEAR, target, 0));
    }

    private void move(int other, int target) {
        int result = KernelCalls.schedule(target, priority(), 1, random.nextInt(mode.processors()));
        if (isMine(other) && other >= Troupe.ANSWERERS) {
            isDead(result);
        } else {
            Check.that(result == Errno.EPERM || result == Errno.EDEADSRCDST, "scheduling somebody else's: " + result);
        }
    }

    /** In normal mode one that never waits would keep all of worse priority from running, as is right. */
    private int priority() {
        return mode.isRace() ? pick(5, 11) : MIDDLING;
    }

    private static boolean isDead(int result) {
        Check.that(result == Errno.OK || result == Errno.EDEADSRCDST, "meddling: " + result);
        return result != Errno.OK;
    }

    private void hold() {
        for (int i = random.nextInt(LONGEST_HOLD); i > 0; i--) {
            KernelCalls.nothing();
        }
    }

    /** Others find no scheduler then, and the kernel renews their quanta. */
    @Override
    void finish() {
        for (int i = Troupe.ANSWERERS; i < Troupe.END; i++) {
            if (isMine(i)) {
                KernelCalls.giveSchedulingBack(Troupe.endpoint(i));
            }
        }
    }
}
