package skink.simulation;

import java.util.ArrayList;
import java.util.List;
import skink.abi.boot.BootSymbols;
import skink.abi.boot.CpuArea;
import skink.abi.ipc.Endpoint;
import skink.abi.kcall.Blocked;
import skink.kernel.arch.i386.KernelSpace;
import skink.kernel.arch.i386.LocalApic;
import skink.kernel.bootinfo.MemoryMap;
import skink.kernel.clock.LocalTimer;
import skink.kernel.ipc.FastPath;
import skink.kernel.irq.Lines;
import skink.kernel.life.Alarms;
import skink.kernel.life.QuantumEnd;
import skink.kernel.life.VirtualAlarms;
import skink.kernel.proc.Privilege;
import skink.kernel.proc.Privileges;
import skink.kernel.proc.Proc;
import skink.kernel.proc.Procs;
import skink.kernel.sched.CpuState;
import skink.kernel.sched.Dispatcher;
import skink.kernel.sched.Quantum;
import skink.kernel.sched.Race;
import skink.kernel.sched.SchedulerView;
import skink.kernel.sched.Scheduling;
import skink.kernel.sched.VirtualTimer;
import skink.kernel.smp.CpuStarter;
import skink.kernel.smp.Processors;
import skink.kernel.space.BootSpace;
import skink.magic.Machine;
import skink.magic.sim.SimulatedMachine;

/**
 * The kernel's classes over a simulated machine: what {@code UserEntry} does around a trap, step by step.
 *
 * <p>{@link #enter}, whatever happens in the kernel, {@link #ring} and {@link #endQuantum} if the timer has come,
 * {@link #leave}; or the fast way, which needs neither.
 */
final class SimulatedKernel {
    private static final int CPU_AREAS = 0xC030_0000;

    private final SimulatedMachine machine;
    private final PageMemory memory;
    private final Interconnect interconnect;
    private final DeviceBoard devices;
    private final int slots;
    /** When the last visit to the kernel began. */
    private long enteredAt;

    SimulatedKernel(long seed, int processors, int slots) {
        this.slots = slots;
        machine = new SimulatedMachine(seed, processors);
        machine.ticksPerStep(1);
        memory = new PageMemory(slots);
        interconnect = new Interconnect(machine);
        machine.defineSymbol(BootSymbols.CPU_AREAS, CPU_AREAS);
        machine.attachMemory(memory.base(), memory.bytes(), memory);
        machine.attachMemory(LocalApic.BASE, Interconnect.BYTES, interconnect);
        FreshTables.make();
        MemoryMap.add(memory.start(), memory.bytes(), true);
        for (int slot = slots; slot < Procs.COUNT; slot++) {
            Procs.get(slot).blocked = Blocked.NO_ENDPOINT;
        }
        Machine.install(machine.cpu(0));
        devices = new DeviceBoard(machine, interconnect);
        Processors.addBootProcessor(0);
        for (int i = 1; i < processors; i++) {
            Machine.install(machine.cpu(i));
            Processors.add(i);
            CpuStarter.reportOnline();
        }
        for (int i = 0; i < processors; i++) {
            SchedulerView.setIdles(i, true);
        }
    }

    /** Leaves all further choices to chance, as {@code RaceMode} does at boot. */
    void race(long seed) {
        Race.begin(seed);
        FastPath.close();
    }

    int processors() {
        return machine.cpuCount();
    }

    /** Whether the directory that a processor has loaded is the kernel's, or none yet. */
    boolean isInKernelSpace(int cpu) {
        int loaded = loadedDirectory(cpu);
        return loaded == 0 || loaded == KernelSpace.directory();
    }

    /** The page directory that a processor uses in truth, whatever the kernel thinks. */
    int loadedDirectory(int cpu) {
        return (int) machine.cpu(cpu).cpu("readCr3");
    }

    private static int area(int cpu) {
        return CPU_AREAS + cpu * CpuArea.AREA_BYTES;
    }

    /** Whether a processor lets its process use any ports. */
    boolean isPortMapOpen(int cpu) {
        int map = (int) machine.memory().read(area(cpu) + CpuArea.TSS + CpuArea.TSS_IO_MAP, 2);
        return map == CpuArea.IO_BITMAP - CpuArea.TSS;
    }

    /** Whether it lets it use this one, if the map is open. */
    boolean showsPort(int cpu, int port) {
        return (machine.memory().read(area(cpu) + CpuArea.IO_BITMAP + port / 8, 1) >>> port % 8 & 1) == 0;
    }

    DeviceBoard devices() {
        return devices;
    }

    int slots() {
        return slots;
    }

    PageMemory memory() {
        return memory;
    }

    /** Lets time pass. */
    void pass(long ticks) {
        machine.ticksPerStep(ticks);
        machine.cpu(0).cpu("readTsc");
        machine.ticksPerStep(1);
    }

    long now() {
        return machine.now();
    }

    /** What the visit that began last has taken until now. */
    long visitTicks() {
        return now() - enteredAt;
    }

