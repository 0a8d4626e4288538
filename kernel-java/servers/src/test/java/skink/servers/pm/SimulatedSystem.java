package skink.servers.pm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import skink.abi.ipc.Endpoint;
import skink.abi.ipc.Errno;
import skink.abi.protocol.BadArgument;
import skink.abi.protocol.DeadProcess;
import skink.abi.protocol.InitKind;
import skink.abi.protocol.IsAFolder;
import skink.abi.protocol.NoMemory;
import skink.abi.protocol.NotAFolder;
import skink.abi.protocol.NotAProgram;
import skink.abi.protocol.NotFound;
import skink.abi.protocol.Pm;
import skink.abi.protocol.Refusal;
import skink.abi.protocol.TableFull;
import skink.abi.protocol.UnknownProcess;
import skink.abi.protocol.Vfs;
import skink.abi.user.Signal;
import skink.user.server.ServiceArguments;

/**
 * Kernel, VM, VFS, SCHED and processes around a process manager, as simple as they can be; each checks that it is asked only
 * what makes sense, and in the right order.
 */
final class SimulatedSystem implements ProcessCalls, Peers, Answers {
    static final int SLOTS = 320;
    static final int INIT_SLOT = 9;
    static final int SERVERS = 9;
    static final Vfs.Place FILE = new Vfs.Place(0x5000, 1234);

    /** A process as the kernel and the servers see it. */
    static final class Sim {
        final int endpoint;
        boolean waitsForAnswer;
        boolean isStopped;
        boolean hasPrivileges;
        boolean isScheduled;
        /** Signals that its program finds. */
        int word;
        /** Signals for whose manager to ask. */
        int signals;
        /** Whether its manager has asked, and not dealt with them. */
        boolean isTold;

        int exitStatus;
        String program = "init";
        /** The last answer: an Integer, a {@link Pm.Ended}, or the refusal. */
        Object answer;

        long ranMillis;

        Sim(int endpoint) {
            this.endpoint = endpoint;
        }

        @Override
        public String toString() {
            return "process " + Endpoint.slot(endpoint) + "/" + Endpoint.generation(endpoint);
        }
    }

    /** A request. */
    interface Asking {
        void ask() throws Refusal;
    }

    final Map<Integer, Sim> kernel = new TreeMap<>();
    /** Processes that have memory, by endpoint. */
    final Map<Integer, Sim> memory = new HashMap<>();

    final List<String> console = new ArrayList<>();
    private final int[] generations = new int[SLOTS];
    /** How often a call by this name shall still succeed before it fails once. */
    private final Map<String, Integer> failures = new HashMap<>();

    final Sim init;
    final ProcessManager manager;
    long now = 1000;
    int alarmMillis;
    /** How the machine has ended; null if it has not. */
    Pm.Ending ended;

    boolean programsAreDefined;

    SimulatedSystem(String... words) {
        for (int slot = 0; slot <= INIT_SLOT; slot++) {
            Sim sim = add(slot);
            sim.hasPrivileges = true;
            memory.put(sim.endpoint, sim);
        }
        init = kernel.get(Endpoint.of(INIT_SLOT, 1));
        manager = new ProcessManager(this, this, this, new ServiceArguments(words));
        assertEquals(Errno.OK, manager.initialize(InitKind.FRESH));
    }

    private Sim add(int slot) {
        generations[slot]++;
        Sim sim = new Sim(Endpoint.of(slot, generations[slot]));
        kernel.put(sim.endpoint, sim);
        return sim;
    }

    Sim server(int slot) {
        return kernel.get(Endpoint.of(slot, 1));
    }

    /** A call by this name fails once, after it has succeeded {@code successes} times. */
    void fail(String call, int successes) {
        failures.put(call, successes);
    }

    private boolean fails(String call) {
        Integer left = failures.get(call);
        if (left == null) {
            return false;
        }
        if (left == 0) {
            failures.remove(call);
        } else {
            failures.put(call, left - 1);
        }
        return left == 0;
    }

    /** A process asks and waits; what it finds as its answer, or null if it still waits. */
    Object ask(Sim caller, Asking request) {
        caller.waitsForAnswer = true;
        caller.answer = null;
        try {
            request.ask();
        } catch (Refusal refusal) {
            assertTrue(caller.waitsForAnswer, "refused after the answer");
            caller.waitsForAnswer = false;
            caller.answer = refusal;
        }
        return caller.answer;
    }

    /** A fork that must succeed; the child. */
    Sim fork(Sim parent) {
        Object pid = ask(parent, () -> manager.fork(parent.endpoint));
        assertTrue(pid instanceof Integer, () -> "fork: " + pid);
        return living((Integer) pid);
    }

