package skink.kernel.sched;

import skink.kernel.proc.Proc;
import skink.magic.Cpu;
import skink.magic.HoldsKernelLock;

/**
 * A timer that runs as long as its process does.
 *
 * <p>Where it comes before the end of the quantum, the quantum is cut in two there: so the timer of the processor, which is set
 * for the end of the quantum, comes then too, and a change of processes costs nothing more for it.
 *
 * <p>V1: {@code quantumLeft} does not last beyond the virtual timer; what is cut off is {@code quantumBehind}.
 */
@HoldsKernelLock
public final class VirtualTimer {
    private VirtualTimer() {}

    /**
     * Sets the timer of a process, which is not in user mode on another processor, or takes it back (0). How many time stamps
     * were left until now; 0 if none was set.
     */
    public static long set(Proc proc, long ticks) {
        if (proc.isRunning()) {
            CpuState cpu = CpuState.get(proc.runsOn);
            Accounts.charge(cpu, Cpu.readTsc());
            cpu.mustChoose = true;
        }
        long left = proc.virtualAlarmAt == Proc.NO_TIMER ? 0 : Math.max(1, proc.virtualAlarmAt - proc.userTicks);
        join(proc);
        proc.virtualAlarmAt = ticks == 0 ? Proc.NO_TIMER : proc.userTicks + ticks;
        split(proc);
        return left;
    }

    /** Whether the timer of a process that has been charged has come. */
    public static boolean hasCome(Proc proc) {
        return proc.userTicks >= proc.virtualAlarmAt;
    }

    /** The timer is set no more. */
    public static void clear(Proc proc) {
        join(proc);
        proc.virtualAlarmAt = Proc.NO_TIMER;
    }

    /** Makes the quantum whole again. */
    public static void join(Proc proc) {
        proc.quantumLeft += proc.quantumBehind;
        proc.quantumBehind = 0;
    }

    /** Cuts a whole quantum where the timer comes (V1). */
    public static void split(Proc proc) {
        if (proc.virtualAlarmAt != Proc.NO_TIMER) {
            proc.quantumBehind = Math.max(0, proc.quantumLeft - (proc.virtualAlarmAt - proc.userTicks));
            proc.quantumLeft -= proc.quantumBehind;
        }
    }
}
