package skink.simulation;

import java.util.Arrays;
import java.util.SplittableRandom;
import skink.abi.ipc.Endpoint;
import skink.abi.kcall.Blocked;
import skink.abi.user.Signal;
import skink.abi.user.UserSpace;
import skink.kernel.arch.i386.Vectors;
import skink.kernel.ipc.Notification;
import skink.kernel.life.Exceptions;
import skink.kernel.life.MemoryWaits;
import skink.kernel.life.PageFaults;
import skink.kernel.life.Pager;
import skink.kernel.life.ProcessEnd;
import skink.kernel.proc.Privilege;
import skink.kernel.proc.Proc;
import skink.kernel.proc.Procs;
import skink.kernel.sched.Quantum;
import skink.kernel.sched.Scheduling;

/** What happens to processes without their doing. */
final class Fate {
    private static final int LONGEST_QUANTUM_MILLIS = 4;
    private static final int REASONS_THAT_END =
            Blocked.STOPPED | Blocked.INHIBITED | Blocked.PAGE_FAULT | Blocked.MEMORY_REQUEST | Blocked.NO_PRIVILEGE;

    private final SimulatedKernel kernel;
    private final Setup setup;
    private final Model model;
    private final LifeRules life;
    private final MemoryRules memory;
    private final DeviceRules devices;
    private final QueueOrder order;
    private final Ledger ledger;
    private final Trace trace;

    Fate(
            SimulatedKernel kernel,
            Setup setup,
            Model model,
            LifeRules life,
            MemoryRules memory,
            DeviceRules devices,
            QueueOrder order,
            Ledger ledger,
            Trace trace) {
        this.kernel = kernel;
        this.setup = setup;
        this.model = model;
        this.life = life;
        this.memory = memory;
        this.devices = devices;
        this.order = order;
        this.ledger = ledger;
        this.trace = trace;
    }

    /** Something happens to somebody; {@code cpu} is in the kernel. */
    void strike(int cpu, SplittableRandom random) {
        Tenant tenant = model.get(random.nextInt(model.slots()));
        switch (random.nextInt(15)) {
            case 0, 1 -> bear(tenant, random);
            case 2 -> end(tenant, random.nextInt(4) != 0);
            case 3 -> interrupt(tenant, 1 << random.nextInt(6));
            case 4 -> grant(tenant, random);
            case 5, 6 -> release(tenant);
            case 7, 8, 9, 10 -> device(random);
            case 11, 12, 13 -> edit(tenant, random);
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
            grant(tenant, random);
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
        Rights rights = rights(tenant, manager, random);
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
        Arrays.fill(tenant.page, 0);
        Arrays.fill(tenant.frame, 0);
        kernel.bear(tenant, quantum);
        ledger.read(tenant);
        if (tenant.slot == setup.pagerSlot) {
            Pager.set(Procs.get(tenant.slot));
            model.setPager(tenant);
        }
        trace.tell(() -> tenant + " is born on processor " + cpu + ", scheduler " + tenant.scheduler + ", " + rights);
    }

    /** What a new process may do: null for nothing yet, shared with others, or its own. */
    private Rights rights(Tenant tenant, int manager, SplittableRandom random) {
        return switch (random.nextInt(10)) {
            case 0 -> null;
            case 1, 2 -> model.common(setup.shared().number());
            default -> setup.ownRights(number(tenant), manager, random);
        };
    }

    /** A number of rights that nobody has. */
    private int number(Tenant tenant) {
        int number = setup.number(tenant.slot);
        for (int i = 0; !model.isUnused(number) && i < Privilege.COUNT; i++) {
            number = i;
        }
        return number;
    }

    /** The name of a slot's tenant, or of its next. */
    private int someName(SplittableRandom random) {
        Tenant tenant = model.get(random.nextInt(model.slots()));
        return Endpoint.of(tenant.slot, Math.max(1, Endpoint.generation(tenant.endpoint)));
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
            tenant.rights = setup.ownRights(number(tenant), manager, random);
            tenant.reasons &= ~Blocked.NO_PRIVILEGE;
            kernel.grantRights(tenant);
            trace.tell(() -> tenant + " gets privileges " + tenant.rights);
        }
    }

