package skink.servers.sched;

import skink.abi.boot.CpuArea;
import skink.abi.ipc.Endpoint;
import skink.abi.ipc.Errno;
import skink.abi.protocol.DeadProcess;
import skink.abi.protocol.InitKind;
import skink.abi.protocol.NotPermitted;
import skink.abi.protocol.OutOfRange;
import skink.abi.protocol.Sched;
import skink.abi.protocol.UnknownProcess;
import skink.user.KernelCalls;
import skink.user.Message;
import skink.user.Self;
import skink.user.protocol.SchedDispatcher;
import skink.user.protocol.SchedServer;
import skink.user.server.Server;
import skink.user.server.ServerLoop;
import skink.user.server.ServiceArguments;

/**
 * The server: a table of processes, and the policy applied to it at the end of each quantum and of each period.
 *
 * <p>A process comes into the table by {@link Sched#start}, or by its first quantum if the plan made this server its scheduler.
 * It leaves by {@link Sched#stop}, or when the kernel says that it is dead.
 */
public final class Scheduler implements Server, SchedServer {
    private static final int MAX_QUANTUM_MILLIS = 10_000;
    private static final int DEFAULT_QUANTUM_MILLIS = 100;
    private static final int DEFAULT_PERIOD_MILLIS = 250;

    private final SchedulingCalls kernel;
    private final long clients;
    private final int periodMillis;
    private final int quantumMillis;
    private final int self;
    /** By slot; null where nobody lives that is scheduled here. */
    private final SchedProc[] procs;

    private final Load load;
    private final Balance balance;
    private long period;
    private int quanta;
    private int moves;
    private int refused;

    Scheduler(SchedulingCalls kernel, ServiceArguments arguments, int self, int slots) {
        this.kernel = kernel;
        this.clients = arguments.number("clients", 0);
        this.periodMillis = (int) arguments.number("period", DEFAULT_PERIOD_MILLIS);
        this.quantumMillis = (int) arguments.number("adopt-quantum", DEFAULT_QUANTUM_MILLIS);
        this.self = self;
        this.procs = new SchedProc[slots];
        this.load = new Load(procs, periodMillis, CpuArea.MAX_CPUS);
        this.balance = new Balance(procs, load);
    }

    public static void main(String[] args) {
        KernelCalls.systemInfo();
        int slots = Message.IN.word(1);
        Scheduler server =
                new Scheduler(new KernelSchedulingCalls(), new ServiceArguments(args), Self.endpoint(), slots);
        ServerLoop.run(args, server, new SchedDispatcher(server));
    }

    @Override
    public int initialize(InitKind kind) {
        return kernel.setAlarm(periodMillis);
    }

    /** The period ends. */
    @Override
    public void alarm() {
        load.update(period);
        for (SchedProc proc : procs) {
            if (proc != null && Aging.periodEnded(proc, period, load.turn(proc.cpu))) {
                apply(proc, -1);
            }
        }
        balance.periodEnded(period, proc -> {
            int error = apply(proc, proc.cpu);
            moves += error == Errno.OK ? 1 : 0;
            return error;
        });
        period++;
        kernel.setAlarm(periodMillis);
    }

    @Override
    public void outOfQuantum(int process, int cpu) {
        quanta++;
        SchedProc proc = find(process);
        if (proc == null) {
            proc = adopt(process, cpu);
        }
        Aging.quantumEnded(proc, period);
        apply(proc, -1);
    }

    /** The plan made this server the scheduler of the process; it is as the plan says. */
    private SchedProc adopt(int process, int cpu) {
        SchedProc proc = new SchedProc(process, Math.max(kernel.priorityOf(process), 0), quantumMillis, cpu, false);
        procs[Endpoint.slot(process)] = proc;
        return proc;
    }

    /** Tells the kernel; a process that is dead is forgotten. */
    private int apply(SchedProc proc, int cpu) {
        int error = kernel.schedule(proc.endpoint, proc.priority, proc.quantumMillis, cpu);
        if (error == Errno.EDEADSRCDST) {
            procs[Endpoint.slot(proc.endpoint)] = null;
        }
        return error;
    }

    @Override
    public void refused(int source, int type) {
        refused++;
    }

