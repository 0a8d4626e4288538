package skink.servers.vm;

import skink.abi.boot.MemoryMapAbi;
import skink.abi.ipc.Endpoint;
import skink.abi.ipc.Errno;
import skink.abi.protocol.BadArgument;
import skink.abi.protocol.BadMemory;
import skink.abi.protocol.Exists;
import skink.abi.protocol.InitKind;
import skink.abi.protocol.NoMemory;
import skink.abi.protocol.NotAProgram;
import skink.abi.protocol.NotPermitted;
import skink.abi.protocol.TableFull;
import skink.abi.protocol.UnknownProcess;
import skink.abi.protocol.Vm;
import skink.abi.user.WellKnown;
import skink.user.KernelCalls;
import skink.user.Message;
import skink.user.Self;
import skink.user.protocol.VmDispatcher;
import skink.user.protocol.VmServer;
import skink.user.server.Server;
import skink.user.server.ServerLoop;
import skink.user.server.ServiceArguments;

/**
 * The server: who asks, what for, and whether it may.
 *
 * <p>It waits for nobody: all it ever does is kernel calls and answers. Its own memory is there from the boot on.
 */
public final class MemoryManager implements Server, VmServer {
    private static final int PAGE = MemoryMapAbi.PAGE_BYTES;
    /** In the error code of a page fault: it was a write. */
    private static final int WRITE = 2;
    /** So many pages are made present for one request of the kernel. */
    private static final int MOST_PAGES = 64;

    private final MemoryCalls kernel;
    private final PhysicalRanges physical;
    private final Machine machine;
    private final Spaces spaces;
    private final Window window;
    private final Pages pages;
    private final Mappings mappings;
    private final Programs programs;
    private final Copies copies;
    private final DeviceMemory devices;
    private final Sanity sanity;
    private final int pm;
    /** Slots whose tenants may map physical memory. */
    private final long drivers;

    private int faults;
    private int refused;
    private int forged;
    private int faultCalls;
    private int forks;
    private int execs;

    MemoryManager(Machine machine, Spaces spaces, PhysicalRanges physical, MemoryCalls kernel, ServiceArguments words) {
        this.kernel = kernel;
        this.physical = physical;
        this.machine = machine;
        this.spaces = spaces;
        window = new Window(kernel);
        pages = new Pages(machine.memory(), machine.budget());
        mappings = new Mappings(machine.budget(), window);
        programs = new Programs(machine, pages, window, kernel);
        copies = new Copies(machine, kernel);
        devices = new DeviceMemory(machine.budget(), window);
        sanity = new Sanity(machine, spaces, devices);
        pm = Endpoint.of((int) words.number("pm", Endpoint.slot(WellKnown.PM)), 1);
        drivers = words.number("clients", 0);
    }

    /** Checks that what this server knows agrees. */
    Sanity sanity() {
        return sanity;
    }

    public static void main(String[] args) {
        MemoryCalls kernel = new KernelMemoryCalls();
        PhysicalAccess memory = new RealMemory();
        KernelCalls.systemInfo();
        Spaces spaces = new Spaces(Message.IN.word(1));
        BootSpaces boot = new BootSpaces(memory, kernel, Self.endpoint());
        Machine machine = Boot.machine(memory, Self.endpoint());
        boot.adopt(machine, spaces);
        PhysicalRanges ranges = Boot.ranges(machine.frames().count() << 12);
        MemoryManager server = new MemoryManager(machine, spaces, ranges, kernel, new ServiceArguments(args));
        ServerLoop.run(args, server, new VmDispatcher(server));
    }

    @Override
    public int initialize(InitKind kind) {
        return Errno.OK;
    }

    @Override
    public void refused(int source, int type) {
        forged++;
    }

    // Faults.

    @Override
    public void pageFault(int process, int address, int error) {
        faults++;
        faultCalls++;
        Space space = spaces.find(process);
        if (space != null && pages.provide(space, address, (error & WRITE) != 0)) {
            kernel.clearFault(process);
        } else {
            refused++;
            kernel.refuseFault(process);
        }
    }

    @Override
    public void memoryRequest(int process, int owner, int address, int bytes, int forWriting) {
        faults++;
        faultCalls++;
        Space space = spaces.find(owner);
        boolean isThere = space != null && pages.provide(space, address, forWriting != 0);
        if (isThere) {
            provideMore(space, address, bytes, forWriting != 0);
        } else {
            refused++;
        }
        kernel.memoryDone(process, !isThere);
    }

    /** The pages that follow the first, as far as they can be: the kernel asks again for what is missing. */
    private void provideMore(Space space, int address, int bytes, boolean forWriting) {
        int first = address & -PAGE;
        int count = (address - first + Math.max(bytes, 1) - 1 >>> 12) + 1;
        for (int i = 1; i < Math.min(count, MOST_PAGES); i++) {
            if (!pages.provide(space, first + i * PAGE, forWriting)) {
                return;
            }
        }
    }

    // What a process asks for itself.

    private Space own(int caller) throws BadArgument {
        Space space = spaces.find(caller);
        if (space == null) {
            throw BadArgument.ERROR;
        }
        return space;
    }

