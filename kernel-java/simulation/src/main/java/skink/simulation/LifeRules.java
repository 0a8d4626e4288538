package skink.simulation;

import java.util.List;
import skink.abi.boot.TrapFrame;
import skink.abi.ipc.Endpoint;
import skink.abi.ipc.Errno;
import skink.abi.ipc.MessageLayout;
import skink.abi.kcall.Blocked;
import skink.abi.user.Signal;
import skink.abi.user.UserSpace;

/** What the kernel tells of processes: alarms, quanta, signals, and the end. */
final class LifeRules {
    /** What a signal manager is told: ask. */
    private static final int ASK = 1;

    /** In EFLAGS: trap after the next instruction. */
    private static final int SINGLE_STEP = 1 << 8;

    /** Why a scheduler does not answer for as long as somebody else likes. */
    static final int STANDSTILL =
            Blocked.STOPPED | Blocked.SIGNALED | Blocked.SIGNAL_PENDING | Blocked.EXITED | Blocked.NO_PRIVILEGE;

    private final Model model;
    private final MessageRules messages;
    private final boolean isRace;

    LifeRules(Model model, MessageRules messages, boolean isRace) {
        this.model = model;
        this.messages = messages;
        this.isRace = isRace;
    }

    /** Whether the scheduler's choices are left to chance. */
    boolean isRace() {
        return isRace;
    }

    void ring(long now) {
        for (Tenant tenant : model.all(each -> each.alarmAt <= now)) {
            tenant.alarmAt = Long.MAX_VALUE;
            messages.notify(tenant, Endpoint.CLOCK);
        }
    }

    void interrupt(Tenant tenant, int hooks) {
        tenant.interrupts |= hooks;
        messages.notify(tenant, Endpoint.HARDWARE);
    }

    /** The quantum of a process that ran has ended: its scheduler is asked, if that can answer; not about a server in RACE mode. */
    void endQuantum(Tenant running) {
        Tenant scheduler = model.find(running.scheduler);
        boolean isAsked = scheduler != null
                && running != model.pager()
                && !(isRace && running.rights.isServer())
                && !scheduler.has(STANDSTILL)
                && scheduler.hasOwnRights()
                && running.isRunnable()
                && (MessageRules.accepts(scheduler, running.endpoint, false) || !model.wouldLock(running, scheduler));
        if (isAsked) {
            running.reasons |= Blocked.NO_QUANTUM;
            MessageRules.write(running, MessageLayout.OUT_OF_QUANTUM, running.cpu);
            messages.sendForKernel(running, scheduler);
        }
    }

    /** An exception that is the process's own: it has it where it wants it, or it is a signal. */
    void exception(Tenant tenant, int vector, int error, int address) {
        int[] page = tenant.page;
        if (page[UserSpace.FAULT_ENTRY / 4] == 0 || page[UserSpace.FAULT_ACTIVE / 4] != 0) {
            signal(tenant, Signal.ofException(vector));
            return;
        }
        page[UserSpace.FAULT_ACTIVE / 4] = 1;
        page[UserSpace.FAULT_VECTOR / 4] = vector;
        page[UserSpace.FAULT_ERROR / 4] = error;
        page[UserSpace.FAULT_ADDRESS / 4] = address;
        page[UserSpace.FAULT_PC / 4] = tenant.frame[TrapFrame.EIP / 4];
        tenant.frame[TrapFrame.EIP / 4] = page[UserSpace.FAULT_ENTRY / 4];
        tenant.frame[TrapFrame.EFLAGS / 4] &= ~SINGLE_STEP;
    }

    /** The process gets a quantum: nobody is asked any more. */
    void settleQuantum(Tenant tenant) {
        if (tenant.has(Blocked.NO_QUANTUM)) {
            tenant.withdrawKernelMessage();
        }
        tenant.reasons &= ~Blocked.NO_QUANTUM;
    }

    /** Nobody edits the tables of a process any more: who waited for that looks again. */
    void freeSpace(Tenant owner) {
        for (Tenant tenant : model.all(each -> each.has(Blocked.SPACE_IN_USE) && each.awaitedSpace == owner.slot)) {
            tenant.reasons &= ~Blocked.SPACE_IN_USE;
        }
    }

    /** Who is told of a process's signals; null if nobody lives who can be told. */
    Tenant managerOf(Tenant tenant) {
        if (tenant.rights == null) {
            return null;
        }
        Tenant manager = model.find(tenant.rights.manager());
        Tenant backup = model.find(tenant.rights.beside().backup());
        return canBeTold(manager, tenant) ? manager : canBeTold(backup, tenant) ? backup : null;
    }

    private static boolean canBeTold(Tenant manager, Tenant tenant) {
        return manager != null && manager != tenant && manager.hasOwnRights();
    }

    /** The back-up managers learn what a dead one knew. */
    private void tellBackups(Tenant dead) {
        int undecided = Blocked.SIGNALED | Blocked.SIGNAL_PENDING;
        for (Tenant tenant : model.all(each -> !each.isFree() && each.has(undecided) && each.rights != null)) {
            Tenant backup = managerOf(tenant);
            if (tenant.rights.manager() == dead.endpoint && backup != null) {
                tenant.signals |= tenant.toldSignals;
                tenant.toldSignals = 0;
                tenant.reasons = tenant.reasons & ~Blocked.SIGNAL_PENDING | Blocked.SIGNALED;
                tell(backup);
            }
        }
    }

