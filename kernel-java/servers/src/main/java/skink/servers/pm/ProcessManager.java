package skink.servers.pm;

import java.util.List;
import skink.abi.ipc.Endpoint;
import skink.abi.protocol.BadArgument;
import skink.abi.protocol.BadMemory;
import skink.abi.protocol.InitKind;
import skink.abi.protocol.Interrupted;
import skink.abi.protocol.NoChild;
import skink.abi.protocol.NoMemory;
import skink.abi.protocol.NotAProgram;
import skink.abi.protocol.NotFound;
import skink.abi.protocol.NotPermitted;
import skink.abi.protocol.Pm;
import skink.abi.protocol.TableFull;
import skink.abi.protocol.UnknownProcess;
import skink.abi.user.Signal;
import skink.abi.user.WellKnown;
import skink.servers.pm.Proc.Wait;
import skink.user.protocol.PmDispatcher;
import skink.user.protocol.PmServer;
import skink.user.server.Server;
import skink.user.server.ServerLoop;
import skink.user.server.ServiceArguments;

/** The server: finds who asks, and hands each request and each signal to who deals with it. */
public final class ProcessManager implements Server, PmServer {
    private static final int DEFAULT_GRACE_MILLIS = 1000;

    private final ProcessCalls kernel;
    private final ProcessTable table;
    private final Families families;
    private final Permissions permissions;
    private final Waits waits;
    private final Timers timers;
    private final Sleepers sleepers;
    private final Lives lives;
    private final Births births;
    private final MachineEnd machineEnd;
    private final int initSlot;

    ProcessManager(ProcessCalls kernel, Peers peers, Answers answers, ServiceArguments arguments) {
        boolean hasScheduler = arguments.number("sched", 1) != 0;
        int grace = (int) arguments.number("grace", DEFAULT_GRACE_MILLIS);
        this.initSlot = (int) arguments.number("init", Endpoint.slot(WellKnown.INIT));
        this.kernel = kernel;
        this.table = new ProcessTable(kernel.slots());
        this.families = new Families(table);
        this.permissions = new Permissions(table, families);
        this.waits = new Waits(table, answers);
        this.timers = new Timers(kernel);
        this.sleepers = new Sleepers(timers, answers);
        this.lives = new Lives(table, families, waits, sleepers, kernel, peers, hasScheduler);
        this.births = new Births(table, lives, kernel, peers, answers, hasScheduler);
        this.machineEnd = new MachineEnd(table, lives, kernel, timers, grace);
    }

    public static void main(String[] args) {
        ProcessManager server = new ProcessManager(
                new KernelProcessCalls(), new AskedPeers(), new LateAnswers(), new ServiceArguments(args));
        ServerLoop.run(args, server, new PmDispatcher(server));
    }

    @Override
    public int initialize(InitKind kind) {
        Census.take(kernel, table, initSlot);
        return kernel.definePrograms();
    }

    @Override
    public void alarm() {
        timers.alarm();
    }

    @Override
    public void signals() {
        ProcessCalls.Told told = kernel.nextSignals();
        while (told != null) {
            dealWith(told);
            told = kernel.nextSignals();
        }
        machineEnd.programEnded();
    }

    private void dealWith(ProcessCalls.Told told) {
        Proc proc = table.living(told.process());
        boolean hasEnded = (told.signals() & 1 << Signal.EXIT) != 0;
        int faults = told.signals() & Verdict.FAULTS;
        if (proc == null || proc.isServer() || proc.isInit() && (hasEnded || faults != 0)) {
            reportDeath(proc, told);
        } else if (hasEnded) {
            lives.end(proc, (told.status() & 0xFF) << 8);
        } else if (faults != 0) {
            lives.end(proc, Integer.numberOfTrailingZeros(faults));
        } else {
            postAll(proc, told.signals());
        }
    }

    /** Stays as it is until somebody puts another in its place. */
    private void reportDeath(Proc proc, ProcessCalls.Told told) {
        String name = proc == null ? "process " + told.process() : proc.name;
        kernel.report(
                (told.signals() & 1 << Signal.EXIT) != 0
                        ? "pm: " + name + " has ended with status " + told.status()
                        : "pm: " + name + " is stopped by signal " + Integer.numberOfTrailingZeros(told.signals()));
    }

    private void postAll(Proc proc, int signals) {
        for (int signal = 1; signal <= Signal.LAST; signal++) {
            if ((signals >>> signal & 1) != 0) {
                lives.post(proc, signal);
            }
        }
        if (!proc.isZombie()) {
            kernel.endSignals(proc.endpoint);
        }
    }

    /** Who asks; null if this server does not know it. One that asks waits no more, and has seen what came before. */
    private Proc asking(int caller) {
        Proc proc = table.living(caller);
        if (proc != null) {
            proc.wait = null;
            proc.hasUnseen = false;
            sleepers.forget(proc);
        }
        return proc;
    }

    private Proc known(int caller) throws NotPermitted {
        Proc proc = asking(caller);
        if (proc == null) {
            throw NotPermitted.ERROR;
        }
        return proc;
    }

