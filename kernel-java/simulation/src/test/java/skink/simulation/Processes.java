package skink.simulation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import skink.abi.boot.BootSymbols;
import skink.abi.boot.TrapFrame;
import skink.abi.ipc.Endpoint;
import skink.abi.ipc.Errno;
import skink.abi.ipc.MessageLayout;
import skink.abi.kcall.Blocked;
import skink.abi.kcall.KernelCall;
import skink.kernel.arch.i386.LocalApic;
import skink.kernel.arch.i386.Vectors;
import skink.kernel.entry.TrapEntry;
import skink.kernel.entry.UserEntry;
import skink.kernel.proc.Privilege;
import skink.kernel.proc.Privileges;
import skink.kernel.proc.Proc;
import skink.kernel.proc.Procs;
import skink.kernel.sched.Race;
import skink.kernel.sched.SchedulerView;
import skink.kernel.sched.Scheduling;
import skink.kernel.smp.BigKernelLock;
import skink.kernel.smp.CpuStarter;
import skink.kernel.smp.CrossCall;
import skink.kernel.smp.Processors;
import skink.magic.Address;
import skink.magic.Cpu;
import skink.magic.Machine;
import skink.magic.sim.LocalApicModel;
import skink.magic.sim.SimulatedMachine;

/**
 * Processes that enter the kernel through its own door, on processors whose every access to memory may be followed by a step
 * of another processor. Each process inhibits, moves and describes others; a process more is there to be cleared. It is RACE
 * mode, and all are servers, so that everybody gets his turn.
 *
 * <ul>
 *   <li>X1: no process is in user mode on two processors.
 *   <li>X2: no process is in user mode after a call that inhibited or cleared it has returned.
 *   <li>X3: no call is performed for a process that must not run: it finds itself runnable whenever it asks.
 *   <li>X4: a processor in user mode has the page directory of its process.
 * </ul>
 */
final class Processes {
    private static final int CALLS = 12;
    private static final int NOBODY = -1;
    /** Now and then a process stays in user mode for longer than a call of another takes. */
    private static final int LONG_STAY = 400;

    private static final int LONG_STAY_PERIOD = 6;
    /** A quantum lasts some hundred steps. */
    private static final int TICKS_PER_STEP = 500;

    /** Instruction pointers before and behind the trap instruction of a call. */
    private static final int BEFORE_TRAP = 0x100;

    private static final int BEHIND_TRAP = BEFORE_TRAP + 2;

    private final SimulatedMachine machine;
    private final PageMemory memory;
    private final int cpus;
    private final int players;
    private final SplittableRandom random;
    /** Of each process: the processor on which it is in user mode. */
    private final int[] where;
    /** Whether somebody knows that it must not run. */
    private final boolean[] isHeld;
    /** Whom it has inhibited. */
    private final int[] inhibits;

    private final int[] target;
    private final int[] callsLeft;
    private final boolean[] isCalling;
    private final boolean[] isInUserMode;
    private final List<List<Integer>> interrupts = new ArrayList<>();
    private boolean isCleared;
    /** A processor halts the others. */
    private boolean isEnding;

    /** One process for each of so many processors, and one that is to be cleared. */
    Processes(long seed, int cpus) {
        this.cpus = cpus;
        players = cpus;
        random = new SplittableRandom(seed);
        machine = new SimulatedMachine(seed, cpus);
        machine.defineSymbol(BootSymbols.PAGE_DIRECTORY, 0xC020_0000);
        machine.defineSymbol(BootSymbols.CPU_AREAS, 0xC030_0000);
        machine.ticksPerStep(TICKS_PER_STEP);
        int slots = players + 1 + cpus;
        memory = new PageMemory(slots);
        machine.attachMemory(memory.base(), memory.bytes(), memory);
        machine.attachMemory(LocalApic.BASE, 0x1000, new LocalApicModel(machine, 1));
        where = new int[slots];
        isHeld = new boolean[slots];
        inhibits = new int[slots];
        target = new int[slots];
        callsLeft = new int[slots];
        isCalling = new boolean[slots];
        isInUserMode = new boolean[cpus];
        for (int cpu = 0; cpu < cpus; cpu++) {
            int self = cpu;
            interrupts.add(new ArrayList<>());
            machine.cpu(cpu).onInterrupt(vector -> interrupted(self, vector));
        }
        boot(seed);
    }

