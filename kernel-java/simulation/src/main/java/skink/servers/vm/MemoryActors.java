package skink.servers.vm;

import static skink.servers.vm.MemoryViolation.unless;
import static skink.servers.vm.MemoryWorld.PAGE;
import static skink.servers.vm.MemoryWorld.PM;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import skink.abi.ipc.Endpoint;
import skink.abi.protocol.Refusal;
import skink.abi.protocol.Vm;
import skink.abi.user.UserSpace;
import skink.servers.vm.MemoryModel.Kind;
import skink.servers.vm.MemoryModel.Page;

/**
 * What processes and PM do, drawn by lot: a number is a step. Each does it to the memory manager and to the model, and says in
 * which cases the two may differ: where memory is short.
 */
final class MemoryActors {
    private static final int WRITE = 2;
    private static final int MOST_PHYSICAL = 5 << 20;
    private static final int MOST_WINDOW_CALLS = 4;
    private static final String DONE = "done";
    private static final String NO_MEMORY = "NoMemory";
    private static final String NOT_A_PROGRAM = "NotAProgram";
    private static final String BAD_ARGUMENT = "BadArgument";

    /** A request, which may be refused. */
    private interface Request {
        void make() throws Refusal;
    }

    /** Memory of a device, until it has been reset. */
    private record Lent(int process, int physical, int bytes) {}

    private final MemoryWorld world;
    private final MemoryManager manager;
    private final FakeMemoryCalls kernel;
    private final Consumer<String> trace;
    private final List<Lent> lent = new ArrayList<>();
    private SplittableRandom random;
    private Lots lots;
    private int me;
    private MemoryModel.Pages mine;
    private int other;
    private boolean isShort;
    private String doing = "";

    MemoryActors(MemoryWorld world, Consumer<String> trace) {
        this.world = world;
        this.manager = world.manager;
        this.kernel = world.kernel;
        this.trace = trace;
        me = PM;
        mine = world.model.of(PM);
        mapPhysical(MemoryWorld.FILES, MemoryWorld.FILES_BYTES, false);
    }

    /** Does what a number says. */
    void step(long number, boolean isThorough) {
        random = new SplittableRandom(number);
        List<Integer> processes = world.processes();
        me = processes.get(random.nextInt(processes.size()));
        mine = world.model.of(me);
        lots = new Lots(random, mine);
        other = Endpoint.NONE;
        isShort = random.nextInt(8) == 0;
        if (isShort) {
            world.hoard(random.nextInt(6));
        }
        boolean isEnding = me != PM && random.nextInt(me == MemoryWorld.DRIVER ? 400 : 40) == 0;
        if (isEnding) {
            kernel.killLater(me, 1 + random.nextInt(MOST_WINDOW_CALLS));
        }
        act(random.nextInt(100));
        world.giveBack();
        if (!kernel.lives(me)) {
            end();
        }
        judge(isThorough);
    }

    private void judge(boolean isThorough) {
        if (isThorough) {
            world.check();
        } else {
            world.checkCheap();
            for (int each : new int[] {me, other}) {
                if (world.spaces.find(each) != null) {
                    world.checkProcess(each);
                }
            }
        }
        for (Lent each : lent) {
            boolean isFree = world.machine.frames().isFree(each.physical);
            unless(!isFree, "device", "memory of a device that was not reset is free");
        }
    }

    private void act(int kind) {
        if (kind < 30) {
            touch(lots.address(), random.nextBoolean());
        } else if (kind < 38) {
            memoryRequest();
        } else if (kind < 49) {
            map();
        } else if (kind < 61) {
            unmap();
        } else if (kind < 66) {
            promiseHeap();
        } else if (kind < 71) {
            discard();
        } else if (kind < 78) {
            fork();
        } else if (kind < 86 && me != PM) {
            exec();
        } else if (kind < 89) {
            exit();
        } else if (kind < 92) {
            mapPhysical();
        } else if (kind < 95) {
            mapForDevice();
        } else if (kind < 98) {
            deviceReset();
        } else {
            ask();
        }
    }

