package skink.simulation;

import java.util.SplittableRandom;
import skink.abi.boot.TrapFrame;
import skink.abi.ipc.Endpoint;
import skink.abi.ipc.Errno;
import skink.abi.ipc.MessageLayout;
import skink.abi.kcall.Blocked;
import skink.abi.kcall.KernelCall;
import skink.kernel.kcall.KernelCalls;
import skink.kernel.proc.Proc;
import skink.kernel.proc.Procs;
import skink.kernel.sched.Scheduling;

/** An actor that makes a kernel call, soundly or not. */
final class KernelCaller {
    private static final int[] CALLS = {
        KernelCall.NULL,
        KernelCall.EXIT,
        KernelCall.DIAGCTL,
        KernelCall.GETINFO,
        KernelCall.TIMES,
        KernelCall.SETALARM,
        KernelCall.SETALARM,
        KernelCall.SETALARM,
        KernelCall.RUNCTL,
        KernelCall.RUNCTL,
        KernelCall.RUNCTL,
        KernelCall.SCHEDULE,
        KernelCall.SCHEDULE,
        KernelCall.SCHEDULE,
        KernelCall.SCHEDULE,
        KernelCall.SCHEDCTL,
        KernelCall.SCHEDCTL,
        KernelCall.KILL,
        KernelCall.KILL,
        KernelCall.KILL,
        KernelCall.GETKSIG,
        KernelCall.GETKSIG,
        KernelCall.GETKSIG,
        KernelCall.ENDKSIG,
        KernelCall.ENDKSIG,
        KernelCall.ENDKSIG,
        KernelCall.CLEAR,
        KernelCall.VMCTL,
        KernelCall.VMCTL,
        KernelCall.VMCTL,
        KernelCall.VMCTL,
        KernelCall.PRIVCTL,
        KernelCall.PRIVCTL,
        KernelCall.IRQCTL,
        KernelCall.IRQCTL,
        KernelCall.IRQCTL,
        KernelCall.IRQCTL,
        KernelCall.IRQCTL,
        KernelCall.DEVIO,
        KernelCall.DEVIO
    };

    private static final int NO_DUTY = -1;
    private static final int LONGEST_ALARM_MILLIS = 12;
    private static final int LONGEST_QUANTUM_MILLIS = 4;

    private final Model model;
    private final CallRules rules;
    private final Names names;
    private final Agreement agreement;
    private final QueueOrder order;
    private final Trace trace;

    KernelCaller(Model model, CallRules rules, Names names, Agreement agreement, QueueOrder order, Trace trace) {
        this.model = model;
        this.rules = rules;
        this.names = names;
        this.agreement = agreement;
        this.order = order;
        this.trace = trace;
    }

    /** The process that runs makes a call. */
    void act(Proc proc, Tenant caller, SplittableRandom random) {
        int number = choose(caller, random);
        writeArguments(caller, number, random);
        perform(proc, caller, number);
    }

    private int choose(Tenant caller, SplittableRandom random) {
        int number = CALLS[random.nextInt(CALLS.length)];
        int choice = random.nextInt(64);
        if (choice == 0) {
            return random.nextBoolean() ? -1 - random.nextInt(9) : KernelCall.COUNT + random.nextInt(90);
        }
        int duty = duty(caller);
        return choice < 48 && duty != NO_DUTY ? duty : number;
    }

    /** Whether a process waits for a call of the caller's. */
    boolean hasDuty(Tenant caller) {
        return duty(caller) != NO_DUTY;
    }

    /** What the caller owes others as their signal manager or scheduler. */
    private int duty(Tenant caller) {
        for (Tenant tenant : model.all(Tenant::lives)) {
            boolean isManager = tenant.rights != null && tenant.rights.manager() == caller.endpoint;
            if (isManager && tenant.has(Blocked.SIGNALED)) {
                return KernelCall.GETKSIG;
            }
            if (isManager && tenant.has(Blocked.SIGNAL_PENDING)) {
                return KernelCall.ENDKSIG;
            }
            if (tenant.has(Blocked.NO_QUANTUM) && tenant.scheduler == caller.endpoint) {
                return KernelCall.SCHEDULE;
            }
        }
        return NO_DUTY;
    }