    @Override
    public int map(int caller, int address, int bytes) throws BadArgument, NoMemory, Exists {
        return mappings.map(own(caller), address, bytes);
    }

    @Override
    public void unmap(int caller, int address, int bytes) throws BadArgument, NoMemory {
        mappings.unmap(own(caller), address, bytes);
    }

    @Override
    public int promiseHeap(int caller, int bytes) throws BadArgument {
        return mappings.promiseHeap(own(caller), bytes);
    }

    @Override
    public void discard(int caller, int address, int bytes) throws BadArgument {
        mappings.discard(own(caller), address, bytes);
    }

    private void checkDriver(int caller) throws NotPermitted {
        int slot = Endpoint.slot(caller);
        if (caller != Endpoint.of(slot, 1) || slot >= Long.SIZE || (drivers >>> slot & 1) == 0) {
            throw NotPermitted.ERROR;
        }
    }

    @Override
    public int mapPhysical(int caller, int start, int bytes, boolean writable)
            throws NotPermitted, BadArgument, NoMemory, Exists {
        checkDriver(caller);
        int first = start & -PAGE;
        int size = Mappings.roundUp(bytes);
        int whole = Mappings.roundUp(start - first + bytes);
        boolean wraps = Integer.compareUnsigned(size, whole) > 0 || Integer.compareUnsigned(first, -whole) > 0;
        if (wraps || !physical.mayBeMapped(first, whole)) {
            throw BadArgument.ERROR;
        }
        int rights = physical.isDevice(first) ? MemoryMapAbi.CACHE_DISABLED : 0;
        return mappings.mapPhysical(own(caller), Region.Kind.PHYSICAL, first, whole, writable, rights)
                + (start - first);
    }

    @Override
    public Vm.Piece mapForDevice(int caller, int bytes, int limit) throws NotPermitted, BadArgument, NoMemory {
        checkDriver(caller);
        Space space = own(caller);
        int size = Mappings.roundUp(bytes);
        int start = machine.budget().takeRun(size >>> 12, limit);
        if (start == Frames.NONE) {
            throw NoMemory.ERROR;
        }
        machine.memory().clear(start, size);
        try {
            int address = mappings.mapPhysical(space, Region.Kind.DEVICE, start, size, true, 0);
            return new Vm.Piece(address, start);
        } catch (NoMemory | Exists noRoom) {
            for (int offset = 0; offset < size; offset += PAGE) {
                machine.budget().give(start + offset);
            }
            throw NoMemory.ERROR;
        }
    }

    @Override
    public void deviceReset(int caller, int process) throws NotPermitted {
        checkDriver(caller);
        Space living = spaces.find(process);
        if (living != null && process != caller) {
            throw NotPermitted.ERROR;
        }
        if (living != null) {
            devices.releaseLiving(living);
        }
        devices.release(process);
    }

    // What PM asks.

    private void checkPm(int caller) throws NotPermitted {
        if (caller != pm) {
            throw NotPermitted.ERROR;
        }
    }

    @Override
    public int fork(int caller, int parent) throws NotPermitted, UnknownProcess, NoMemory, TableFull, BadArgument {
        checkPm(caller);
        Space child = copies.fork(spaces.known(parent));
        spaces.put(child.endpoint, child);
        kernel.release(child.endpoint);
        forks++;
        return child.endpoint;
    }

    @Override
    public void exec(
            int caller, int process, int owner, int address, int bytes, int arguments, int argumentBytes, String name)
            throws NotPermitted, UnknownProcess, NotAProgram, BadMemory, NoMemory, BadArgument {
        checkPm(caller);
        Space old = spaces.known(process);
        Region region = spaces.known(owner).regions.find(address);
        boolean isThere = region != null
                && region.kind == Region.Kind.PHYSICAL
                && !physical.isDevice(region.physical)
                && bytes > 0
                && Integer.compareUnsigned(bytes, region.end() - address) <= 0
                && (address & 3) == 0;
        if (!isThere) {
            throw BadArgument.ERROR;
        }
        int file = region.physical + (address - region.start);
        Space fresh = programs.exec(old, file, bytes, arguments, argumentBytes, name);
        devices.keep(old);
        spaces.put(process, fresh);
        old.destroy();
        execs++;
    }

    @Override
    public void exit(int caller, int process) throws NotPermitted, UnknownProcess {
        checkPm(caller);
        Space space = spaces.known(process);
        devices.keep(space);
        spaces.remove(space);
        space.destroy();
    }

    // What everybody may ask.

    @Override
    public Vm.Totals totals(int caller) {
        return new Vm.Totals(
                machine.frames().count(),
                machine.budget().freeFrames(),
                machine.budget().promised());
    }

    @Override
    public Vm.Usage usage(int caller, int process) throws UnknownProcess {
        Space space = spaces.known(process);
        int mapped = 0;
        for (int i = 0; i < space.regions.count(); i++) {
            Region region = space.regions.get(i);
            mapped += region.isLazy() ? region.promised + region.resident : region.pages();
        }
        return new Vm.Usage(mapped, space.resident, space.regions.count());
    }

    @Override
    public Vm.Counts counts(int caller) {
        return new Vm.Counts(faults, refused, forged, window.count(), faultCalls, forks, execs);
    }
}
