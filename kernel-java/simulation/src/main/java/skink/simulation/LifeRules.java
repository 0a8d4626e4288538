package skink.simulation;

import skink.abi.boot.TrapFrame;
import skink.abi.ipc.Endpoint;
import skink.abi.ipc.Errno;
import skink.abi.ipc.MessageLayout;
import skink.abi.kcall.Blocked;

/** What the kernel tells of processes: alarms, quanta, signals, and the end. */
final class LifeRules {
    /** What a signal manager is told: ask. */
    private static final int ASK = 1;

    /** The signal of a fault that nobody deals with. */
    static final int SEGMENTATION = 11;

    /** Why a scheduler does not answer for as long as somebody else likes. */
    static final int STANDSTILL = Blocked.STOPPED | Blocked.SIGNALED | Blocked.SIGNAL_PENDING | Blocked.EXITED;

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
                && !(isRace && running.rights.isServer())
                && !scheduler.has(STANDSTILL)
                && running.isRunnable()
                && (MessageRules.accepts(scheduler, running.endpoint, false) || !model.wouldLock(running, scheduler));
        if (isAsked) {
            running.reasons |= Blocked.NO_QUANTUM;
            MessageRules.write(running, MessageLayout.OUT_OF_QUANTUM, running.cpu);
            messages.sendForKernel(running, scheduler);
        }
    }

    /** A page fault: the pager is told, if it can deal with it; else it is a signal. */
    void fault(Tenant running, Tenant pager, int address) {
        boolean isDealtWith = pager != null
                && (MessageRules.accepts(pager, running.endpoint, false) || !model.wouldLock(running, pager));
        if (isDealtWith) {
            running.reasons |= Blocked.PAGE_FAULT;
            MessageRules.write(running, MessageLayout.PAGE_FAULT, address);
            messages.sendForKernel(running, pager);
        } else {
            signal(running, SEGMENTATION);
        }
    }

    /** The process gets a quantum: nobody is asked any more. */
    void settleQuantum(Tenant tenant) {
        if (tenant.has(Blocked.NO_QUANTUM) && tenant.isSending()) {
            tenant.reasons &= ~Blocked.SENDING;
        }
        tenant.reasons &= ~Blocked.NO_QUANTUM;
    }

    /** Who is told of a process's signals; null if nobody lives who can be told. */
    Tenant managerOf(Tenant tenant) {
        Tenant manager = tenant.rights == null ? null : model.find(tenant.rights.manager());
        return manager == null || manager == tenant || !manager.hasOwnRights() ? null : manager;
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
        if (tenant.signals != 0) {
            tenant.reasons |= Blocked.SIGNALED;
            Tenant manager = model.find(tenant.rights.manager());
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
        dead.hooks.keySet().forEach(id -> dead.forgetInterrupts(1 << id));
        dead.hooks.clear();
        renewQuantaAskedOf(dead);
        for (Tenant other : model.all(each -> each != dead && !each.isFree())) {
            endWait(other, dead);
            other.notifiers.remove(dead.endpoint);
            other.overtakers.remove(dead.endpoint);
        }
        messages.tables().failEntriesFor(dead);
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

    /** The slot is free for another, under another name. */
    void free(Tenant tenant) {
        tenant.endpoint = Endpoint.of(tenant.slot, Endpoint.nextGeneration(Endpoint.generation(tenant.endpoint)));
        tenant.reasons = Blocked.SLOT_FREE;
        tenant.rights = null;
        tenant.scheduler = Endpoint.NONE;
        tenant.receiveFrom = Endpoint.NONE;
        tenant.notifiers.clear();
        tenant.interrupts = 0;
        tenant.filter = null;
        tenant.systemSignals = 0;
        tenant.alarmAt = Long.MAX_VALUE;
        tenant.asyncEntries = 0;
        tenant.turn = Tenant.Turn.EITHER;
        tenant.overtakers.clear();
        tenant.signals = 0;
        tenant.exitStatus = 0;
    }
}