    /** The process of a number, or for 0 who asks. */
    private Proc meant(int caller, int pid) throws UnknownProcess {
        Proc from = asking(caller);
        Proc proc = pid == 0 ? from : table.find(pid);
        if (proc == null) {
            throw UnknownProcess.ERROR;
        }
        return proc;
    }

    @Override
    public void fork(int caller) throws NoMemory, TableFull, NotPermitted {
        births.fork(known(caller));
    }

    @Override
    public void exec(int caller, String path, int arguments, int bytes)
            throws NotFound, NotAProgram, NoMemory, BadMemory, BadArgument, NotPermitted {
        births.exec(known(caller), path, arguments, bytes);
    }

    @Override
    public void await(int caller, int pid, boolean block) throws NoChild, Interrupted {
        await(caller, new Wait(pid, false), block);
    }

    @Override
    public void awaitChange(int caller, int pid, boolean block) throws NoChild, Interrupted {
        await(caller, new Wait(pid, true), block);
    }

    private void await(int caller, Wait wait, boolean block) throws NoChild, Interrupted {
        Proc proc = table.living(caller);
        if (proc == null) {
            throw NoChild.ERROR;
        }
        sleepers.forget(proc);
        waits.await(proc, wait, block);
    }

    @Override
    public void sleep(int caller, int millis) throws NotPermitted, Interrupted {
        Proc proc = table.living(caller);
        if (proc == null) {
            throw NotPermitted.ERROR;
        }
        boolean isInterrupted = proc.hasUnseen;
        asking(caller);
        if (isInterrupted) {
            throw Interrupted.ERROR;
        }
        sleepers.sleep(proc, millis);
    }

    @Override
    public void kill(int caller, int pid, int signal) throws UnknownProcess, NotPermitted, BadArgument {
        List<Proc> targets = permissions.targets(known(caller), pid, signal);
        postToAll(targets, signal);
    }

    @Override
    public void signalGroup(int caller, int group, int signal) throws NotPermitted, UnknownProcess {
        if (caller != WellKnown.TTY || signal < 1 || signal > Signal.LAST) {
            throw NotPermitted.ERROR;
        }
        List<Proc> members = families.members(group);
        if (members.isEmpty()) {
            throw UnknownProcess.ERROR;
        }
        postToAll(members, signal);
    }

    private void postToAll(List<Proc> targets, int signal) {
        if (signal != 0) {
            for (Proc target : targets) {
                lives.post(target, signal);
            }
            machineEnd.programEnded();
        }
    }

    @Override
    public void signals(int caller, int handled, int ignored) {
        Proc proc = asking(caller);
        if (proc != null) {
            int unconditional = Verdict.UNCONDITIONAL | 1 << Signal.EXIT;
            proc.handled = handled & ~unconditional;
            proc.ignored = ignored & ~handled & ~unconditional;
            proc.pending &= ~proc.ignored;
        }
    }

    @Override
    public int ignored(int caller) {
        Proc proc = asking(caller);
        return proc == null ? 0 : proc.ignored;
    }

    @Override
    public Pm.Identity identity(int caller, int pid) throws UnknownProcess {
        Proc proc = meant(caller, pid);
        return new Pm.Identity(proc.pid, parentOf(proc), proc.group, proc.session, proc.user, proc.userGroup);
    }

    private static int parentOf(Proc proc) {
        return proc.parent == null ? 0 : proc.parent.pid;
    }

    @Override
    public void setGroup(int caller, int pid, int group) throws UnknownProcess, NotPermitted {
        families.setGroup(known(caller), pid, group);
    }

    @Override
    public int newSession(int caller) throws NotPermitted {
        Proc proc = known(caller);
        families.newSession(proc);
        return proc.session;
    }

    @Override
    public void setUser(int caller, int user, int group) throws NotPermitted {
        Proc proc = known(caller);
        if (proc.isServer() || proc.user != 0) {
            throw NotPermitted.ERROR;
        }
        proc.user = user;
        proc.userGroup = group;
    }

    @Override
    public Pm.Times times(int caller, int pid) throws UnknownProcess {
        Proc proc = meant(caller, pid);
        long own = proc.isZombie() ? proc.ownMillis : kernel.ranMillis(proc.endpoint);
        return new Pm.Times(own, proc.childrenMillis, kernel.nowMillis() - proc.sinceMillis);
    }

    @Override
    public Pm.Entry process(int caller, int index) throws NotFound {
        Proc proc = table.at(index);
        if (proc == null) {
            throw NotFound.ERROR;
        }
        return new Pm.Entry(proc.pid, parentOf(proc), proc.group, proc.user, proc.state, proc.endpoint);
    }

    @Override
    public String name(int caller, int pid) throws UnknownProcess {
        return meant(caller, pid).name;
    }

    @Override
    public void shutDown(int caller, Pm.Ending how) throws NotPermitted {
        Proc proc = known(caller);
        if (proc.user != 0) {
            throw NotPermitted.ERROR;
        }
        machineEnd.plan(how, proc);
    }

    @Override
    public int pidOf(int caller, int endpoint) throws UnknownProcess {
        Proc proc = table.living(endpoint);
        if (proc == null) {
            throw UnknownProcess.ERROR;
        }
        return proc.pid;
    }
}
