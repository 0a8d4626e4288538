package skink.kernel.life;

import skink.kernel.ipc.Notification;
import skink.kernel.proc.Privilege;
import skink.kernel.proc.Privileges;
import skink.kernel.sched.CpuState;
import skink.kernel.sched.Quantum;
import skink.magic.HoldsKernelLock;

/** Notifications at a time: one for each process with privileges of its own. */
@HoldsKernelLock
public final class Alarms {
    /** The earliest of all alarms. */
    private static long next = Privilege.NO_ALARM;

    private Alarms() {}

    /** Sets the alarm of a privilege's owner, or takes it back ({@link Privilege#NO_ALARM}); {@code cpu} is the one that runs. */
    public static void set(Privilege privilege, long timeStamp, CpuState cpu) {
        boolean wasNext = privilege.alarmAt == next;
        privilege.alarmAt = timeStamp;
        if (timeStamp <= next) {
            next = timeStamp;
        } else if (wasNext) {
            findNext();
        }
        Quantum.alsoAt(cpu, next);
    }

    /** The time stamp of the earliest alarm; {@link Privilege#NO_ALARM} if none is set. */
    public static long next() {
        return next;
    }

    /** Notifies those whose time has come. */
    public static void ring(long now) {
        if (now < next) {
            return;
        }
        for (int i = 0; i < Privilege.COUNT; i++) {
            Privilege privilege = Privileges.get(i);
            if (privilege.alarmAt <= now) {
                privilege.alarmAt = Privilege.NO_ALARM;
                Notification.ofAlarm(privilege.owner);
            }
        }
        findNext();
    }

    private static void findNext() {
        long earliest = Privilege.NO_ALARM;
        for (int i = 0; i < Privilege.COUNT; i++) {
            earliest = Math.min(earliest, Privileges.get(i).alarmAt);
        }
        next = earliest;
    }
}
