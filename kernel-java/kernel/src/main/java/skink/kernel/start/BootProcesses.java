package skink.kernel.start;

import skink.abi.boot.MemoryMapAbi;
import skink.abi.ipc.Endpoint;
import skink.abi.kcall.Blocked;
import skink.kernel.bootinfo.BootModules;
import skink.kernel.bootinfo.OptionText;
import skink.kernel.clock.Clock;
import skink.kernel.console.Console;
import skink.kernel.life.Pager;
import skink.kernel.proc.Privilege;
import skink.kernel.proc.Privileges;
import skink.kernel.proc.Proc;
import skink.kernel.proc.Procs;
import skink.kernel.sched.Scheduling;
import skink.kernel.smp.BigKernelLock;
import skink.kernel.smp.Processors;
import skink.kernel.space.BootFrames;
import skink.kernel.space.BootSpace;
import skink.magic.HoldsKernelLock;
import skink.magic.TakesKernelLock;

/**
 * Makes a process of every module of the boot set.
 *
 * <p>The module's number is its slot and its privilege. Its line gives, all as numbers: {@code name=}, {@code heap=} and
 * {@code buffers=} and {@code stack=} in KiB, {@code priority=}, {@code quantum=} in ms, {@code cpu=}, {@code traps=} (set of primitives),
 * {@code to=} (set of privileges), {@code calls=} (set of kernel calls), {@code manager=}, {@code backup=} and {@code scheduler=} (slots);
 * {@code pager=1} makes it the one that is told of page faults and sees all memory, {@code magic=1} lets it grant others'
 * memory, {@code server=1} says that it serves others; and what
 * {@link DeviceRights} reads. A module with {@code data=1} becomes no process: it stays as it is, for who asks for it.
 */
final class BootProcesses {
    private static final int PAGE_KIB = MemoryMapAbi.PAGE_BYTES >>> 10;
    private static final int MOST_KIB = 64 << 10;
    private static final int DEFAULT_KIB = 1024;
    private static final int DEFAULT_STACK_KIB = 64;
    private static final int DEFAULT_BUFFER_KIB = 16;
    private static final int DEFAULT_PRIORITY = 8;
    private static final int DEFAULT_QUANTUM_MILLIS = 100;

    private BootProcesses() {}

    /** Makes the processes, none of which runs before the kernel lock is released. */
    @TakesKernelLock
    static void make() {
        BigKernelLock.acquire();
        for (int i = 0; i < BootModules.count(); i++) {
            if (!BootModules.isData(i)) {
                make(i);
            }
        }
        if (BootModules.leftOut() > 0) {
            Console.print("skink: boot modules left out, beyond the kernel's table: ");
            Console.printDecimal(BootModules.leftOut());
            Console.newLine();
        }
        BigKernelLock.release();
    }

    @HoldsKernelLock
    private static void make(int module) {
        OptionText options = BootModules.text(module);
        Proc proc = Procs.get(module);
        proc.endpoint = Endpoint.of(module, 1);
        setName(proc, options);
        int start = BootModules.start(module);
        int bytes = BootModules.end(module) - start;
        String fault = "it lies beyond the memory that the kernel sees";
        if (start >= 0 && bytes >= 0 && start + bytes >= 0 && start + bytes <= MemoryMapAbi.DIRECT_MAP_BYTES) {
            fault = BootSpace.make(
                    proc,
                    BootFrames.address(start),
                    bytes,
                    pages(options, "heap=", DEFAULT_KIB),
                    pages(options, "buffers=", DEFAULT_BUFFER_KIB),
                    pages(options, "stack=", DEFAULT_STACK_KIB),
                    options);
        }
        if (fault != null) {
            Console.print("skink: boot module ");
            Console.printDecimal(module);
            Console.print(" cannot run: ");
            Console.printLine(fault);
            throw new IllegalArgumentException(fault);
        }
        setPrivilege(proc, module, options);
        if (options.number("pager=", 0) == 1) {
            BootSpace.showAllMemory(proc);
            Pager.set(proc);
        }
        letGo(proc, options);
    }

    private static int pages(OptionText options, String name, int defaultKib) {
        long kib = options.number(name, defaultKib);
        return (int) Math.max(1, Math.min(kib, MOST_KIB) / PAGE_KIB);
    }

    private static void setName(Proc proc, OptionText options) {
        int at = options.value("name=");
        int length = at < 0 ? 0 : Math.min(options.valueEnd(at) - at, Proc.NAME_BYTES);
        for (int i = 0; i < length; i++) {
            proc.name[i] = (byte) options.at(at + i);
        }
    }

    @HoldsKernelLock
    private static void setPrivilege(Proc proc, int module, OptionText options) {
        Privilege privilege = Privileges.get(module);
        privilege.clear();
        privilege.owner = proc;
        privilege.primitives = (int) options.number("traps=", 0);
        privilege.destinations = options.number("to=", 0);
        privilege.kernelCalls = options.number("calls=", 0);
        privilege.isServer = options.number("server=", 0) == 1;
        DeviceRights.read(options, privilege);
        privilege.signalManager = endpoint(options, "manager=");
        privilege.backupManager = endpoint(options, "backup=");
        privilege.grantsForOthers = options.number("magic=", 0) == 1;
        proc.privilege = privilege;
        proc.scheduler = endpoint(options, "scheduler=");
    }

    private static int endpoint(OptionText options, String name) {
        int slot = (int) options.number(name, -1);
        return slot >= 0 && slot < BootModules.count() ? Endpoint.of(slot, 1) : Endpoint.NONE;
    }

    @HoldsKernelLock
    private static void letGo(Proc proc, OptionText options) {
        long quantum = options.number("quantum=", DEFAULT_QUANTUM_MILLIS);
        long priority = options.number("priority=", DEFAULT_PRIORITY);
        long cpu = options.number("cpu=", 0);
        proc.blocked = Blocked.BOOT;
        Scheduling.change(
                proc,
                (int) Math.max(0, Math.min(priority, Scheduling.PRIORITIES - 1)),
                Math.max(1, Math.min(quantum, 10_000)) * Clock.tscPerMilli(),
                cpu >= 0
                                && cpu < Processors.known()
                                && Processors.get((int) cpu).isOnline()
                        ? (int) cpu
                        : 0);
        Scheduling.unblock(proc, Blocked.BOOT);
    }
}