    /** Says what is going to be done. */
    private void say(String what) {
        doing = "p" + Endpoint.slot(me) + (isShort ? " (memory is short) " : " ") + what;
    }

    /** Says how that ended. */
    private void ended(Object result) {
        trace.accept(doing + ": " + result);
    }

    /** What is being done, or was done last. */
    String doing() {
        return doing;
    }

    private static String hex(int number) {
        return Integer.toHexString(number);
    }

    /** How a request ends; one that is refused changes nothing. */
    private String outcome(Request request) {
        long before = world.weight();
        try {
            request.make();
            return DONE;
        } catch (Refusal refused) {
            boolean isSame = world.weight() == before;
            unless(isSame, "all or nothing", refused.getClass().getSimpleName() + " and something has changed");
            return refused.getClass().getSimpleName();
        }
    }

    private static void expect(boolean isSo, String what, String result) {
        unless(isSo, "outcome", what + " ended with " + result);
    }

    private int available() {
        return world.machine.budget().available();
    }

    private Space space() {
        return world.spaces.find(me);
    }

    // Numbers.

    private static long unsigned(int number) {
        return Integer.toUnsignedLong(number);
    }

    /** A size rounded up; 0 if it is none. */
    private static long rounded(int size) {
        long whole = unsigned(size) + PAGE - 1 & -PAGE;
        return whole <= unsigned(UserSpace.END) ? whole : 0;
    }

    private static boolean isInUserHalf(int address, long bytes) {
        return unsigned(address) + bytes <= unsigned(UserSpace.END);
    }

    // Faults.

    private static boolean allows(Page page, boolean isWrite) {
        return page != null && (page.isWritable() || !isWrite);
    }

    /** Whether there may be no memory for a page that was promised or not. */
    private boolean mayLack(int address) {
        Region region = space().regions.find(address);
        boolean isBeyondPromise = region.kind == Region.Kind.HEAP && region.promised == 0;
        boolean lacksTable = !space().hasTable(address) && world.spare() == 0;
        return lacksTable || isBeyondPromise && available() == 0;
    }

    /** A process reads or writes a word, and faults if the processor says so. */
    private void touch(int address, boolean isWrite) {
        say((isWrite ? "writes " : "reads ") + hex(address));
        Page page = mine.at(address);
        boolean isRight = allows(page, isWrite);
        int entry = unsigned(address) < unsigned(UserSpace.END) ? world.entry(me, address) : 0;
        boolean isThere = (entry & 1) != 0 && ((entry & WRITE) != 0 || !isWrite);
        unless(!isThere || isRight, "rights", hex(address) + " can be used and should not");
        if (!isThere || page.kind() != Kind.MESSAGES && random.nextInt(4) == 0) {
            boolean mayLack = isRight && !isThere && mayLack(address);
            long before = world.weight();
            manager.pageFault(me, address, 4 | (isWrite ? WRITE : 0) | entry & 1);
            isThere = settled(address, isWrite, isRight, mayLack, before);
        }
        ended(isThere);
        if (isThere && isWrite) {
            write(address & -4, random.nextInt());
        }
    }

    /** Whether the memory was granted, which must be so if it is the process's right. */
    private boolean settled(int address, boolean isWrite, boolean isRight, boolean mayLack, long before) {
        FakeMemoryCalls.Answer answer = kernel.takeAnswer();
        if (!kernel.lives(me)) {
            return false;
        }
        boolean isGranted = answer == FakeMemoryCalls.Answer.GRANTED;
        unless(answer != FakeMemoryCalls.Answer.NONE, "fault", hex(address) + " is not answered");
        unless(!isGranted || isRight, "fault", hex(address) + " is granted and should not be");
        unless(isGranted || !isRight || mayLack, "fault", hex(address) + " is refused and should be granted");
        if (!isGranted) {
            unless(world.weight() == before, "all or nothing", "a fault was refused and something has changed");
            return false;
        }
        int entry = world.entry(me, address);
        unless((entry & 1) != 0 && (!isWrite || (entry & WRITE) != 0), "fault", hex(address) + " faults for ever");
        return true;
    }

