package skink.kernel.life;

import skink.kernel.proc.Proc;
import skink.kernel.sched.Scheduling;
import skink.kernel.smp.CrossCall;
import skink.kernel.smp.Processors;
import skink.magic.Cpu;
import skink.magic.HoldsKernelLock;

/**
 * Stops a process wherever it runs.
 *
 * <p>A process that is not running cannot begin to, because this processor has the kernel lock: then its flag is enough. One
 * that runs on another processor is stopped by making that processor enter the kernel: when it has acknowledged, it waits
 * for the lock, and the registers of the process are in its frame. What the process was about to ask for it asks again when
 * it goes on: its trap is taken back ({@code UserEntry}).
 */
@HoldsKernelLock
public final class Stops {
    private Stops() {}

    /** Adds reasons not to run; when this returns, the process does not run. */
    public static void stop(Proc proc, int reasons) {
        StopStatistics.blocked(reasons);
        if (fetch(proc)) {
            Scheduling.hold(proc, reasons);
        } else {
            Scheduling.block(proc, reasons);
        }
    }

    /**
     * Sees to it that the process is not in user mode on another processor, and will not be while the lock is held. Tells
     * whether it was, or might have been.
     */
    public static boolean fetch(Proc proc) {
        if (!proc.isRunning() || proc.runsOn == Processors.currentNumber()) {
            return false;
        }
        long start = Cpu.readTsc();
        CrossCall.call(Processors.get(proc.runsOn), CrossCall.PING);
        StopStatistics.stopped(Cpu.readTsc() - start);
        return true;
    }
}
