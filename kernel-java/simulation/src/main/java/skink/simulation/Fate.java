package skink.simulation;

import java.util.Arrays;
import java.util.SplittableRandom;
import skink.abi.ipc.Endpoint;
import skink.abi.ipc.MessageLayout;
import skink.abi.kcall.Blocked;
import skink.kernel.ipc.KernelMessages;
import skink.kernel.ipc.Notification;
import skink.kernel.life.ProcessEnd;
import skink.kernel.life.Signals;
import skink.kernel.proc.Proc;
import skink.kernel.proc.Procs;
import skink.kernel.sched.Quantum;
import skink.kernel.sched.Scheduling;

/** What happens to processes without their doing. */
final class Fate {
    private static final int LONGEST_QUANTUM_MILLIS = 4;
    private static final int REASONS_THAT_END = Blocked.STOPPED | Blocked.INHIBITED | Blocked.PAGE_FAULT;

    private final SimulatedKernel kernel;
    private final Setup setup;
    private final Model model;
    private final LifeRules life;
    private final DeviceRules devices;
    private final QueueOrder order;
    private final Ledger ledger;
    private final Trace trace;

    Fate(
            SimulatedKernel kernel,
            Setup setup,
            Model model,
            LifeRules life,
            DeviceRules devices,
            QueueOrder order,
            Ledger ledger,
            Trace trace) {
        this.kernel = kernel;
        this.setup = setup;
        this.model = model;
        this.life = life;
        this.devices = devices;
        this.order = order;
        this.ledger = ledger;
        this.trace = trace;
    }

    /** Something happens to somebody; {@code cpu} is in the kernel. */
    void strike(int cpu, SplittableRandom random) {
        Tenant tenant = model.get(random.nextInt(model.slots()));
        switch (random.nextInt(12)) {
            case 0, 1 -> bear(tenant, random);
            case 2 -> end(tenant, random.nextInt(4) != 0);
            case 3 -> interrupt(tenant, 1 << random.nextInt(6));
            case 4 -> grant(tenant, random);
            case 5, 6 -> release(tenant);
            case 7, 8, 9, 10 -> device(random);
            default -> rotate(kernel.running(cpu));
        }
    }

    /** All sleep: something wakes one that waits for anything, or lets one go on, or ends a wait for good. */
    void wake(SplittableRandom random) {
        Tenant tenant = model.get(random.nextInt(model.slots()));
        int hooks = 1 << random.nextInt(6);
        boolean ends = random.nextInt(4) == 0;
        if (MessageRules.accepts(tenant, Endpoint.HARDWARE, false)) {
            interrupt(tenant, hooks);
        } else if (tenant.has(REASONS_THAT_END)) {
            release(tenant);
        } else if (tenant.isFree()) {
            bear(tenant, random);
        } else if (ends) {
            end(tenant, true);
        }
    }

    /** A new process, if the slot is free. */
    void bear(Tenant tenant, SplittableRandom random) {
        int manager = random.nextInt(4) == 0 ? Endpoint.NONE : someName(random);
        int scheduler = someName(random);
        Rights rights = setup.rights(tenant.slot, manager, random);
        boolean isScheduled = random.nextBoolean();
        long quantum = (1 + random.nextInt(LONGEST_QUANTUM_MILLIS)) * FreshTables.TSC_PER_MILLI;
        int priority = setup.priority(random);
        int cpu = random.nextInt(setup.processors);
        if (!tenant.isFree()) {
            return;
        }
        if (Endpoint.generation(tenant.endpoint) == 0) {
            tenant.endpoint = Endpoint.of(tenant.slot, 1);
        }
        tenant.rights = rights;
        tenant.scheduler = isScheduled ? scheduler : Endpoint.NONE;
        tenant.priority = priority;
        tenant.cpu = cpu;
        tenant.reasons = rights == null ? Blocked.NO_PRIVILEGE : 0;
        clearMemory(tenant);
        kernel.bear(tenant, quantum);
        trace.tell(() -> tenant + " is born on processor " + cpu + ", scheduler " + tenant.scheduler + ", " + rights);
    }

    /** The name of a slot's tenant, or of its next. */
    private int someName(SplittableRandom random) {
        Tenant tenant = model.get(random.nextInt(model.slots()));
        return Endpoint.of(tenant.slot, Math.max(1, Endpoint.generation(tenant.endpoint)));
    }

