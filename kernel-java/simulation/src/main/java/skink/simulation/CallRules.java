package skink.simulation;

import skink.abi.ipc.Endpoint;
import skink.abi.ipc.Errno;
import skink.abi.ipc.MessageLayout;
import skink.abi.kcall.Blocked;
import skink.abi.kcall.KernelCall;
import skink.abi.user.Signal;
import skink.abi.user.UserSpace;
import skink.kernel.proc.Procs;
import skink.kernel.sched.Scheduling;

/** What those kernel calls do that have to do with messages, scheduling and ends, as {@link KernelCall} describes it. */
final class CallRules {
    private static final int LONGEST_QUANTUM_MILLIS = 10_000;

    private final Model model;
    private final LifeRules life;
    private final DeviceRules devices;
    private final MemoryRules memory;
    private final GrantRules grants;
    private final RightsRules rights;
    private final BirthRules births;
    private final ExchangeRules exchanges;
    private final FilterRules filters;
    private final InformationRules information;
    private final SignalRules signals;
    private final PortRules ports;
    private final PhysicalRules copies;
    private final int processors;

    CallRules(
            Model model,
            LifeRules life,
            DeviceRules devices,
            MemoryRules memory,
            ExchangeRules exchanges,
            FilterRules filters,
            int processors) {
        this.model = model;
        this.life = life;
        this.devices = devices;
        this.memory = memory;
        this.exchanges = exchanges;
        this.filters = filters;
        this.processors = processors;
        grants = new GrantRules(model, memory);
        rights = new RightsRules(model, life);
        births = new BirthRules(model);
        information = new InformationRules(model, life, processors);
        signals = new SignalRules(model, life, slot -> Procs.get(slot).userTicks);
        ports = new PortRules(model, memory);
        copies = new PhysicalRules(model, memory);
    }

    int processors() {
        return processors;
    }

    /** Performs a call whose arguments are in the caller's OUT message; what the caller finds in EAX. */
    int perform(Tenant caller, int number) {
        if (number < 0 || number >= KernelCall.COUNT) {
            return Errno.EBADCALL;
        }
        if (!caller.rights.mayCall(number)) {
            return Errno.ECALLDENIED;
        }
        int a = argument(caller, KernelCall.A);
        int b = argument(caller, KernelCall.B);
        return switch (number) {
            case KernelCall.NULL -> Errno.OK;
            case KernelCall.EXIT -> exit(caller, a);
            case KernelCall.DIAGCTL -> a < 1 || a > KernelCall.DIAGNOSTIC_BYTES ? Errno.EINVAL : Errno.OK;
            case KernelCall.GETINFO -> information.perform(caller, a, b, target(caller, b));
            case KernelCall.SETALARM -> setAlarm(caller, a);
            case KernelCall.IRQCTL -> devices.control(caller, a, b);
            case KernelCall.DEVIO -> ports.transfer(caller, a, b);
            case KernelCall.VSAFECOPY -> grants.copyMany(caller);
            case KernelCall.SAFEMEMSET -> grants.fill(caller);
            case KernelCall.PHYSCOPY -> copies.perform(caller);
            case KernelCall.SETTIME -> setTime(caller, a, b);
            case KernelCall.VDEVIO -> ports.transferMany(caller, a);
            case KernelCall.GETKSIG -> signals.ask(caller);
            case KernelCall.VMCTL -> memory.control(caller, a, target(caller, b));
            case KernelCall.STATECTL -> state(caller, a);
            case KernelCall.SETGRANT -> grants.announce(caller, a, b);
            case KernelCall.SAFECOPY -> grants.copy(caller);
            case KernelCall.PRIVCTL -> controlRights(caller, target(caller, a), b);
            case KernelCall.UPDATE -> exchanges.perform(target(caller, a), target(caller, b));
            default -> about(caller, number, target(caller, a));
        };
    }

    private int controlRights(Tenant caller, Tenant target, int what) {
        boolean isFilter = what == KernelCall.PRIVILEGE_SET_FILTER || what == KernelCall.PRIVILEGE_CLEAR_FILTER;
        return isFilter && target != null
                ? filters.control(caller, target, what)
                : rights.control(caller, target, what);
    }

    /** A word of the caller's request. */
    static int argument(Tenant caller, int offset) {
        return caller.page[(MessageLayout.OUT + offset) / 4];
    }

    /** A word of the kernel's answer to the caller. */
    static int result(Tenant caller, int offset) {
        return caller.page[(MessageLayout.IN + offset) / 4];
    }

    /** The kernel answers a word. */
    static void result(Tenant caller, int offset, int value) {
        caller.page[(MessageLayout.IN + offset) / 4] = value;
    }

    private Tenant target(Tenant caller, int endpoint) {
        return endpoint == Endpoint.SELF ? caller : model.find(endpoint);
    }

    /** Who has a manager waits for its decision; who has none is gone. */
    private int exit(Tenant caller, int status) {
        if (life.managerOf(caller) == null) {
            return end(caller);
        }
        caller.exitStatus = status;
        caller.reasons |= Blocked.EXITED;
        life.signal(caller, Signal.EXIT);
        return Errno.OK;
    }

    private int state(Tenant caller, int what) {
        if (what != KernelCall.STATE_FORGET_CALLERS) {
            return Errno.EINVAL;
        }
        life.forgetCallers(caller);
        return Errno.OK;
    }

    private int end(Tenant tenant) {
        life.end(tenant);
        life.free(tenant);
        return Errno.OK;
    }