    private void perform(Proc proc, Tenant caller, int number) {
        String name = caller.toString();
        Tenant target = model.find(argument(caller, KernelCall.A));
        int a = argument(caller, KernelCall.A);
        int b = argument(caller, KernelCall.B);
        int result = KernelCalls.perform(proc, number);
        proc.frame.store(result, TrapFrame.EAX);
        trace.tell(() -> name + " kernel call " + number + "(" + a + ", " + b + ", ...): " + result);
        int expected = rules.perform(caller, number);
        caller.setResult(expected);
        Violation.unless(
                result == expected, "result", "kernel call " + number + " returns " + result + ", not " + expected);
        if (number == KernelCall.SETALARM && result == Errno.OK) {
            agreement.adoptAlarm(caller);
        } else if (number == KernelCall.SCHEDULE && result == Errno.OK) {
            order.replace(Procs.get(target == null ? caller.slot : target.slot));
        }
    }

    private static int argument(Tenant caller, int offset) {
        return caller.page[(MessageLayout.OUT + offset) / 4];
    }

    private void write(Tenant caller, int a, int b, int c, int d) {
        model.write(caller, MessageLayout.OUT + KernelCall.A, a);
        model.write(caller, MessageLayout.OUT + KernelCall.B, b);
        model.write(caller, MessageLayout.OUT + KernelCall.C, c);
        model.write(caller, MessageLayout.OUT + KernelCall.D, d);
    }

    private void writeArguments(Tenant caller, int number, SplittableRandom random) {
        int flag = random.nextInt(16) == 0 ? random.nextInt() : random.nextInt(2);
        switch (number) {
            case KernelCall.SETALARM -> {
                int millis = random.nextInt(16) == 0 ? random.nextInt() : random.nextInt(LONGEST_ALARM_MILLIS);
                write(caller, millis, 0, 0, 0);
            }
            case KernelCall.RUNCTL -> {
                int target = names.oneOf(tenant -> tenant.has(Blocked.STOPPED) == (flag == 0), random);
                write(caller, target, flag, 0, 0);
            }
            case KernelCall.SCHEDULE -> writeSchedule(caller, random);
            case KernelCall.SCHEDCTL -> write(caller, names.oneOf(Tenant::lives, random), flag, 0, 0);
            case KernelCall.KILL -> {
                int target = killed(random);
                write(caller, target, random.nextInt(-1, KernelCall.SIGNALS + 3), 0, 0);
            }
            case KernelCall.ENDKSIG -> {
                int target = names.oneOf(
                        tenant -> tenant.has(Blocked.SIGNAL_PENDING) && tenant.rights.manager() == caller.endpoint,
                        random);
                write(caller, target, 0, 0, 0);
            }
            case KernelCall.VMCTL -> writeVm(caller, random);
            case KernelCall.PRIVCTL -> writeFilter(caller, random);
            case KernelCall.IRQCTL -> writeHook(caller, random);
            case KernelCall.DEVIO -> {
                int port = DeviceBoard.FIRST_PORT + random.nextInt(-2, DeviceBoard.PORTS + 2);
                int wild = random.nextInt(8) == 0 ? random.nextInt() : port;
                write(caller, random.nextInt(-1, 3), wild, 1 << random.nextInt(4), random.nextInt());
            }
            case KernelCall.GETINFO -> {
                int subject = random.nextBoolean() ? random.nextInt(-1, model.slots() + 2) : names.any(random);
                write(caller, random.nextInt(-1, 6), subject, 0, 0);
            }
            default -> write(caller, names.any(random), random.nextInt(), random.nextInt(), random.nextInt());
        }
    }

    /** Often one whose signal manager lives and perhaps deals with a signal already. */
    private int killed(SplittableRandom random) {
        boolean isAgain = random.nextBoolean();
        return names.oneOf(
                tenant -> tenant.rights != null
                        && model.find(tenant.rights.manager()) != null
                        && (!isAgain || tenant.has(Blocked.SIGNAL_PENDING)),
                random);
    }

