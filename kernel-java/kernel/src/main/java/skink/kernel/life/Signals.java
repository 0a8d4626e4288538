package skink.kernel.life;

import skink.abi.kcall.Blocked;
import skink.abi.user.Signal;
import skink.kernel.console.Console;
import skink.kernel.ipc.Notification;
import skink.kernel.proc.Proc;
import skink.kernel.proc.Procs;
import skink.kernel.sched.Scheduling;
import skink.magic.HoldsKernelLock;

/**
 * Signals: the kernel stops the process and tells its signal manager, which asks for them and decides.
 *
 * <p>{@code SIGNALED}: there are signals that the manager has not asked for. {@code SIGNAL_PENDING}: it has, and has not
 * said that it is done. Where the manager is dead the back-up one takes its place; a process without any that lives ends,
 * also if the last one dies before it is done. One that has ended itself stays as it is until its manager clears it: so
 * nobody who waits for it sees its end before that.
 */
@HoldsKernelLock
public final class Signals {
    /** What a manager finds in a notification of the kernel: signals are waiting to be asked for. */
    private static final int ASK = 1;

    /** Its manager is to decide what becomes of it. */
    private static final int UNDECIDED = Blocked.SIGNALED | Blocked.SIGNAL_PENDING | Blocked.EXITED;

    private static final int DEAD = Blocked.SLOT_FREE | Blocked.NO_ENDPOINT;

    private Signals() {}

    /** Sends a signal, 0 to 31, to a process. */
    public static void cause(Proc proc, int signal) {
        Proc manager = managerOf(proc);
        if (manager == null) {
            report(proc, " ended by signal ", signal);
            ProcessEnd.free(proc);
            return;
        }
        proc.signals |= 1 << signal;
        if (!proc.isBlocked(Blocked.SIGNALED | Blocked.SIGNAL_PENDING)) {
            Stops.stop(proc, Blocked.SIGNALED);
            QuantumEnd.schedulerGone(proc);
            Notification.ofSignals(manager, ASK);
        }
    }

    /**
     * The process that runs ends itself: its manager decides what becomes of it, and whether anybody hears of that; where none
     * lives, it is gone, and a status that tells of a failure is shown.
     */
    public static void exit(Proc proc, int status) {
        if (managerOf(proc) == null) {
            if (status != 0) {
                report(proc, " ended with status ", status);
            }
            ProcessEnd.free(proc);
            return;
        }
        proc.exitStatus = status;
        Scheduling.block(proc, Blocked.EXITED);
        cause(proc, Signal.EXIT);
    }

    /** Who is told of its signals: the manager, or else the back-up one; null if nobody lives who can be told. */
    private static Proc managerOf(Proc proc) {
        if (proc.privilege == null) {
            return null;
        }
        Proc manager = Procs.find(proc.privilege.signalManager);
        if (!canBeTold(manager, proc)) {
            manager = Procs.find(proc.privilege.backupManager);
        }
        return canBeTold(manager, proc) ? manager : null;
    }

    private static boolean canBeTold(Proc manager, Proc proc) {
        return manager != null && manager != proc && manager.hasOwnPrivilege();
    }

    /** A process that waits for the decision of a manager that does not live any more; null if there is none. */
    static Proc orphan() {
        for (int i = 0; i < Procs.end(); i++) {
            Proc proc = Procs.get(i);
            if (proc.isBlocked(UNDECIDED) && !proc.isBlocked(DEAD) && managerOf(proc) == null) {
                return proc;
            }
        }
        return null;
    }

    /** Whether a process may ask for the signals of another. */
    public static boolean isManagedBy(Proc proc, Proc manager) {
        return managerOf(proc) == manager;
    }

    /**
     * A process that had privileges of its own has ended, its name is dead: if another one was stopped for signals that it
     * knew or was to ask for, that is the matter of the back-up manager, which is told of all of them. Where there is none,
     * the process is an {@link #orphan}: then true is returned.
     */
    static boolean managerGone(Proc ended, Proc proc) {
        if (!proc.isBlocked(UNDECIDED)) {
            return false;
        }
        boolean isStopped = proc.isBlocked(Blocked.SIGNALED | Blocked.SIGNAL_PENDING);
        if (isStopped && proc.privilege != null && proc.privilege.signalManager == ended.endpoint) {
            tellBackup(proc);
        }
        return managerOf(proc) == null;
    }

    private static void tellBackup(Proc proc) {
        Proc backup = managerOf(proc);
        if (backup != null) {
            proc.signals |= proc.toldSignals;
            proc.toldSignals = 0;
            Scheduling.block(proc, Blocked.SIGNALED);
            Scheduling.unblock(proc, Blocked.SIGNAL_PENDING);
            Notification.ofSignals(backup, ASK);
        }
    }

    private static void report(Proc proc, String what, int number) {
        Console.print("skink: process ");
        Names.print(proc);
        Console.print(what);
        Console.printDecimal(number);
        Console.newLine();
    }

    /** A process with signals that {@code manager} has not asked for; from now on it has. Null if there is none. */
    public static Proc ask(Proc manager) {
        for (int i = 0; i < Procs.end(); i++) {
            Proc proc = Procs.get(i);
            if (proc.isBlocked(Blocked.SIGNALED) && !proc.isFree() && isManagedBy(proc, manager)) {
                Scheduling.block(proc, Blocked.SIGNAL_PENDING);
                Scheduling.unblock(proc, Blocked.SIGNALED);
                proc.toldSignals = proc.signals;
                proc.signals = 0;
                return proc;
            }
        }
        return null;
    }

    /** The manager has dealt with what it asked for; signals that came meanwhile are told now. */
    public static void settle(Proc proc) {
        proc.toldSignals = 0;
        if (proc.signals != 0) {
            Scheduling.block(proc, Blocked.SIGNALED);
            Proc manager = managerOf(proc);
            if (manager != null) {
                Notification.ofSignals(manager, ASK);
            }
        }
        Scheduling.unblock(proc, Blocked.SIGNAL_PENDING);
    }
}
