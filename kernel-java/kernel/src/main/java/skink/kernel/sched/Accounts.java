package skink.kernel.sched;

import skink.kernel.proc.Proc;
import skink.magic.HoldsKernelLock;

/** Who has used the time of the processors: a processor's time since the last look goes to the process that ran. */
@HoldsKernelLock
final class Accounts {
    private Accounts() {}

    /** The process that a processor runs has been stopped from elsewhere: the time up to {@code now} is its own, no more. */
    static void hold(CpuState cpu, long now) {
        charge(cpu, now);
        cpu.isHeld = true;
    }

    /** The process that a processor runs may go on: what has passed while it was stopped is not its own. */
    static void letGo(CpuState cpu, long now) {
        charge(cpu, now);
        cpu.isHeld = false;
    }

    /** Charges the time up to {@code now} to the process that runs, which nobody has stopped. */
    static void chargeRunning(CpuState cpu, Proc running, long now) {
        long ticks = now - cpu.chargedUpTo;
        cpu.chargedUpTo = now;
        running.userTicks += ticks;
        running.quantumLeft -= ticks;
    }

    /** Charges the time up to {@code now}. */
    static void charge(CpuState cpu, long now) {
        long ticks = now - cpu.chargedUpTo;
        cpu.chargedUpTo = now;
        Proc proc = cpu.running;
        if (proc == null || cpu.isHeld) {
            cpu.idleTicks += ticks;
        } else {
            proc.userTicks += ticks;
            proc.quantumLeft -= ticks;
        }
    }
}