    private SchedProc find(int process) {
        int slot = Endpoint.slot(process);
        SchedProc proc = process >= 0 && slot < procs.length ? procs[slot] : null;
        return proc != null && proc.endpoint == process ? proc : null;
    }

    private SchedProc known(int process) throws UnknownProcess {
        SchedProc proc = find(process);
        if (proc == null) {
            throw UnknownProcess.ERROR;
        }
        return proc;
    }

    /** Orders are the plan's clients' alone. */
    private void checkClient(int caller) throws NotPermitted {
        int slot = Endpoint.slot(caller);
        if (caller != Endpoint.of(slot, 1) || slot >= Long.SIZE || (clients >>> slot & 1) == 0) {
            throw NotPermitted.ERROR;
        }
    }

    private static void checkPriority(int priority) throws OutOfRange {
        if (priority < Aging.BEST || priority > Aging.WORST) {
            throw OutOfRange.ERROR;
        }
    }

    @Override
    public int start(int caller, int process, int priority, int quantum, int cpu)
            throws NotPermitted, DeadProcess, OutOfRange {
        checkClient(caller);
        checkPriority(priority);
        boolean pinned = cpu != Sched.ANY_CPU;
        if (quantum < 1 || quantum > MAX_QUANTUM_MILLIS || pinned && !balance.has(cpu)) {
            throw OutOfRange.ERROR;
        }
        take(process);
        if (!pinned) {
            return placeAnywhere(process, priority, quantum);
        }
        if (tryPlace(process, priority, quantum, cpu, true) != Errno.OK) {
            kernel.giveBack(process);
            throw OutOfRange.ERROR;
        }
        return cpu;
    }

    private void take(int process) throws NotPermitted, DeadProcess {
        if (process < 0) {
            throw DeadProcess.ERROR;
        }
        int error = process == self ? Errno.EPERM : kernel.take(process);
        if (error == Errno.EPERM) {
            throw NotPermitted.ERROR;
        }
        if (error != Errno.OK) {
            throw DeadProcess.ERROR;
        }
        procs[Endpoint.slot(process)] = null;
    }

    /** Puts a process that has been taken on the best processor that the kernel accepts. */
    private int placeAnywhere(int process, int priority, int quantum) throws DeadProcess {
        load.update(period);
        int cpu = balance.choose();
        int error = tryPlace(process, priority, quantum, cpu, false);
        while (error == Errno.ERANGE) {
            balance.exclude(cpu);
            cpu = balance.choose();
            error = tryPlace(process, priority, quantum, cpu, false);
        }
        if (error != Errno.OK) {
            throw DeadProcess.ERROR;
        }
        return cpu;
    }

    /** Puts a process that has been taken on a processor, if the kernel accepts that; 0 or its error. */
    private int tryPlace(int process, int priority, int quantum, int cpu, boolean pinned) {
        SchedProc proc = new SchedProc(process, priority, quantum, cpu, pinned);
        int error = apply(proc, cpu);
        if (error == Errno.OK) {
            procs[Endpoint.slot(process)] = proc;
        }
        return error;
    }

    @Override
    public int inherit(int caller, int process, int parent) throws NotPermitted, DeadProcess, UnknownProcess {
        checkClient(caller);
        SchedProc model = known(parent);
        take(process);
        return placeAnywhere(process, model.best, model.quantumMillis);
    }

    @Override
    public void stop(int caller, int process) throws NotPermitted, UnknownProcess {
        checkClient(caller);
        known(process);
        procs[Endpoint.slot(process)] = null;
        kernel.giveBack(process);
    }

    @Override
    public void nice(int caller, int process, int priority) throws NotPermitted, UnknownProcess, OutOfRange {
        checkClient(caller);
        checkPriority(priority);
        SchedProc proc = known(process);
        proc.best = priority;
        proc.priority = priority;
        apply(proc, -1);
    }

    @Override
    public Sched.Place place(int caller, int process) throws UnknownProcess {
        SchedProc proc = known(process);
        return new Sched.Place(proc.priority, proc.best, proc.cpu);
    }

    @Override
    public Sched.Counts counts(int caller) {
        int count = 0;
        for (SchedProc proc : procs) {
            count += proc == null ? 0 : 1;
        }
        return new Sched.Counts(count, quanta, moves, refused);
    }
}