    private void write(int address, int value) {
        Page page = mine.at(address);
        int physical = (world.entry(me, address) & -PAGE) + (address & PAGE - 1);
        boolean isScratch =
                physical >= MemoryWorld.SCRATCH && physical < MemoryWorld.SCRATCH + MemoryWorld.SCRATCH_BYTES;
        if (isScratch) {
            world.memory.poke(physical, value);
        } else if (page.hasContents()) {
            if (page.contents() == null) {
                unless(page.mayBegin(world.memory.get(physical & -PAGE, PAGE)), "contents", "a page begins wrong");
            }
            world.memory.poke(physical, value);
            mine.put(address >>> 12, page.with(world.memory.get(physical & -PAGE, PAGE)));
        }
    }

    private void memoryRequest() {
        int address = lots.address();
        int bytes = lots.size();
        boolean isWrite = random.nextBoolean();
        Page page = mine.at(address);
        boolean isRight = allows(page, isWrite) && page.kind() != Kind.MESSAGES;
        boolean isThere = page != null && world.entry(me, address) != 0;
        boolean mayLack = isRight && !isThere && mayLack(address);
        say("has " + bytes + " bytes at " + hex(address) + " asked for, " + (isWrite ? "to write" : "to read"));
        manager.memoryRequest(PM, me, address, bytes, isWrite ? 1 : 0);
        boolean isGranted = kernel.takeAnswer() == FakeMemoryCalls.Answer.GRANTED;
        ended(isGranted);
        unless(!isGranted || isRight, "request", "it is granted and should not be");
        unless(isGranted || !isRight || mayLack, "request", "it is refused and should be granted");
        unless(!isGranted || !kernel.lives(me) || world.entry(me, address) != 0, "request", "the page is not there");
    }

    // What a process asks for itself.

    private void map() {
        int address = random.nextInt(2) == 0 ? 0 : random.nextInt(6) == 0 ? lots.sparse() : lots.aligned();
        int size = lots.size();
        long bytes = rounded(size);
        boolean isFixed = address != 0;
        boolean isSense = bytes > 0
                && (!isFixed
                        || (address & PAGE - 1) == 0
                                && unsigned(address) >= UserSpace.BUFFER_BASE
                                && isInUserHalf(address, bytes));
        boolean isFree =
                isSense && (!isFixed || mine.within(address, (int) bytes).isEmpty());
        boolean mayLack = bytes >>> 12 > available() || space().regions.isFull();
        int[] start = {0};
        say("maps " + unsigned(size) + " at " + hex(address));
        String result = outcome(() -> start[0] = manager.map(me, address, size));
        ended(result + " " + hex(start[0]));
        boolean isRight = mayLack && result.equals(NO_MEMORY)
                || result.equals(!isSense ? BAD_ARGUMENT : !isFree ? "Exists" : mayLack ? NO_MEMORY : DONE);
        expect(isRight, "map", result);
        if (result.equals(DONE)) {
            expect(isFixed ? start[0] == address : isGap(start[0], (int) bytes), "map", "a wrong place");
            mine.add(start[0], (int) bytes, Page.own(Kind.OWN, true));
        }
    }

    private boolean isGap(int start, int bytes) {
        return unsigned(start) >= Mappings.LOWEST
                && unsigned(start) + bytes <= unsigned(Mappings.HIGHEST)
                && (start & PAGE - 1) == 0
                && mine.within(start, bytes).isEmpty();
    }

    private void unmap() {
        int address = lots.aligned();
        int size = random.nextInt(4) == 0 ? PAGE : lots.size();
        long bytes = rounded(size);
        boolean isSense = bytes > 0 && (address & PAGE - 1) == 0 && isInUserHalf(address, bytes);
        Map<Integer, Page> pages = isSense ? mine.within(address, (int) bytes) : Map.of();
        boolean isOfFiles = me == PM && pages.values().stream().anyMatch(MemoryWorld::isOfFiles);
        if (isOfFiles) {
            return; // PM keeps the module that has the programs
        }
        boolean areMine = pages.values().stream().allMatch(page -> page.isMapped() && page.kind() != Kind.DEVICE);
        boolean isFull = space().regions.isFull();
        say("unmaps " + unsigned(size) + " at " + hex(address));
        String result = outcome(() -> manager.unmap(me, address, size));
        ended(result);
        expect(
                isFull && result.equals(NO_MEMORY) || result.equals(isSense && areMine ? DONE : BAD_ARGUMENT),
                "unmap",
                result);
        if (result.equals(DONE)) {
            pages.clear();
        }
    }