    private void writeSchedule(Tenant caller, SplittableRandom random) {
        boolean isSound = random.nextInt(8) != 0;
        int choice = random.nextInt(3);
        int target = names.oneOf(
                tenant -> tenant.scheduler == caller.endpoint && (choice == 0 || tenant.has(Blocked.NO_QUANTUM)),
                random);
        int priority = isSound ? Scheduling.PRIORITIES / 2 - random.nextInt(2) : random.nextInt(-2, 20);
        int quantum = isSound ? 1 + random.nextInt(LONGEST_QUANTUM_MILLIS) : random.nextInt(-1, 20_000);
        int cpu = isSound ? random.nextInt(-1, rules.processors()) : random.nextInt(-3, 20);
        write(caller, target, priority, quantum, cpu);
    }

    /** Mostly about one of its hooks, or for one on a line with a device. */
    private void writeHook(Tenant caller, SplittableRandom random) {
        int id = random.nextInt(32) == 0 ? random.nextInt(-2, 40) : random.nextInt(4);
        boolean hasHook = caller.hooks.containsKey(id);
        int what = random.nextInt(8) == 0 ? random.nextInt(-1, 5) : KernelCall.IRQ_HOOK;
        int usual = hasHook && random.nextInt(4) != 0 ? KernelCall.IRQ_OPEN : what;
        int line = random.nextInt(8) == 0
                ? random.nextInt(-2, 70)
                : DeviceBoard.LINES[random.nextInt(DeviceBoard.LINES.length)];
        int policy = random.nextInt(3) != 0 ? 0 : random.nextInt(5);
        write(caller, usual, id, line, policy);
    }

    /** Mostly takes a filter away; or one of few rules, about those who wait for the process. */
    private void writeFilter(Tenant caller, SplittableRandom random) {
        boolean sets = random.nextInt(3) == 0;
        int order = sets ? KernelCall.PRIVILEGE_SET_FILTER : KernelCall.PRIVILEGE_CLEAR_FILTER;
        int strange = random.nextInt(32) == 0 ? KernelCall.PRIVILEGE_CLEAR_FILTER + 1 + random.nextInt(9) : order;
        int target = names.oneOf(tenant -> sets ? tenant.isOnlyReceiving() : tenant.filter != null, random);
        int rules = random.nextInt(16) == 0 ? random.nextInt(-1, 8) : random.nextInt(3);
        int accepted = random.nextInt(2 << Math.max(0, rules));
        write(caller, target, strange, rules, random.nextInt(32) == 0 ? random.nextInt() : accepted);
        Tenant subject = model.find(target);
        for (int i = 0; i < KernelCall.FILTER_RULES; i++) {
            int source = subject == null || random.nextInt(3) == 0 ? Endpoint.ANY : names.partner(subject, random);
            int type = random.nextInt(4) == 0
                    ? MessageLayout.NOTIFICATION
                    : Ledger.FIRST_TYPE + random.nextInt(Ledger.TYPES);
            model.write(caller, MessageLayout.OUT + KernelCall.E + 8 * i, source);
            model.write(
                    caller,
                    MessageLayout.OUT + KernelCall.E + 8 * i + 4,
                    random.nextBoolean() ? type : KernelCall.FILTER_ANY_TYPE);
        }
    }

    private void writeVm(Tenant caller, SplittableRandom random) {
        int what = random.nextInt(-1, KernelCall.VM_CLEAR_PAGEFAULT + 1);
        int target = names.oneOf(
                tenant -> switch (what) {
                    case KernelCall.VM_INHIBIT_CLEAR -> tenant.has(Blocked.INHIBITED);
                    case KernelCall.VM_CLEAR_PAGEFAULT -> tenant.has(Blocked.PAGE_FAULT);
                    default -> tenant.lives();
                },
                random);
        write(caller, what, target, 0, 0);
    }
}