    private void clearMemory(Tenant tenant) {
        Arrays.fill(tenant.page, 0);
        Arrays.fill(tenant.frame, 0);
        Arrays.fill(kernel.memory().pageWords(tenant.slot), 0);
        Arrays.fill(kernel.memory().frameWords(tenant.slot), 0);
        ledger.read(tenant);
    }

    /** A process ends: its name at once, its slot with it or later. */
    private void end(Tenant tenant, boolean frees) {
        if (tenant.isFree()) {
            return;
        }
        trace.tell(() -> tenant + " ends" + (frees ? "" : ", its slot is not yet free"));
        Proc proc = Procs.get(tenant.slot);
        if (frees) {
            ProcessEnd.free(proc);
        } else if (tenant.lives()) {
            ProcessEnd.kill(proc);
        }
        if (tenant.lives()) {
            life.end(tenant);
        }
        if (frees) {
            life.free(tenant);
        }
    }

    private void interrupt(Tenant tenant, int hooks) {
        if (tenant.lives() && tenant.hasOwnRights()) {
            trace.tell(() -> "an interrupt for " + tenant);
            Notification.ofInterrupts(Procs.get(tenant.slot), hooks);
            life.interrupt(tenant, hooks);
        }
    }

    /** A device asserts its line, makes an edge, or no longer asserts it. */
    private void device(SplittableRandom random) {
        int line = DeviceBoard.LINES[random.nextInt(DeviceBoard.LINES.length)];
        boolean asserts = random.nextBoolean();
        trace.tell(() -> "the device of line " + line + (asserts ? " asserts it" : " is served"));
        kernel.devices().drive(line, false);
        kernel.devices().drive(line, asserts);
    }

    /** Lines have interrupted a processor: their hooks are told. */
    void interrupts(long lines) {
        for (long left = lines; left != 0; left &= left - 1) {
            int line = Long.numberOfTrailingZeros(left);
            trace.tell(() -> "line " + line + " has interrupted");
            kernel.serveLines(1L << line);
            devices.interrupted(line);
        }
    }

    private void grant(Tenant tenant, SplittableRandom random) {
        int manager = someName(random);
        if (tenant.lives() && tenant.rights == null) {
            tenant.rights = setup.ownRights(tenant.slot, manager, random);
            tenant.reasons &= ~Blocked.NO_PRIVILEGE;
            kernel.grantRights(tenant);
            trace.tell(() -> tenant + " gets privileges " + tenant.rights);
        }
    }

    /** Whoever has stopped the process lets it go on. */
    private void release(Tenant tenant) {
        if (tenant.lives() && tenant.has(REASONS_THAT_END)) {
            trace.tell(() -> tenant + " may go on");
            Scheduling.unblock(Procs.get(tenant.slot), REASONS_THAT_END);
            tenant.reasons &= ~REASONS_THAT_END;
        }
    }

    /** Another of the same priority gets its turn. */
    private void rotate(Proc running) {
        if (running != null && running.blocked == 0) {
            Quantum.renew(running);
            order.renew(running);
        }
    }

    /** The running process meets a page fault. */
    void fault(Proc proc, Tenant running, int address) {
        Tenant pager = model.find(model.get(setup.pagerSlot).endpoint);
        trace.tell(() -> running + " meets a page fault, pager " + pager);
        Proc receiver = pager == null ? null : Procs.get(pager.slot);
        if (receiver == null || KernelMessages.wouldLock(proc, receiver)) {
            Signals.cause(proc, LifeRules.SEGMENTATION);
        } else {
            Scheduling.block(proc, Blocked.PAGE_FAULT);
            proc.messages.store(MessageLayout.PAGE_FAULT, MessageLayout.KERNEL_OUT + MessageLayout.TYPE);
            proc.messages.store(address, MessageLayout.KERNEL_OUT + MessageLayout.PAYLOAD);
            KernelMessages.send(proc, receiver);
        }
        life.fault(running, pager, address);
    }

    /** The timer of a processor has fired. */
    void timer(int cpu) {
        long now = kernel.ring();
        life.ring(now);
        Proc ended = kernel.endQuantum(cpu);
        if (ended != null) {
            Tenant tenant = model.get(ended.slot());
            trace.tell(() -> tenant + " has used up its quantum");
            order.renew(ended);
            life.endQuantum(tenant);
        }
    }
}