    boolean isInterrupted(int cpu) {
        return interconnect.isInterrupted(cpu);
    }

    /** A processor enters the kernel, by a trap or an interrupt, and gets the lock. */
    void enter(int cpu) {
        enteredAt = now();
        Machine.install(machine.cpu(cpu));
        if (interconnect.isInterrupted(cpu)) {
            CpuState.get(cpu).noteRequest();
        }
        interconnect.enter(cpu);
        SchedulerView.setIdles(cpu, false);
        devices.take(cpu);
        if (LocalTimer.scheduled(cpu) <= machine.now()) {
            LocalTimer.interrupted(cpu);
            CpuState.get(cpu).noteTimer();
        }
    }

    /** The process whose registers the processor has; null if none. */
    Proc running(int cpu) {
        return CpuState.get(cpu).running();
    }

    /** The processes that wait for a processor with a priority, first to last. */
    List<Proc> queue(int cpu, int priority) {
        List<Proc> queue = new ArrayList<>();
        Proc proc = SchedulerView.first(cpu, priority);
        while (proc != null && queue.size() <= slots) {
            queue.add(proc);
            proc = proc.nextReady;
        }
        return queue;
    }

    /** Whether the timer has come before the processor entered the kernel, and nobody has looked yet. */
    boolean takeTimer(int cpu) {
        return CpuState.get(cpu).takeTimer();
    }

    /** The lines that have interrupted the processor before it entered the kernel, and of which nobody has told yet. */
    long takeLines(int cpu) {
        return CpuState.get(cpu).takeLines();
    }

    /** What {@code Deferred} does when lines have interrupted. */
    void serveLines(long lines) {
        Lines.serve(lines);
    }

    /** What {@code Deferred} does when the timer has come: the alarms. Returns the time at which they rang. */
    long ring() {
        long now = machine.now();
        Alarms.ring(now);
        return now;
    }

    /** What the timer has meant for the process that ran: its virtual timer has come, its quantum has ended; or null. */
    record Elapsed(Proc rung, Proc ended) {}

    /** The rest of it. */
    Elapsed endQuantum(int cpu) {
        Proc running = running(cpu);
        boolean ended = Quantum.hasEnded(CpuState.get(cpu), machine.now());
        boolean hasRung = ended && VirtualTimer.hasCome(running);
        boolean isDone = ended && VirtualAlarms.ring(running);
        if (ended && !isDone) {
            QuantumEnd.of(running);
        }
        Quantum.alsoAt(CpuState.get(cpu), Alarms.next());
        return new Elapsed(hasRung ? running : null, ended && !isDone ? running : null);
    }

    /** The processor leaves the kernel for a process, which is returned, or sleeps: null. */
    Proc leave(int cpu) {
        Proc next = Dispatcher.next(CpuState.get(cpu));
        if (next == null) {
            SchedulerView.setIdles(cpu, true);
        }
        return next;
    }

    /** A new process lives in a free slot, made as the processes of the boot set are. */
    void bear(Tenant tenant, long quantumTicks) {
        Proc proc = Procs.get(tenant.slot);
        if (Endpoint.generation(proc.endpoint) == 0) {
            proc.endpoint = Endpoint.of(tenant.slot, 1);
        }
        Home home = memory.home(tenant.slot);
        memory.clear(home);
        BootSpace.attach(proc, home.directory(), home.messages(), home.saved());
        proc.privilege = null;
        proc.scheduler = tenant.scheduler;
        proc.blocked = Blocked.BOOT | Blocked.NO_PRIVILEGE;
        Scheduling.change(proc, tenant.priority, quantumTicks, tenant.cpu);
        if (tenant.rights != null) {
            grantRights(tenant);
        }
        Scheduling.unblock(proc, Blocked.BOOT);
    }

    /** The process gets its privileges. */
    void grantRights(Tenant tenant) {
        Proc proc = Procs.get(tenant.slot);
        Privilege privilege = Privileges.get(tenant.rights.number());
        if (tenant.rights.isOwn() || !privilege.isDefined) {
            define(tenant.rights);
        }
        privilege.owner = tenant.rights.isOwn() ? proc : null;
        proc.privilege = privilege;
        Scheduling.unblock(proc, Blocked.NO_PRIVILEGE);
    }

    /** Rights are there, and nobody's yet. */
    void define(Rights rights) {
        Privilege privilege = Privileges.get(rights.number());
        privilege.clear();
        privilege.isDefined = true;
        privilege.primitives = rights.primitives();
        privilege.destinations = rights.destinations();
        privilege.kernelCalls = rights.kernelCalls();
        privilege.isServer = rights.isServer();
        privilege.signalManager = rights.manager();
        privilege.backupManager = rights.beside().backup();
        privilege.lines = rights.beside().lines();
        privilege.grantsForOthers = rights.beside().grantsForOthers();
        for (Rights.Ports ports : rights.beside().ports()) {
            privilege.allowPorts(ports.first(), ports.last());
        }
    }
}