    private int heapPages() {
        return (int)
                mine.values().stream().filter(page -> page.kind() == Kind.HEAP).count();
    }

    private void promiseHeap() {
        int wanted = random.nextInt(8) == 0 ? random.nextInt() : random.nextInt(300 * PAGE);
        int pages = heapPages();
        int free = available();
        Region heap = space().regions.find(UserSpace.HEAP_BASE);
        int before = pages == 0 ? 0 : heap.promised + heap.resident;
        int[] promised = {0};
        say("wants a heap of " + wanted);
        String result = outcome(() -> promised[0] = manager.promiseHeap(me, wanted));
        ended(result + " " + promised[0]);
        expect(result.equals(pages == 0 || wanted < 0 ? BAD_ARGUMENT : DONE), "promiseHeap", result);
        if (result.equals(DONE)) {
            long most = Math.max(heap.resident, Math.min(pages, unsigned(wanted) + PAGE - 1 >>> 12));
            long all = Math.min(most, Math.max(before, heap.resident) + free);
            expect(promised[0] == Math.min(most, all) << 12, "promiseHeap", "a promise of " + promised[0]);
            expect(heap.promised + heap.resident == promised[0] >>> 12, "promiseHeap", "less than it says");
        }
    }

    private void discard() {
        int address = random.nextInt(4) == 0 ? lots.aligned() : UserSpace.HEAP_BASE + random.nextInt(64) * PAGE;
        int bytes = random.nextInt(3) == 0 ? lots.wholeSize() : random.nextInt(20) * PAGE;
        Page page = mine.at(address);
        boolean isHeap = page != null && page.kind() == Kind.HEAP && ((address | bytes) & PAGE - 1) == 0;
        int end = UserSpace.HEAP_BASE + heapPages() * PAGE;
        isHeap &= unsigned(address) + unsigned(bytes) <= end;
        say("discards " + unsigned(bytes) + " at " + hex(address));
        String result = outcome(() -> manager.discard(me, address, bytes));
        ended(result);
        expect(result.equals(isHeap ? DONE : BAD_ARGUMENT), "discard", result);
        if (isHeap) {
            mine.within(address, bytes).replaceAll((number, each) -> each.with(null));
        }
    }

    // Devices.

    private boolean isDriver(int process) {
        return process == PM || process == MemoryWorld.DRIVER;
    }

    private void mapPhysical() {
        int start =
                switch (random.nextInt(6)) {
                    case 0 -> 0xA_0000 + random.nextInt(0x6_0000);
                    case 1 -> world.memoryEnd() + random.nextInt(64 * PAGE);
                    case 2 -> 0xFEC0_0000 + random.nextInt(PAGE);
                    case 3 -> MemoryWorld.FILES + random.nextInt(20) * PAGE;
                    case 4 -> random.nextInt(world.memoryEnd() + PAGE);
                    default -> MemoryWorld.SCRATCH + random.nextInt(MemoryWorld.SCRATCH_BYTES);
                };
        int size = random.nextInt(10) == 0 ? lots.size() : 1 + random.nextInt(4 * PAGE);
        boolean isTooMuchToLookAt = unsigned(size) > MOST_PHYSICAL && isInUserHalf(0, unsigned(size));
        mapPhysical(start, isTooMuchToLookAt ? MOST_PHYSICAL : size, random.nextBoolean());
    }

    private boolean mayBeMapped(long first, long end) {
        return first >= 0xA_0000 && end <= 0x10_0000
                || first >= MemoryWorld.FILES && end <= MemoryWorld.FILES + MemoryWorld.FILES_BYTES
                || first >= MemoryWorld.SCRATCH && end <= MemoryWorld.SCRATCH + MemoryWorld.SCRATCH_BYTES
                || first >= world.memoryEnd();
    }

