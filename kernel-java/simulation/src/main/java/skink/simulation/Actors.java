package skink.simulation;

import java.util.SplittableRandom;
import skink.kernel.proc.Proc;
import skink.kernel.proc.Procs;

/** Turns a number into a visit of a processor to the kernel: who does what to whom follows from the number. */
final class Actors {
    /** Time stamps between two visits, at most. */
    private static final int LONGEST_PAUSE = 400_000;

    private static final int FATE_PERCENT = 6;
    private static final int FAULT_PERCENT = 2;
    private static final int CALL_PERCENT = 24;

    private final SimulatedKernel kernel;
    private final Model model;
    private final Messenger messenger;
    private final KernelCaller caller;
    private final Fate fate;
    private final DeviceRules devices;
    private final Invariants invariants;
    private final Agreement agreement;
    private final Ledger ledger;
    private final QueueOrder order;
    private final Accounting accounting;
    private final Trace trace;

    Actors(long seed, Trace trace) {
        this.trace = trace;
        Setup setup = new Setup(seed);
        kernel = new SimulatedKernel(seed, setup.processors, setup.slots);
        model = new Model(setup.slots, kernel.memory(), kernel::now);
        if (setup.isRace) {
            kernel.race(seed);
        }
        MessageRules messages = new MessageRules(model);
        LifeRules life = new LifeRules(model, messages, setup.isRace);
        Names names = new Names(model);
        ledger = new Ledger(model, kernel.memory());
        invariants = new Invariants(kernel);
        agreement = new Agreement(model, kernel.memory());
        order = new QueueOrder(kernel);
        accounting = new Accounting(kernel);
        messenger = new Messenger(model, messages, names, ledger, trace);
        devices = new DeviceRules(model, life);
        MemoryRules memory = new MemoryRules(model, life, messages);
        ExchangeRules exchanges =
                new ExchangeRules(model, life, messages, slot -> Procs.get(slot).isRunning());
        CallRules calls =
                new CallRules(model, life, devices, memory, exchanges, new FilterRules(messages), setup.processors);
        caller = new KernelCaller(
                kernel, model, calls, new Requests(model, names, setup), agreement, order, ledger, accounting, trace);
        fate = new Fate(kernel, setup, model, life, memory, devices, order, ledger, trace);
        beginLife(setup, new SplittableRandom(seed));
    }

    private void beginLife(Setup setup, SplittableRandom random) {
        kernel.enter(0);
        kernel.define(setup.shared());
        model.define(setup.shared());
        for (int slot = 0; slot < setup.slots; slot++) {
            fate.bear(model.get(slot), random);
        }
        kernel.leave(0);
    }

    /** One visit, after which everything that must hold is checked. */
    void step(long number) {
        SplittableRandom random = new SplittableRandom(number);
        int cpu = processor(random.nextInt(kernel.processors()));
        accounting.remember();
        kernel.pass(1 + random.nextInt(LONGEST_PAUSE));
        trace.on(cpu);
        order.remember();
        kernel.enter(cpu);
        Proc chosen = visit(cpu, random);
        Proc next = chosen != null ? chosen : leave(cpu);
        invariants.checkChoice(cpu, next);
        agreement.check();
        checkLines(cpu);
        ledger.check();
        invariants.check();
        order.check();
        accounting.check();
    }

    /** H1 to H3 of the kernel's room {@code irq}; and that a processor leaves no interrupt untold. */
    private void checkLines(int cpu) {
        Violation.unless(kernel.takeLines(cpu) == 0, "F1", "processor " + cpu + " leaves an interrupt untold");
        long open = kernel.devices().openLines();
        Violation.unless(
                open == devices.openLines(), "H2", "lines " + open + " are open, a set, not " + devices.openLines());
    }

    private Proc leave(int cpu) {
        fate.interrupts(kernel.takeLines(cpu));
        if (kernel.takeTimer(cpu)) {
            fate.timer(cpu);
        }
        return kernel.leave(cpu);
    }

    /** That processor, if something happens on it; else the next on which something does; else that one. */
    private int processor(int cpu) {
        for (int i = 0; i < kernel.processors(); i++) {
            int other = (cpu + i) % kernel.processors();
            if (kernel.isInterrupted(other) || kernel.running(other) != null) {
                return other;
            }
        }
        return cpu;
    }

    /** What happens in the kernel; returns the process with which the processor goes straight on, or null. */
    private Proc visit(int cpu, SplittableRandom random) {
        int choice = random.nextInt(100);
        Proc proc = kernel.running(cpu);
        if (choice < FATE_PERCENT) {
            fate.strike(cpu, random);
            return null;
        }
        if (proc == null || proc.blocked != 0) {
            if (model.all(Tenant::isRunnable).isEmpty()) {
                fate.wake(random);
            }
            return null;
        }
        Tenant tenant = model.get(proc.slot());
        boolean isDutiful = random.nextBoolean() && caller.hasDuty(tenant);
        if (tenant.callsAgain) {
            caller.callAgain(proc, tenant);
        } else if (choice < FATE_PERCENT + FAULT_PERCENT) {
            fate.fault(proc, tenant, random);
        } else if (choice < FATE_PERCENT + FAULT_PERCENT + CALL_PERCENT || isDutiful) {
            caller.act(proc, tenant, random);
        } else {
            return messenger.act(proc, tenant, random);
        }
        return null;
    }
}
