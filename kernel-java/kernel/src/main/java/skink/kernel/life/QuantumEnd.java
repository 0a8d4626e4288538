package skink.kernel.life;

import skink.abi.ipc.MessageLayout;
import skink.abi.kcall.Blocked;
import skink.kernel.ipc.KernelMessages;
import skink.kernel.proc.Proc;
import skink.kernel.proc.Procs;
import skink.kernel.sched.Quantum;
import skink.kernel.sched.Race;
import skink.kernel.sched.Scheduling;
import skink.magic.Address;
import skink.magic.HoldsKernelLock;

/**
 * A process has used up its quantum: its scheduler decides. Where none lives, where somebody has stopped it, or where it
 * waits for this very process, the kernel does: the process goes behind its equals. So it is with VM, whom the scheduler
 * may need to go on; and with servers in RACE mode, whose quanta are short.
 */
@HoldsKernelLock
public final class QuantumEnd {
    /** Why a scheduler does not answer for as long as somebody else likes. */
    private static final int STANDSTILL =
            Blocked.STOPPED | Blocked.SIGNALED | Blocked.SIGNAL_PENDING | Blocked.EXITED | Blocked.NO_PRIVILEGE;

    private QuantumEnd() {}

    /** The process runs here; it may be blocked by now. Where the scheduler waits for it, asking would lock both. */
    public static void of(Proc running) {
        Proc scheduler = whoAnswers(running.scheduler);
        if (scheduler == null
                || running.blocked != 0
                || running == Pager.find()
                || Race.isOn() && running.privilege.isServer
                || KernelMessages.wouldLock(running, scheduler)) {
            Quantum.renew(running);
            return;
        }
        Scheduling.block(running, Blocked.NO_QUANTUM);
        Address message = running.messages.plus(MessageLayout.KERNEL_OUT);
        message.store(MessageLayout.OUT_OF_QUANTUM, MessageLayout.TYPE);
        message.store(running.cpu, MessageLayout.PAYLOAD);
        KernelMessages.send(running, scheduler);
    }

    /** The scheduler of this name; null if it is dead, stands still, or has no privileges of its own. */
    private static Proc whoAnswers(int name) {
        Proc scheduler = Procs.find(name);
        return scheduler == null || scheduler.isBlocked(STANDSTILL) || !scheduler.hasOwnPrivilege() ? null : scheduler;
    }

    /** The process has a new quantum; if its scheduler has not yet heard that the old one ended, it need not. */
    public static void settle(Proc proc) {
        if (proc.isBlocked(Blocked.NO_QUANTUM)) {
            KernelMessages.withdraw(proc);
            Scheduling.unblock(proc, Blocked.NO_QUANTUM);
        }
    }

    /** A process has been stopped: the quanta of those that it was asked about are renewed, since nobody else will. */
    public static void schedulerGone(Proc gone) {
        for (int i = 0; gone.hasOwnPrivilege() && i < Procs.end(); i++) {
            schedulerGone(gone, Procs.get(i));
        }
    }

    /** The same for one of those, or another process. */
    static void schedulerGone(Proc gone, Proc proc) {
        if (proc.isBlocked(Blocked.NO_QUANTUM) && proc.scheduler == gone.endpoint) {
            Quantum.refill(proc);
            settle(proc);
        }
    }
}