    private void mapPhysical(int start, int size, boolean isWritable) {
        long first = unsigned(start & -PAGE);
        long end = unsigned(start) + unsigned(size) + PAGE - 1 & -PAGE;
        long bytes = end - first;
        boolean isSense = size != 0
                && rounded(size) > 0
                && bytes <= unsigned(UserSpace.END)
                && end <= 1L << 32
                && mayBeMapped(first, end);
        long tables = bytes / (4 << 20) + 2;
        boolean mayLack = space().regions.isFull() || world.spare() < tables;
        int[] at = {0};
        say("maps " + unsigned(size) + " bytes of physical memory at " + hex(start));
        String result = outcome(() -> at[0] = manager.mapPhysical(me, start, size, isWritable));
        ended(result + " " + hex(at[0]));
        String wanted = !isDriver(me) ? "NotPermitted" : isSense ? DONE : BAD_ARGUMENT;
        expect(result.equals(wanted) || mayLack && isSense && result.equals(NO_MEMORY), "mapPhysical", result);
        if (result.equals(DONE)) {
            int address = at[0] & -PAGE;
            expect(isGap(address, (int) bytes) && (at[0] - start & PAGE - 1) == 0, "mapPhysical", "a wrong place");
            for (int i = 0; i < bytes >>> 12; i++) {
                Page page = new Page(Kind.PHYSICAL, isWritable, true, (int) first + i * PAGE, null, null, 0, 0);
                mine.put((address >>> 12) + i, page);
            }
        }
    }

    private void mapForDevice() {
        int size = random.nextInt(6) == 0 ? lots.size() : 1 + random.nextInt(3 * PAGE);
        int limit = random.nextInt(3) == 0
                ? random.nextInt(world.memoryEnd())
                : random.nextInt(4) == 0 ? random.nextInt() : 0;
        long bytes = rounded(size);
        Vm.Piece[] piece = {null};
        say("maps " + unsigned(size) + " bytes for a device below " + hex(limit));
        String result = outcome(() -> piece[0] = manager.mapForDevice(me, size, limit));
        ended(result + " " + piece[0]);
        String wanted = !isDriver(me) ? "NotPermitted" : bytes == 0 ? BAD_ARGUMENT : DONE;
        expect(result.equals(wanted) || wanted.equals(DONE) && result.equals(NO_MEMORY), "mapForDevice", result);
        if (result.equals(DONE)) {
            Vm.Piece got = piece[0];
            long end = unsigned(got.physical()) + bytes;
            expect(limit == 0 || end <= unsigned(limit), "mapForDevice", "memory above the limit");
            expect(isGap(got.address(), (int) bytes), "mapForDevice", "a wrong place");
            lent.add(new Lent(me, got.physical(), (int) bytes));
            for (int i = 0; i < bytes >>> 12; i++) {
                int frame = got.physical() + i * PAGE;
                mine.put((got.address() >>> 12) + i, new Page(Kind.DEVICE, true, true, frame, null, null, 0, 0));
            }
        }
    }

    private void deviceReset() {
        List<Integer> processes = world.processes();
        int target = lent.isEmpty() || random.nextInt(3) == 0
                ? processes.get(random.nextInt(processes.size()))
                : lent.get(random.nextInt(lent.size())).process;
        boolean isStranger = target != me && world.spaces.find(target) != null;
        say("says that the devices of " + hex(target) + " are reset");
        String result = outcome(() -> manager.deviceReset(me, target));
        ended(result);
        expect(result.equals(!isDriver(me) || isStranger ? "NotPermitted" : DONE), "deviceReset", result);
        if (result.equals(DONE)) {
            lent.removeIf(each -> each.process == target);
            if (target == me) {
                mine.values().removeIf(page -> page.kind() == Kind.DEVICE);
            }
        }
    }

    // What PM asks.

    private int pmOrNot() {
        return random.nextInt(16) == 0 ? MemoryWorld.DRIVER : PM;
    }

    private int processOrNot() {
        return random.nextInt(16) == 0 ? me + (1 << 10) : me;
    }

