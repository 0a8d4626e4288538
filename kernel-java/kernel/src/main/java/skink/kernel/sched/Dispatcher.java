package skink.kernel.sched;

import skink.kernel.proc.Proc;
import skink.kernel.smp.BigKernelLock;
import skink.kernel.smp.Idle;
import skink.kernel.smp.Processors;
import skink.magic.Cpu;
import skink.magic.HoldsKernelLock;
import skink.magic.Inline;
import skink.magic.NoInline;

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
    public static Proc next(CpuState cpu) {
        Proc current = cpu.running;
        if (current != null && current.blocked == 0 && !cpu.mustChoose && current.priority <= cpu.queue.best()) {
            return current;
        }
        cpu.mustChoose = Race.isOn();
        Accounts.charge(cpu, Cpu.readTsc());
        if (current != null) {
            leave(cpu, current);
        }
        if (cpu.queue.isEmpty()) {
            cpu.running = null;
            return null;
        }
        return enter(cpu, choose(cpu.queue));
    }

    private static Proc choose(RunQueue queue) {
        return Race.isOn() ? queue.take(Race.below(queue.size())) : queue.takeBest();
    }

    /**
     * The running process waits, and the processor goes straight on with the one that it waits for, which was blocked until
     * now. Requires that nobody better is runnable here, and that {@code to} belongs to this processor.
     *
     * @param reasons why the running process waits
     */
    public static void handOver(CpuState cpu, Proc from, int reasons, Proc to) {
        pause(cpu, from, reasons);
        to.blocked = 0;
        enter(cpu, to);
    }

    /**
     * The running process waits, and the processor goes straight on with the best that waits for it. Requires that somebody
     * does.
     *
     * @param reasons why the running process waits
     */
    public static Proc giveWay(CpuState cpu, Proc from, int reasons) {
        pause(cpu, from, reasons);
        return enter(cpu, cpu.queue.takeBest());
    }

    /** The running process, which was runnable until now, so that nobody holds it, waits; its processor enters another at once. */
    private static void pause(CpuState cpu, Proc from, int reasons) {
        Accounts.chargeRunning(cpu, from, Cpu.readTsc());
        from.blocked = reasons;
        giveUp(cpu, from);
    }

    /** The running process gives its processor up for another, or nobody; if it is runnable still, it is the next of its priority. */
    private static void leave(CpuState cpu, Proc current) {
        cpu.isHeld = false;
        giveUp(cpu, current);
        if (current.blocked == 0) {
            Scheduling.giveBack(current);
        }
    }

    /** The running process goes behind all others of its priority. */
    static void rotate(Proc current) {
        CpuState cpu = CpuState.get(current.runsOn);
        cpu.running = null;
        cpu.isHeld = false;
        giveUp(cpu, current);
        Scheduling.enqueue(current);
    }

    /**
     * Takes a process that has ended from the processor where it runs, which does not run it in user mode now. Another
     * processor finds in {@code UserEntry} that it runs nobody, and forgets the floating-point registers.
     */
    public static void abandon(Proc proc) {
        boolean isHere = proc.runsOn == Processors.currentNumber();
        CpuState cpu = CpuState.get(proc.runsOn);
        cpu.running = null;
        cpu.isHeld = false;
        proc.runsOn = Proc.NOWHERE;
        PortMap.close(cpu);
        if (isHere) {
            Floats.forbid();
        }
    }

    /** The process is on no processor any more. */
    private static void giveUp(CpuState cpu, Proc current) {
        current.runsOn = Proc.NOWHERE;
        if (current.extras != 0) {
            takeExtras(cpu, current);
        }
    }

    /** What few processes have is looked at all at once, so that the others pay one comparison for it. */
    @NoInline
    private static void takeExtras(CpuState cpu, Proc current) {
        if ((current.extras & Proc.FLOATS) != 0) {
            Floats.save(current);
        }
        if ((current.extras & Proc.PORTS) != 0) {
            PortMap.close(cpu);
        }
    }

    @NoInline
    private static void giveExtras(CpuState cpu, Proc proc) {
        if ((proc.extras & Proc.FLOATS) != 0) {
            Floats.restore(proc);
        }
        if ((proc.extras & Proc.PORTS) != 0) {
            PortMap.open(cpu, proc.privilege);
        }
    }

    /** Nobody wants to run here: the processor sleeps until an interrupt comes, and does not hold the kernel lock meanwhile. */
    public static void sleep(CpuState cpu) {
        cpu.idles = true;
        BigKernelLock.release();
        Idle.untilInterrupt();
        BigKernelLock.acquire();
        cpu.idles = false;
        Accounts.charge(cpu, Cpu.readTsc());
    }

    @Inline
    private static Proc enter(CpuState cpu, Proc proc) {
        cpu.running = proc;
        proc.runsOn = cpu.number;
        if (cpu.directory != proc.directory) {
            cpu.directory = proc.directory;
            Cpu.writeCr3(proc.directory);
        }
        Quantum.watch(cpu, proc);
        if (proc.extras != 0) {
            giveExtras(cpu, proc);
        }
        return proc;
    }
}