    /** The calls whose first argument is a process. */
    private int about(Tenant caller, int number, Tenant target) {
        if (target == null) {
            return Errno.EDEADSRCDST;
        }
        int b = argument(caller, KernelCall.B);
        return switch (number) {
            case KernelCall.TIMES -> times(caller, target);
            case KernelCall.PRIVCTL -> filters.control(caller, target, b);
            case KernelCall.RUNCTL -> control(caller, target, b);
            case KernelCall.SCHEDULE -> schedule(caller, target, b);
            case KernelCall.SCHEDCTL -> takeOver(caller, target, b);
            case KernelCall.KILL -> signals.kill(target, b);
            case KernelCall.ENDKSIG -> signals.end(caller, target);
            case KernelCall.VTIMER -> signals.setTimer(caller, target, b);
            case KernelCall.SIGSEND -> signals.send(caller, target, b);
            case KernelCall.CLEAR -> target == caller ? Errno.EINVAL : end(target);
            case KernelCall.UMAP -> copies.locate(caller, target, b, argument(caller, KernelCall.C));
            case KernelCall.FORK -> births.fork(caller, target, b);
            case KernelCall.EXEC -> births.exec(caller, target, b, argument(caller, KernelCall.C));
            default -> throw new IllegalArgumentException("the model does not know the kernel call " + number);
        };
    }

    private int times(Tenant caller, Tenant target) {
        for (int offset = KernelCall.A; offset < KernelCall.E; offset += 4) {
            model.accept(caller, MessageLayout.IN + offset);
        }
        result(caller, KernelCall.E, (int) FreshTables.TSC_PER_MILLI);
        result(caller, KernelCall.F, target.cpu);
        for (int offset = KernelCall.G; offset <= KernelCall.H; offset += 4) {
            model.accept(caller, MessageLayout.IN + offset);
        }
        long told = longOf(result(caller, KernelCall.G), result(caller, KernelCall.H));
        checkTime(told, model.bootMillis + millisSinceBoot());
        return Errno.OK;
    }

    private int setTime(Tenant caller, int low, int high) {
        long millis = longOf(low, high);
        if (millis < 0 || millis > KernelCall.LAST_MILLIS) {
            return Errno.ERANGE;
        }
        int first = UserSpace.INFO_BOOT_MILLIS;
        model.bootMillis = longOf(model.observed(caller, first), model.observed(caller, first + 4));
        checkTime(model.bootMillis, millis - millisSinceBoot());
        model.all(Tenant::lives).forEach(each -> each.setBootMillis(model.bootMillis));
        return Errno.OK;
    }

    private long millisSinceBoot() {
        return model.now() / FreshTables.TSC_PER_MILLI;
    }

    private static void checkTime(long actual, long expected) {
        Violation.unless(Math.abs(actual - expected) <= 1, "time", "it is " + actual + " ms, not " + expected);
    }

    private static long longOf(int low, int high) {
        return (long) high << 32 | Integer.toUnsignedLong(low);
    }

    private int setAlarm(Tenant caller, int millis) {
        if (millis < 0) {
            return Errno.EINVAL;
        }
        if (!caller.hasOwnRights()) {
            return Errno.EPERM;
        }
        long now = model.now();
        long left =
                caller.alarmAt == Long.MAX_VALUE ? 0 : Math.max(0, caller.alarmAt - now) / FreshTables.TSC_PER_MILLI;
        int told = model.observed(caller, MessageLayout.IN + KernelCall.A);
        Violation.unless(
                Math.abs(told - left) <= 1, "alarm", caller + " is told that " + told + " ms are left, not " + left);
        model.accept(caller, MessageLayout.IN + KernelCall.A);
        caller.alarmAt = millis == 0 ? Long.MAX_VALUE : now + millis * FreshTables.TSC_PER_MILLI;
        return Errno.OK;
    }

    private int control(Tenant caller, Tenant target, int stop) {
        if (target == caller || stop != 0 && stop != 1) {
            return Errno.EINVAL;
        }
        target.reasons = stop == 1 ? target.reasons | Blocked.STOPPED : target.reasons & ~Blocked.STOPPED;
        if (stop == 1) {
            life.renewQuantaAskedOf(target);
        }
        return Errno.OK;
    }

    private int schedule(Tenant caller, Tenant target, int newPriority) {
        int millis = argument(caller, KernelCall.C);
        int cpu = argument(caller, KernelCall.D);
        if (target.scheduler != caller.endpoint) {
            return Errno.EPERM;
        }
        if (newPriority < 0
                || newPriority >= Scheduling.PRIORITIES
                || millis < 1
                || millis > LONGEST_QUANTUM_MILLIS
                || cpu < -1
                || cpu >= processors) {
            return Errno.ERANGE;
        }
        target.priority = newPriority;
        target.cpu = cpu == -1 ? target.cpu : cpu;
        life.settleQuantum(target);
        return Errno.OK;
    }

    private int takeOver(Tenant caller, Tenant target, int toKernel) {
        if (toKernel != 0 && toKernel != 1) {
            return Errno.EINVAL;
        }
        if (toKernel == 0 && !caller.hasOwnRights()) {
            return Errno.EPERM;
        }
        boolean isOwn = target.scheduler == caller.endpoint;
        boolean isNobodys = model.find(target.scheduler) == null;
        if (!isOwn && (toKernel == 1 || !isNobodys)) {
            return Errno.EPERM;
        }
        target.scheduler = toKernel == 1 ? Endpoint.NONE : caller.endpoint;
        if (toKernel == 1) {
            life.settleQuantum(target);
        }
        return Errno.OK;
    }
}
