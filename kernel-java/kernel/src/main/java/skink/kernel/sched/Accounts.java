package skink.kernel.sched;

import skink.kernel.proc.Proc;
import skink.magic.HoldsKernelLock;

/** Who has used the time of the processors: a processor's time since the last look goes to the process that ran. */
@HoldsKernelLock
final class Accounts {
    private Accounts() {}

    /** Charges the time up to {@code now}. */
    static void charge(CpuState cpu, long now) {
        long ticks = now - cpu.chargedUpTo;
        cpu.chargedUpTo = now;
        Proc proc = cpu.running;
        if (proc == null) {
            cpu.idleTicks += ticks;
        } else {
            proc.userTicks += ticks;
            proc.quantumLeft -= ticks;
        }
    }
}
