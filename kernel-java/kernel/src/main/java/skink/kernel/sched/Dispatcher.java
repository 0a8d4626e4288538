package skink.kernel.sched;

import skink.kernel.proc.Proc;
import skink.kernel.smp.BigKernelLock;
import skink.kernel.smp.Idle;
import skink.kernel.smp.Processors;
import skink.magic.Cpu;
import skink.magic.HoldsKernelLock;

/**
 * What a processor does when it leaves the kernel: go on, change to a better process, or sleep until there is one.
 *
 * <p>D1: a process that {@link #next} returns is runnable, runs here, is in no queue, and its page
 * directory is loaded.
 *
 * <p>The timer is not set anew at each change: it stays set for the earliest moment at which anybody's quantum who ran
 * since may end; when it comes too early, it is set again.
 */
@HoldsKernelLock
public final class Dispatcher {
    private Dispatcher() {}

    /** The process that this processor runs next; null if there is none, then it may {@link #sleep}. */
    public static Proc next() {
        int number = Processors.currentNumber();
        CpuState cpu = CpuState.get(number);
        Proc current = cpu.running;
        if (current != null && current.blocked == 0 && !cpu.mustChoose && current.priority <= cpu.queue.best()) {
            return current;
        }
        cpu.mustChoose = false;
        long now = Cpu.readTsc();
        Accounts.charge(cpu, now);
        if (current != null) {
            leave(cpu, current);
        }
        return cpu.queue.best() == RunQueue.NOBODY ? null : enter(cpu, number, cpu.queue.takeBest());
    }

    /** The running process gives its processor up; if it is runnable still, it is the next of its priority. */
    private static void leave(CpuState cpu, Proc current) {
        stopRunning(cpu, current);
        if (current.blocked == 0) {
            Scheduling.giveBack(current);
        }
    }

    /** The running process goes behind all others of its priority. */
    static void rotate(Proc current) {
        stopRunning(CpuState.get(current.runsOn), current);
        Scheduling.enqueue(current);
    }

    /**
     * Takes a process that has ended from the processor where it runs, which does not run it in user mode now. Another
     * processor finds in {@code UserEntry} that it runs nobody, and forgets the floating-point registers.
     */
    public static void abandon(Proc proc) {
        CpuState.get(proc.runsOn).running = null;
        proc.isRunning = false;
        if (proc.runsOn == Processors.currentNumber()) {
            Floats.forbid();
        }
    }

    private static void stopRunning(CpuState cpu, Proc current) {
        cpu.running = null;
        current.isRunning = false;
        if (current.usesFloats) {
            Floats.save(current);
        }
    }

    /** Nobody wants to run here: the processor sleeps until an interrupt comes, and does not hold the kernel lock meanwhile. */
    public static void sleep() {
        CpuState cpu = CpuState.get(Processors.currentNumber());
        cpu.idles = true;
        BigKernelLock.release();
        Idle.untilInterrupt();
        BigKernelLock.acquire();
        cpu.idles = false;
        Accounts.charge(cpu, Cpu.readTsc());
    }

    private static Proc enter(CpuState cpu, int number, Proc proc) {
        cpu.running = proc;
        cpu.switches++;
        proc.isRunning = true;
        proc.runsOn = number;
        if (cpu.directory != proc.directory) {
            cpu.directory = proc.directory;
            Cpu.writeCr3(proc.directory);
        }
        if (proc.usesFloats) {
            Floats.restore(proc);
        }
        Quantum.watch(cpu, number, proc);
        return proc;
    }
}