    /** The process of this number, which lives. */
    Sim living(int pid) {
        for (int i = 0; ; i++) {
            try {
                Pm.Entry entry = manager.process(init.endpoint, i);
                if (entry.pid() == pid) {
                    return kernel.get(entry.endpoint());
                }
            } catch (NotFound none) {
                return null;
            }
        }
    }

    int pid(Sim sim) {
        try {
            return manager.pidOf(sim.endpoint, sim.endpoint);
        } catch (UnknownProcess none) {
            throw new AssertionError(none);
        }
    }

    /** As {@code Pm.await}; null if the process still waits. */
    Object await(Sim parent, int pid, boolean block) {
        return ask(parent, () -> manager.await(parent.endpoint, pid, block));
    }

    Object awaitChange(Sim parent, int pid, boolean block) {
        return ask(parent, () -> manager.awaitChange(parent.endpoint, pid, block));
    }

    /** The process ends itself. */
    void exit(Sim sim, int status) {
        sim.exitStatus = status;
        kernelSignal(sim, Signal.EXIT);
    }

    /** The kernel has a signal for a process, and tells the manager. */
    void kernelSignal(Sim sim, int signal) {
        sim.signals |= 1 << signal;
        manager.signals();
    }

    void kill(Sim from, int pid, int signal) {
        try {
            manager.kill(from.endpoint, pid, signal);
        } catch (Refusal refusal) {
            throw new AssertionError(refusal);
        }
    }

    /** A kill of one process, which is known to the kernel or not. */
    void kill(Sim from, Sim to, int signal) {
        kill(from, pid(to), signal);
    }

    Pm.Identity identity(Sim sim) {
        try {
            return manager.identity(sim.endpoint, 0);
        } catch (UnknownProcess none) {
            throw new AssertionError(none);
        }
    }

    Pm.Entry entry(int pid) {
        for (Pm.Entry entry : list()) {
            if (entry.pid() == pid) {
                return entry;
            }
        }
        return null;
    }

    /** All processes, as {@code ps} would find them. */
    List<Pm.Entry> list() {
        List<Pm.Entry> entries = new ArrayList<>();
        try {
            while (true) {
                entries.add(manager.process(init.endpoint, entries.size()));
            }
        } catch (NotFound behindTheLast) {
            return entries;
        }
    }

    boolean isAlive(Sim sim) {
        return kernel.containsKey(sim.endpoint);
    }

    /** Kernel, memory and manager agree about who lives. */
    void checkAgreement() {
        assertEquals(kernel.keySet(), new TreeMap<>(memory).keySet(), "who has memory");
        int living = 0;
        for (Pm.Entry entry : list()) {
            if (entry.state() != Pm.State.ZOMBIE) {
                living++;
                Sim sim = kernel.get(entry.endpoint());
                assertNotNull(sim, () -> "the kernel knows " + entry);
                assertTrue(sim.hasPrivileges, () -> sim + " may run");
                assertEquals(entry.state() == Pm.State.STOPPED, sim.isStopped, () -> sim + " is stopped");
                assertTrue(!sim.isTold || entry.pid() <= Proc.INIT, () -> sim + " goes on");
            }
        }
        assertEquals(kernel.size(), living, "the manager knows whom the kernel knows");
    }

    // What the kernel does.

    @Override
    public int slots() {
        return SLOTS;
    }

    @Override
    public int tenant(int slot) {
        return kernel.values().stream()
                .filter(sim -> Endpoint.slot(sim.endpoint) == slot)
                .findAny()
                .map(sim -> sim.endpoint)
                .orElse(Endpoint.NONE);
    }

    @Override
    public int definePrograms() {
        programsAreDefined = true;
        return fails("definePrograms") ? Errno.EINVAL : Errno.OK;
    }

    @Override
    public int makeProgram(int process) {
        Sim sim = kernel.get(process);
        if (fails("makeProgram")) {
            return Errno.EINVAL;
        }
        assertFalse(sim.hasPrivileges, "one that has privileges already");
        sim.hasPrivileges = true;
        return Errno.OK;
    }

    @Override
    public int clear(int process) {
        Sim sim = kernel.remove(process);
        if (sim == null) {
            return Errno.EDEADSRCDST;
        }
        sim.waitsForAnswer = false;
        return Errno.OK;
    }

    @Override
    public int stop(int process) {
        kernel.get(process).isStopped = true;
        return Errno.OK;
    }

    @Override
    public int goOn(int process) {
        kernel.get(process).isStopped = false;
        return Errno.OK;
    }

    @Override
    public int sendSignals(int process, int signals) {
        Sim sim = kernel.get(process);
        assertNotNull(sim, "a signal for nobody");
        assertEquals(0, signals & 1, "the signal of an end");
        sim.word |= signals;
        return Errno.OK;
    }

    @Override
    public Told nextSignals() {
        for (Sim sim : kernel.values()) {
            if (sim.signals != 0 && !sim.isTold) {
                Told told = new Told(sim.endpoint, sim.signals, sim.exitStatus);
                sim.signals = 0;
                sim.isTold = true;
                return told;
            }
        }
        return null;
    }