    /** A signal: the manager is told, or the process ends. */
    void signal(Tenant tenant, int signal) {
        Tenant manager = managerOf(tenant);
        if (manager == null) {
            end(tenant);
            free(tenant);
            return;
        }
        tenant.signals |= 1 << signal;
        if (!tenant.has(Blocked.SIGNALED | Blocked.SIGNAL_PENDING)) {
            tenant.reasons |= Blocked.SIGNALED;
            renewQuantaAskedOf(tenant);
            tell(manager);
        }
    }

    /** The process answers no questions about quanta for now. */
    void renewQuantaAskedOf(Tenant gone) {
        model.all(each -> each.has(Blocked.NO_QUANTUM) && each.scheduler == gone.endpoint)
                .forEach(this::settleQuantum);
    }

    /** The manager has dealt with the signals it knew. */
    void settleSignals(Tenant tenant) {
        tenant.reasons &= ~Blocked.SIGNAL_PENDING;
        tenant.toldSignals = 0;
        if (tenant.signals != 0) {
            tenant.reasons |= Blocked.SIGNALED;
            Tenant manager = managerOf(tenant);
            if (manager != null) {
                tell(manager);
            }
        }
    }

    private void tell(Tenant manager) {
        manager.systemSignals |= ASK;
        messages.notify(manager, Endpoint.SYSTEM);
    }

    /** The name of a process dies. Every wait for it ends with an error; what it has sent without waiting is forgotten. */
    void end(Tenant dead) {
        dead.reasons |= Blocked.NO_ENDPOINT;
        dead.reasons &= ~(Blocked.SENDING | Blocked.RECEIVING);
        dead.awaitsReply = false;
        dead.forgetHooks();
        freeSpace(dead);
        renewQuantaAskedOf(dead);
        for (Tenant other : model.all(each -> each != dead && !each.isFree())) {
            endWait(other, dead);
            other.notifiers.remove(dead.endpoint);
            other.overtakers.remove(dead.endpoint);
        }
        if (dead.hasOwnRights()) {
            messages.tables().failEntriesFor(dead);
            tellBackups(dead);
        }
    }

    /** A process begins anew: nobody else waits for it, and nothing that others have sent it without waiting is there. */
    void forgetCallers(Tenant callee) {
        for (Tenant other : model.all(each -> each != callee && !each.isFree())) {
            boolean sends = other.isSending() && !other.isSentByKernel && other.sendTo == callee.endpoint;
            boolean awaits = other.isAtRest() && other.receiveFrom == callee.endpoint;
            if (sends || awaits) {
                endWait(other, callee);
            }
        }
        messages.tables().failEntriesFor(callee);
        callee.notifiers.removeIf(source -> source >= 0);
        callee.overtakers.clear();
    }

    private static void endWait(Tenant other, Tenant dead) {
        if (other.isSending() && other.sendTo == dead.endpoint) {
            if (other.isSentByKernel) {
                other.reasons &= ~Blocked.SENDING;
                return;
            }
        } else if (!other.isOnlyReceiving() || other.receiveFrom != dead.endpoint) {
            return;
        }
        other.reasons &= ~(Blocked.SENDING | Blocked.RECEIVING);
        other.awaitsReply = false;
        other.frame[TrapFrame.EAX / 4] = Errno.EDEADSRCDST;
    }

    /**
     * The slot is free for another, and, if its tenant could manage others, so are those of processes that only a manager that
     * is dead could have let go on.
     */
    void free(Tenant tenant) {
        boolean wasManager = tenant.hasOwnRights();
        vacate(tenant);
        for (Tenant orphan = orphan(); wasManager && orphan != null; orphan = orphan()) {
            end(orphan);
            vacate(orphan);
        }
    }

    private Tenant orphan() {
        int undecided = Blocked.SIGNALED | Blocked.SIGNAL_PENDING | Blocked.EXITED;
        List<Tenant> orphans = model.all(each -> each.lives() && each.has(undecided) && managerOf(each) == null);
        return orphans.isEmpty() ? null : orphans.get(0);
    }

    private void vacate(Tenant tenant) {
        tenant.endpoint = Endpoint.of(tenant.slot, Endpoint.nextGeneration(Endpoint.generation(tenant.endpoint)));
        tenant.reasons = Blocked.SLOT_FREE;
        tenant.rights = null;
        tenant.scheduler = Endpoint.NONE;
        tenant.receiveFrom = Endpoint.NONE;
        tenant.notifiers.clear();
        tenant.interrupts = 0;
        tenant.filter = null;
        tenant.usesPorts = false;
        tenant.systemSignals = 0;
        tenant.alarmAt = Long.MAX_VALUE;
        tenant.asyncEntries = 0;
        tenant.turn = Tenant.Turn.EITHER;
        tenant.overtakers.clear();
        tenant.signals = 0;
        tenant.exitStatus = 0;
        tenant.virtualAlarmAt = Long.MAX_VALUE;
        tenant.toldSignals = 0;
        tenant.grantTable = 0;
        tenant.grantEntries = 0;
        tenant.instance = 0;
        tenant.callsAgain = false;
        tenant.memoryRequests = 0;
    }
}