    /** Whoever has stopped the process lets it go on. */
    private void release(Tenant tenant) {
        if (tenant.lives() && tenant.rights != null && tenant.has(REASONS_THAT_END)) {
            trace.tell(() -> tenant + " may go on");
            releaseMemory(tenant, Procs.get(tenant.slot));
            Scheduling.unblock(Procs.get(tenant.slot), REASONS_THAT_END);
            tenant.reasons &= ~REASONS_THAT_END;
        }
    }

    /** The pager's decisions. */
    private void releaseMemory(Tenant tenant, Proc proc) {
        if (tenant.has(Blocked.PAGE_FAULT)) {
            PageFaults.settle(proc);
            memory.endFault(tenant, false);
        }
        if (tenant.has(Blocked.MEMORY_REQUEST)) {
            MemoryWaits.settle(proc, false);
            memory.endRequest(tenant, 0);
        }
        if (tenant.has(Blocked.INHIBITED)) {
            Scheduling.unblock(proc, Blocked.INHIBITED);
            MemoryWaits.spaceIsFree(proc);
            memory.release(tenant);
        }
    }

    /** The pager changes what a process may do with one of its pages. */
    private void edit(Tenant tenant, SplittableRandom random) {
        int page = random.nextInt(Home.PAGES);
        boolean isPresent = random.nextBoolean();
        boolean isWritable = random.nextInt(4) != 0;
        if (!tenant.isFree()) {
            trace.tell(() -> tenant + " has page " + page + (isPresent ? "" : " no more"));
            Home home = model.home(tenant);
            home.show(page, isPresent, isWritable);
            kernel.memory().showAll(home);
        }
    }

    /** Another of the same priority gets its turn. */
    private void rotate(Proc running) {
        if (running != null && running.blocked == 0) {
            Quantum.renew(running);
            order.renew(running);
        }
    }

    /** The running process meets a page fault; it may have said where it wants those that are its own matter. */
    void fault(Proc proc, Tenant running, SplittableRandom random) {
        int error = random.nextInt(8);
        int address = random.nextInt();
        if (random.nextBoolean()) {
            model.write(running, UserSpace.FAULT_ENTRY, random.nextInt());
            model.write(running, UserSpace.FAULT_ACTIVE, random.nextInt(2));
        }
        trace.tell(() -> running + " meets a page fault at " + address + ", pager " + model.pager());
        if (!PageFaults.tell(proc, error, address)) {
            Exceptions.give(proc, Vectors.PAGE_FAULT, error, address);
        }
        memory.fault(running, error, address);
    }

    /** The timer of a processor has fired. */
    void timer(int cpu) {
        long now = kernel.ring();
        life.ring(now);
        SimulatedKernel.Elapsed elapsed = kernel.endQuantum(cpu);
        if (elapsed.rung() != null) {
            ringVirtually(model.get(elapsed.rung().slot()));
        }
        Proc ended = elapsed.ended();
        if (ended != null) {
            Tenant tenant = model.get(ended.slot());
            trace.tell(() -> tenant + " has used up its quantum");
            order.renew(ended);
            life.endQuantum(tenant);
        }
    }

    private void ringVirtually(Tenant tenant) {
        trace.tell(() -> "the virtual timer has come of " + tenant);
        long ran = Procs.get(tenant.slot).userTicks;
        Violation.unless(ran >= tenant.virtualAlarmAt, "timer", tenant + " is told that it has run, and has not");
        tenant.virtualAlarmAt = Proc.NO_TIMER;
        life.signal(tenant, Signal.VTALRM);
    }
}
