package skink.simulation;

import java.util.SplittableRandom;
import skink.abi.ipc.Endpoint;
import skink.abi.ipc.MessageLayout;
import skink.abi.kcall.Blocked;
import skink.abi.kcall.KernelCall;
import skink.kernel.proc.Procs;
import skink.kernel.sched.Scheduling;

/** The arguments of kernel calls, sound or not. */
final class Requests {
    private static final int LONGEST_ALARM_MILLIS = 12;
    private static final int LONGEST_QUANTUM_MILLIS = 4;

    private final Model model;
    private final Names names;
    private final Setup setup;
    private final LifeRequests life;
    private final MemoryRequests memory;
    private final PortRequests ports;

    Requests(Model model, Names names, Setup setup) {
        this.model = model;
        this.names = names;
        this.setup = setup;
        this.life = new LifeRequests(model, names, setup);
        this.memory = new MemoryRequests(model, names, setup);
        this.ports = new PortRequests(model);
    }

    private void write(Tenant caller, int... arguments) {
        write(model, caller, arguments);
    }

    /** Puts arguments into a process's OUT message, from A on. */
    static void write(Model model, Tenant caller, int... arguments) {
        for (int i = 0; i < arguments.length; i++) {
            model.write(caller, MessageLayout.OUT + KernelCall.A + 4 * i, arguments[i]);
        }
    }

    /** Writes the arguments of a call. */
    void write(Tenant caller, int number, SplittableRandom random) {
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
                        tenant -> tenant.has(Blocked.SIGNAL_PENDING)
                                && tenant.rights != null
                                && tenant.rights.manager() == caller.endpoint,
                        random);
                write(caller, target, 0, 0, 0);
            }
            case KernelCall.VTIMER -> {
                int managed = names.mostlyOneOf(
                        tenant -> tenant.rights != null && tenant.rights.manager() == caller.endpoint, random);
                int target = random.nextBoolean() ? Endpoint.SELF : managed;
                write(caller, target, random.nextInt(16) == 0 ? random.nextInt() : random.nextInt(4), 0, 0);
            }
            case KernelCall.SIGSEND -> writeSignals(caller, random);
            case KernelCall.STATECTL -> write(caller, flag / 2, 0, 0, 0);
            case KernelCall.VMCTL -> memory.writeVm(caller, random);
            case KernelCall.SETGRANT -> memory.writeTable(caller, random);
            case KernelCall.SAFECOPY -> memory.writeCopy(caller, random);
            case KernelCall.FORK -> life.writeFork(caller, random);
            case KernelCall.EXEC -> life.writeExec(caller, random);
            case KernelCall.UPDATE -> life.writeUpdate(caller, random);
            case KernelCall.PRIVCTL -> life.writeRights(caller, random);
            case KernelCall.IRQCTL -> writeHook(caller, random);
            case KernelCall.VSAFECOPY -> memory.writeCopies(caller, random);
            case KernelCall.SAFEMEMSET -> memory.writeFill(caller, random);
            case KernelCall.UMAP -> memory.writeMap(caller, random);
            case KernelCall.PHYSCOPY -> memory.writePhysicalCopy(caller, random);
            case KernelCall.SETTIME -> {
                boolean isWild = random.nextInt(4) == 0;
                long millis = isWild ? random.nextLong() : random.nextLong(KernelCall.LAST_MILLIS + 1);
                write(caller, (int) millis, (int) (millis >>> 32), 0, 0);
            }
            case KernelCall.DEVIO -> ports.writeOne(caller, random);
            case KernelCall.VDEVIO -> ports.writeMany(caller, random);
            case KernelCall.GETINFO -> writeQuestion(caller, random);
            default -> write(caller, names.any(random), random.nextInt(), random.nextInt(), random.nextInt());
        }
    }

    /** What there is to know about the system, and some numbers that are no question. */
    private void writeQuestion(Tenant caller, SplittableRandom random) {
        int what = random.nextInt(-1, KernelCall.INFO_MEMORY + 1);
        int slot = random.nextInt(-1, model.slots() + 2);
        int any = slot < model.slots() ? slot : Procs.COUNT - 1 + (slot - model.slots());
        switch (what) {
            case KernelCall.INFO_MEMORY -> write(caller, what, slot, 0, 0);
            case KernelCall.INFO_LOG -> {
                boolean isWild = random.nextInt(8) == 0;
                int position = isWild ? random.nextInt() : random.nextInt(2 * KernelCall.LOG_KEPT_BYTES);
                write(caller, what, position, isWild ? random.nextInt(-1, 2) : 0, 0);
            }
            default -> write(caller, what, random.nextBoolean() ? names.any(random) : any, 0, 0);
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

    /** Mostly for one whose manager the caller is. */
    private void writeSignals(Tenant caller, SplittableRandom random) {
        boolean wantsReceiver = random.nextBoolean();
        int target = names.mostlyOneOf(
                tenant -> tenant.rights != null
                        && tenant.rights.manager() == caller.endpoint
                        && (!wantsReceiver || tenant.isOnlyReceiving()),
                random);
        int signals = random.nextInt(8) == 0 ? random.nextInt(2) : random.nextInt() & -2;
        write(caller, target, signals, 0, 0);
    }

    private void writeSchedule(Tenant caller, SplittableRandom random) {
        boolean isSound = random.nextInt(8) != 0;
        int choice = random.nextInt(3);
        int target = names.oneOf(
                tenant -> tenant.scheduler == caller.endpoint && (choice == 0 || tenant.has(Blocked.NO_QUANTUM)),
                random);
        int priority = isSound ? Scheduling.PRIORITIES / 2 - random.nextInt(2) : random.nextInt(-2, 20);
        int quantum = isSound ? 1 + random.nextInt(LONGEST_QUANTUM_MILLIS) : random.nextInt(-1, 20_000);
        int cpu = isSound ? random.nextInt(-1, setup.processors) : random.nextInt(-3, 20);
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
}
