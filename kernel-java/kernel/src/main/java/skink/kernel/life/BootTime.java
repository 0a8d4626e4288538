package skink.kernel.life;

import skink.abi.kcall.Blocked;
import skink.abi.user.UserSpace;
import skink.kernel.clock.WallClock;
import skink.kernel.proc.Proc;
import skink.kernel.proc.Procs;
import skink.magic.Address;
import skink.magic.HoldsKernelLock;

/** Tells processes when the system was booted, so that they know the time without asking. */
@HoldsKernelLock
public final class BootTime {
    /** A process that changes the word more often than that meanwhile finds what it has written. */
    private static final int TRIES = 8;

    private BootTime() {}

    /** All living processes are told; they may run, and look, meanwhile. */
    public static void tellAll() {
        for (int i = 0; i < Procs.COUNT; i++) {
            Proc proc = Procs.get(i);
            if (!proc.isBlocked(Blocked.SLOT_FREE | Blocked.NO_ENDPOINT)) {
                exchange(proc.messages.plus(UserSpace.INFO_BOOT_MILLIS), WallClock.bootMillis());
            }
        }
    }

    private static void exchange(Address word, long value) {
        long expected = word.loadLong();
        for (int i = 0; i < TRIES; i++) {
            long found = word.compareAndExchange(expected, value);
            if (found == expected) {
                return;
            }
            expected = found;
        }
    }

    /** A new process that does not run yet is told. */
    static void tell(Proc proc) {
        proc.messages.store(WallClock.bootMillis(), UserSpace.INFO_BOOT_MILLIS);
    }
}