    private void boot(long seed) {
        FreshTables.make();
        for (int cpu = 0; cpu < cpus; cpu++) {
            Machine.install(machine.cpu(cpu));
            LocalApic.enable();
            if (cpu == 0) {
                Processors.addBootProcessor(0);
            } else {
                Processors.add(cpu);
                CpuStarter.reportOnline();
            }
        }
        Machine.install(machine.cpu(0));
        BigKernelLock.acquire();
        Race.begin(seed);
        for (int slot = 0; slot <= players; slot++) {
            bear(slot);
        }
        BigKernelLock.release();
        Machine.install(null);
    }

    private void bear(int slot) {
        where[slot] = NOBODY;
        inhibits[slot] = NOBODY;
        callsLeft[slot] = CALLS;
        Proc proc = Procs.get(slot);
        Procs.occupy(proc);
        proc.endpoint = Endpoint.of(slot, 1);
        proc.messages = memory.page(slot);
        proc.frame = memory.frame(slot);
        proc.directory = 0x1000 * (1 + slot);
        Privilege privilege = Privileges.get(slot);
        privilege.clear();
        privilege.owner = proc;
        privilege.kernelCalls = -1;
        privilege.isServer = true;
        proc.privilege = privilege;
        proc.scheduler = Endpoint.of((slot + 1) % players, 1);
        proc.blocked = Blocked.BOOT;
        Scheduling.change(proc, 8, 1000 * FreshTables.TSC_PER_MILLI, slot % cpus);
        Scheduling.unblock(proc, Blocked.BOOT);
    }

    /** Runs all to the end of their calls. */
    void run() {
        List<Runnable> bodies = new ArrayList<>();
        for (int cpu = 0; cpu < cpus; cpu++) {
            int self = cpu;
            bodies.add(() -> processor(self));
        }
        machine.runAll(bodies);
    }

    private void processor(int cpu) {
        Address frame = trap(memory.frame(players + 1 + cpu), Vectors.CROSS_CALL);
        while (!areDone()) {
            frame = userMode(cpu, frame);
        }
        if (isEnding) {
            while (true) {
                CrossCall.serve();
                Cpu.pause();
            }
        }
        isEnding = true;
        BigKernelLock.acquire();
        CrossCall.haltOthers();
    }

    private boolean areDone() {
        int left = 0;
        for (int slot = 0; slot < players; slot++) {
            left += Math.max(0, callsLeft[slot]) + (inhibits[slot] == NOBODY ? 0 : 1);
        }
        return left == 0 && isCleared;
    }

    private static Address trap(Address frame, int vector) {
        frame.store(vector, TrapFrame.VECTOR);
        return UserEntry.trap(frame);
    }

    private void interrupted(int cpu, int vector) {
        if (isInUserMode[cpu]) {
            interrupts.get(cpu).add(vector);
        } else {
            Address frame = memory.page(players + 1 + cpu);
            frame.store(vector, TrapFrame.VECTOR);
            TrapEntry.trap(frame);
        }
    }

    /** A process is in user mode for a while, then traps or is interrupted; who is next. */
    private Address userMode(int cpu, Address frame) {
        int slot = slotOf(frame);
        assertEquals(NOBODY, where[slot], "X1: process " + slot + " runs twice");
        where[slot] = cpu;
        isInUserMode[cpu] = true;
        int pauses = random.nextInt(LONG_STAY_PERIOD) == 0 ? LONG_STAY : random.nextInt(4);
        for (int i = pauses; i >= 0 && interrupts.get(cpu).isEmpty(); i--) {
            Cpu.sti();
            Cpu.pause();
            Cpu.cli();
            assertFalse(isHeld[slot], "X2: process " + slot + " runs and is held");
            assertEquals(0x1000 * (1 + slot), SchedulerView.directory(cpu), "X4: whose directory is loaded");
        }
        isInUserMode[cpu] = false;
        where[slot] = NOBODY;
        if (!interrupts.get(cpu).isEmpty()) {
            int vector = interrupts.get(cpu).remove(0);
            interrupts.get(cpu).forEach(machine.cpu(cpu)::raise);
            interrupts.get(cpu).clear();
            return trap(frame, vector);
        }
        if (isCalling[slot] && frame.loadInt(TrapFrame.EIP) != BEFORE_TRAP) {
            isCalling[slot] = false;
            answered(slot, frame.loadInt(TrapFrame.EAX));
        }
        return isCalling[slot] || choose(slot, frame) ? call(slot, frame) : frame;
    }