    private static String refusal(int caller, int process, int me, String otherwise) {
        return caller != PM ? "NotPermitted" : process != me ? "UnknownProcess" : otherwise;
    }

    private void fork() {
        int caller = pmOrNot();
        int parent = processOrNot();
        int needed = 0;
        for (int i = 0; i < space().regions.count(); i++) {
            needed += space().regions.get(i).promised + space().regions.get(i).resident;
        }
        int tables = space().frames - space().resident;
        boolean mayLack = needed + tables + 3 > Math.min(available(), world.spare());
        boolean isFull = !kernel.hasFreeSlot();
        int[] child = {0};
        say("is forked");
        String result = outcome(() -> child[0] = manager.fork(caller, parent));
        ended(result + " " + hex(child[0]));
        String wanted = refusal(caller, parent, me, isFull ? "TableFull" : DONE);
        boolean hasDied = !kernel.lives(me);
        boolean isRight = result.equals(wanted)
                || wanted.equals(refusal(PM, me, me, wanted)) && (mayLack && result.equals(NO_MEMORY))
                || hasDied && result.equals(BAD_ARGUMENT);
        expect(isRight, "fork", result);
        if (result.equals(DONE)) {
            other = child[0];
            world.model.fork(me, other);
        }
    }

    private void exec() {
        ExecRequest request = new ExecRequest(world, random, me);
        request.prepare(this::bring);
        int caller = pmOrNot();
        int process = processOrNot();
        boolean mayLack = request.mayLack();
        String wanted = refusal(caller, process, me, request.wanted());
        say("begins " + request);
        String result = outcome(() -> request.make(caller, process));
        ended(result);
        boolean hasDied = !kernel.lives(me);
        boolean isRight = result.equals(wanted)
                || request.isNoFile() && wanted.equals(NOT_A_PROGRAM) && result.equals(BAD_ARGUMENT)
                || mayLack && wanted.equals(DONE) && result.equals(NO_MEMORY)
                || hasDied && !result.equals(DONE);
        expect(isRight, "exec", result + " and not " + wanted);
        if (result.equals(DONE)) {
            mine = request.pages();
            world.model.put(me, mine);
            if (!hasDied) {
                request.checkStart();
            }
        }
    }

    /** Brings a page by faults; whether it is there. */
    private boolean bring(int address) {
        if (!allows(mine.at(address), true) || mine.at(address).kind() == Kind.MESSAGES) {
            return false;
        }
        if (world.entry(me, address) == 0) {
            manager.pageFault(me, address, 4 | WRITE);
            kernel.takeAnswer();
        }
        return kernel.lives(me) && world.entry(me, address) != 0;
    }

    private void exit() {
        int caller = pmOrNot();
        if (me == PM || me == MemoryWorld.DRIVER && random.nextInt(10) > 0) {
            return;
        }
        if (caller == PM) {
            kernel.kill(me);
        } else {
            String result = outcome(() -> manager.exit(caller, me));
            expect(result.equals("NotPermitted"), "exit", result);
        }
        say("ends");
        ended(caller == PM);
    }

    /** PM tells that a process is gone. */
    private void end() {
        String result = outcome(() -> manager.exit(PM, me));
        trace.accept("p" + Endpoint.slot(me) + " is gone: " + result);
        expect(result.equals(DONE), "exit", result);
        kernel.free(me);
        world.model.remove(me);
        result = outcome(() -> manager.exit(PM, me));
        expect(result.equals("UnknownProcess"), "exit", result);
    }

    // What everybody may ask.

    private void ask() {
        Vm.Totals totals = manager.totals(me);
        expect(totals.free() >= totals.promised(), "totals", totals.toString());
        Vm.Usage[] usage = {null};
        say("asks how much it has");
        String result = outcome(() -> usage[0] = manager.usage(me, me));
        ended(usage[0]);
        expect(result.equals(DONE), "usage", result);
        int[] others = {mine.size() - heapPages()};
        expect(usage[0].mapped() >= others[0] && usage[0].mapped() <= mine.size(), "usage", Arrays.toString(others));
    }
}