    @Override
    public int endSignals(int process) {
        Sim sim = kernel.get(process);
        assertTrue(sim.isTold, "signals that nobody has asked for");
        sim.isTold = false;
        return Errno.OK;
    }

    @Override
    public long nowMillis() {
        return now;
    }

    @Override
    public long ranMillis(int process) {
        Sim sim = kernel.get(process);
        return sim == null ? 0 : sim.ranMillis;
    }

    @Override
    public int setAlarm(int millis) {
        alarmMillis = millis;
        return Errno.OK;
    }

    @Override
    public void endMachine(boolean reboot) {
        ended = reboot ? Pm.Ending.REBOOT : Pm.Ending.POWER_OFF;
    }

    @Override
    public void report(String line) {
        console.add(line);
    }

    // What the servers do.

    @Override
    public int fork(int parent) throws UnknownProcess, NoMemory, TableFull, BadArgument {
        Sim from = kernel.get(parent);
        if (from == null) {
            throw UnknownProcess.ERROR;
        }
        if (!from.waitsForAnswer) {
            throw BadArgument.ERROR;
        }
        if (fails("fork")) {
            throw NoMemory.ERROR;
        }
        for (int slot = 0; slot < SLOTS; slot++) {
            if (tenant(slot) == Endpoint.NONE) {
                Sim child = add(slot);
                child.waitsForAnswer = true;
                child.hasPrivileges = from != init && Endpoint.slot(parent) > INIT_SLOT;
                child.program = from.program;
                memory.put(child.endpoint, child);
                return child.endpoint;
            }
        }
        throw TableFull.ERROR;
    }

    @Override
    public void exec(int process, Vfs.Place file, int arguments, int argumentBytes, String name)
            throws UnknownProcess, NotAProgram, NoMemory, BadArgument {
        Sim sim = kernel.get(process);
        if (sim == null) {
            throw UnknownProcess.ERROR;
        }
        if (!sim.waitsForAnswer || argumentBytes < 0) {
            throw BadArgument.ERROR;
        }
        if (fails("exec")) {
            throw NoMemory.ERROR;
        }
        if (!file.equals(FILE)) {
            throw NotAProgram.ERROR;
        }
        sim.waitsForAnswer = false;
        sim.word = 0;
        sim.program = name;
    }

    @Override
    public void exit(int process) throws UnknownProcess {
        assertFalse(kernel.containsKey(process), "the memory of one that is in the kernel's table");
        if (memory.remove(process) == null) {
            throw UnknownProcess.ERROR;
        }
    }

    @Override
    public Vfs.Place program(String path) throws NotFound, NotAFolder, IsAFolder, NotAProgram {
        switch (path) {
            case "/bin/file/below" -> throw NotAFolder.ERROR;
            case "/bin" -> throw IsAFolder.ERROR;
            case "/bin/text" -> throw NotAProgram.ERROR;
            case "/bin/broken" -> {
                return new Vfs.Place(0x9000, 3);
            }
            default -> {
                if (!path.startsWith("/bin/")) {
                    throw NotFound.ERROR;
                }
                return FILE;
            }
        }
    }

    @Override
    public void inherit(int process, int parent) throws UnknownProcess {
        if (fails("inherit") || !kernel.get(parent).isScheduled) {
            throw UnknownProcess.ERROR;
        }
        kernel.get(process).isScheduled = true;
    }

    @Override
    public void schedule(int process, int priority, int quantumMillis) throws DeadProcess {
        if (fails("schedule")) {
            throw DeadProcess.ERROR;
        }
        kernel.get(process).isScheduled = true;
    }

    @Override
    public void unschedule(int process) throws UnknownProcess {
        Sim sim = kernel.get(process);
        if (sim == null || !sim.isScheduled) {
            throw UnknownProcess.ERROR;
        }
        sim.isScheduled = false;
    }

    // What those find who wait.

    private boolean answer(int process, Object answer) {
        Sim sim = kernel.get(process);
        if (sim == null || !sim.waitsForAnswer || fails("answer")) {
            return false;
        }
        assertTrue(sim.hasPrivileges, "an answer to one that may not run");
        sim.waitsForAnswer = false;
        sim.answer = answer;
        return true;
    }

    @Override
    public boolean forked(int process, int pid) {
        return answer(process, pid);
    }

    @Override
    public boolean ended(int process, Pm.Ended child) {
        return answer(process, child);
    }

    @Override
    public boolean slept(int process) {
        return answer(process, "slept");
    }

    /** The time passes that the alarm was set for. */
    void alarmComes() {
        now += alarmMillis;
        manager.alarm();
    }

    @Override
    public boolean refuse(int process, int error) {
        return answer(process, error);
    }
}