    private int slotOf(Address frame) {
        int slot = 0;
        while (!memory.frame(slot).equalTo(frame)) {
            slot++;
        }
        return slot;
    }

    private Address call(int slot, Address frame) {
        isCalling[slot] = true;
        frame.store(BEHIND_TRAP, TrapFrame.EIP);
        return trap(frame, KernelCall.VECTOR);
    }

    /** Prepares the next call; false if there is none. */
    private boolean choose(int slot, Address frame) {
        if (inhibits[slot] != NOBODY) {
            isHeld[inhibits[slot]] = false;
            prepare(slot, frame, KernelCall.VMCTL, KernelCall.VM_INHIBIT_CLEAR, inhibits[slot], 0);
            return true;
        }
        if (slot < players && callsLeft[slot] <= 0) {
            return false;
        }
        callsLeft[slot]--;
        target[slot] = random.nextInt(players);
        switch (slot == players ? 3 : random.nextInt(4)) {
            case 0, 1 -> prepare(slot, frame, KernelCall.VMCTL, KernelCall.VM_INHIBIT_SET, target[slot], 0);
            case 2 -> move(slot, frame);
            default -> prepare(slot, frame, KernelCall.GETINFO, KernelCall.INFO_PROCESS, slot, 0);
        }
        if (slot == 0 && callsLeft[slot] == CALLS / 2) {
            target[slot] = players;
            prepare(slot, frame, KernelCall.CLEAR, Endpoint.of(players, 1), 0, 0);
        }
        return true;
    }

    private void move(int slot, Address frame) {
        target[slot] = (slot + players - 1) % players;
        prepare(slot, frame, KernelCall.SCHEDULE, Endpoint.of(target[slot], 1), 8, 1000);
        memory.pageWords(slot)[(MessageLayout.OUT + KernelCall.D) / 4] = random.nextInt(cpus);
    }

    private void prepare(int slot, Address frame, int number, int a, int b, int c) {
        int[] page = memory.pageWords(slot);
        boolean namesSlot = number == KernelCall.VMCTL || number == KernelCall.GETINFO;
        page[(MessageLayout.OUT + KernelCall.A) / 4] = a;
        page[(MessageLayout.OUT + KernelCall.B) / 4] = namesSlot ? Endpoint.of(b, 1) : b;
        page[(MessageLayout.OUT + KernelCall.C) / 4] = c;
        frame.store(number, TrapFrame.EAX);
        memory.setFrameWord(slot, TrapFrame.EBX, number);
    }

    private void answered(int slot, int result) {
        int[] page = memory.pageWords(slot);
        int a = page[(MessageLayout.OUT + KernelCall.A) / 4];
        switch (memory.frameWords(slot)[TrapFrame.EBX / 4]) {
            case KernelCall.VMCTL -> {
                boolean isSet = a == KernelCall.VM_INHIBIT_SET && result == Errno.OK;
                inhibits[slot] = isSet ? target[slot] : NOBODY;
                if (isSet) {
                    isHeld[target[slot]] = true;
                } else if (a == KernelCall.VM_INHIBIT_CLEAR) {
                    assertEquals(Errno.OK, result, "clearing");
                }
            }
            case KernelCall.GETINFO -> {
                assertEquals(Errno.OK, result, "asking about itself");
                int blocked = page[(MessageLayout.IN + KernelCall.B) / 4];
                assertEquals(0, blocked, "X3: process " + slot + " asks while it must not run");
            }
            case KernelCall.CLEAR -> {
                assertEquals(Errno.OK, result, "clearing the slot");
                isHeld[players] = true;
                isCleared = true;
            }
            default -> assertEquals(Errno.OK, result, "moving");
        }
    }
}
