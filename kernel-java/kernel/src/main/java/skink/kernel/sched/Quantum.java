package skink.kernel.sched;

import skink.kernel.clock.LocalTimer;
import skink.kernel.proc.Proc;
import skink.magic.HoldsKernelLock;
import skink.magic.NoInline;

/** How long a process may run at a stretch, and the timer that ends it. */
@HoldsKernelLock
public final class Quantum {
    private Quantum() {}

    /** Sees to it that the timer comes when the quantum of the process that begins to run ends, or before. */
    static void watch(CpuState cpu, Proc proc) {
        long end = cpu.chargedUpTo + proc.quantumLeft;
        if (end - cpu.timerAt < 0) {
            setTimer(cpu, end);
        }
    }

    /** Makes the timer come at a time stamp, or before. */
    @NoInline
    private static void setTimer(CpuState cpu, long timeStamp) {
        cpu.timerAt = timeStamp;
        LocalTimer.schedule(cpu.number, timeStamp);
    }

    /** Makes the timer of the processor that runs come at a time stamp too. */
    public static void alsoAt(CpuState cpu, long timeStamp) {
        if (timeStamp < cpu.timerAt) {
            setTimer(cpu, timeStamp);
        }
    }

    /**
     * The timer has come: charges the running process.
     *
     * @param now the time stamp
     * @return whether its quantum has ended, or its {@link VirtualTimer} has come; else the timer is set again
     */
    public static boolean hasEnded(CpuState cpu, long now) {
        cpu.timerAt = Long.MAX_VALUE;
        Accounts.charge(cpu, now);
        Proc running = cpu.running;
        if (running == null) {
            return false;
        }
        if (running.quantumLeft > 0) {
            setTimer(cpu, now + running.quantumLeft);
            return false;
        }
        return true;
    }

    /** Gives a process a new quantum. */
    public static void refill(Proc proc) {
        proc.quantumLeft = proc.quantumTicks;
        proc.quantumBehind = 0;
        VirtualTimer.split(proc);
    }

    /** Gives the running process a new quantum; if it can go on, then behind all others of its priority. */
    public static void renew(Proc running) {
        refill(running);
        if (running.blocked == 0) {
            Dispatcher.rotate(running);
        }
    }
}
