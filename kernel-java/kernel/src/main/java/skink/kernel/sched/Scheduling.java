package skink.kernel.sched;

import skink.kernel.arch.i386.LocalApic;
import skink.kernel.arch.i386.Vectors;
import skink.kernel.proc.Proc;
import skink.kernel.smp.Processors;
import skink.magic.Cpu;
import skink.magic.HoldsKernelLock;

/**
 * The only place where a process becomes runnable, or stops being so (P1).
 *
 * <p>A process that runs is in no queue. One that becomes runnable goes to the queue of its processor, which is told by an
 * interrupt if it idles or runs something worse; whether to go on or to change is decided when a processor leaves the
 * kernel ({@code Dispatcher}).
 *
 * <p>Requires of {@link #block}: the process does not run in user mode on another processor; whoever wants to stop such
 * a one has first made that processor enter the kernel ({@code CrossCall}), where it waits for the kernel lock.
 */
@HoldsKernelLock
public final class Scheduling {
    /** Priorities are 0, the best, to this - 1. */
    public static final int PRIORITIES = RunQueue.PRIORITIES;

    private Scheduling() {}

    /** Adds reasons not to run. */
    public static void block(Proc proc, int reasons) {
        if (proc.blocked == 0 && !proc.isRunning()) {
            CpuState.get(proc.cpu).queue.remove(proc);
        }
        proc.blocked |= reasons;
    }

    /** Adds reasons not to run to a process that runs on another processor, which waits for the kernel lock now. */
    public static void hold(Proc proc, int reasons) {
        Accounts.hold(CpuState.get(proc.runsOn), Cpu.readTsc());
        proc.blocked |= reasons;
    }

    /** Takes reasons not to run away; if that was the last one, the process waits for its processor. */
    public static void unblock(Proc proc, int reasons) {
        int before = proc.blocked;
        proc.blocked = before & ~reasons;
        if (before != 0 && proc.blocked == 0) {
            if (proc.isRunning()) {
                Accounts.letGo(CpuState.get(proc.runsOn), Cpu.readTsc());
            } else {
                enqueue(proc);
            }
        }
    }

    /** The same for the only reason of a process that belongs to {@code cpu}, the processor that runs. */
    public static void unblockHere(CpuState cpu, Proc proc) {
        proc.blocked = 0;
        cpu.queue.append(proc);
    }

    /** Exchanges priority, quantum and processor; one that runs goes to another processor when it leaves the kernel. */
    public static void change(Proc proc, int priority, long quantumTicks, int cpu) {
        boolean queued = proc.blocked == 0 && !proc.isRunning();
        if (queued) {
            CpuState.get(proc.cpu).queue.remove(proc);
        }
        proc.priority = priority;
        proc.quantumTicks = Race.quantum(quantumTicks);
        Quantum.refill(proc);
        proc.cpu = cpu;
        if (queued) {
            enqueue(proc);
        } else if (proc.isRunning()) {
            CpuState.get(proc.runsOn).mustChoose = true;
        }
    }

    /** Puts a process back that has run and whose quantum is not used up. */
    static void giveBack(Proc proc) {
        CpuState.get(proc.cpu).queue.prepend(proc);
        tellProcessor(proc);
    }

    static void enqueue(Proc proc) {
        CpuState.get(proc.cpu).queue.append(proc);
        tellProcessor(proc);
    }

    private static void tellProcessor(Proc proc) {
        CpuState cpu = CpuState.get(proc.cpu);
        if (proc.cpu != Processors.currentNumber() && (cpu.idles || isBetter(proc, cpu.running))) {
            cpu.idles = false;
            LocalApic.sendInterrupt(Processors.get(proc.cpu).apicId(), Vectors.CROSS_CALL);
        }
    }

    private static boolean isBetter(Proc proc, Proc running) {
        return running != null && (proc.priority < running.priority || Race.interruptsEquals());
    }
}
