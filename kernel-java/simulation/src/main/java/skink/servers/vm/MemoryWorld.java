package skink.servers.vm;

import static skink.servers.vm.MemoryViolation.unless;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import skink.abi.boot.MemoryMapAbi;
import skink.abi.ipc.Endpoint;
import skink.abi.user.UserSpace;
import skink.user.server.ServiceArguments;

/**
 * A memory manager on a machine with little memory in many pieces, the processes that were there at the boot, and the model of
 * all that. It judges whether they agree.
 */
final class MemoryWorld {
    static final int PAGE = SimulatedMemory.PAGE;
    static final int SLOTS = 8;
    static final int PM = Endpoint.of(0, 1);
    static final int DRIVER = Endpoint.of(1, 1);
    private static final int SELF = Endpoint.of(SLOTS - 1, 1);

    private static final int KERNEL_TABLE = PAGE;
    /** A boot module with programs, and one that anybody may write. */
    static final int FILES = 40 * PAGE;

    static final int FILES_BYTES = 110 * PAGE;
    static final int SCRATCH = FILES + FILES_BYTES;
    static final int SCRATCH_BYTES = 8 * PAGE;
    private static final int FIRST_BOOT_FRAME = 256;
    private static final int FEWEST_FRAMES = 700;
    private static final int MOST_FRAMES = 2400;
    private static final int WHOLE = 24;

    /** A program's file in the module. */
    record Program(int physical, int bytes, ProgramModel model) {
        /** A file that is cut off. */
        Program first(SimulatedMemory memory, int length) {
            return new Program(physical, length, ProgramModel.read(memory.get(physical, length)));
        }
    }

    final SimulatedMemory memory;
    final FakeMemoryCalls kernel;
    final Machine machine;
    final Spaces spaces;
    final MemoryManager manager;
    final MemoryModel model = new MemoryModel();
    final List<Program> programs = new ArrayList<>();
    private final Sanity sanity;
    private final byte[] kernelTable;
    private final List<Integer> hoard = new ArrayList<>();
    private int nextBootFrame = FIRST_BOOT_FRAME;

    MemoryWorld(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        int count = FEWEST_FRAMES + random.nextInt(MOST_FRAMES - FEWEST_FRAMES);
        memory = new SimulatedMemory(count);
        Frames frames = new Frames(count);
        kernel = new FakeMemoryCalls(memory, frames, KERNEL_TABLE, SLOTS - 1);
        for (int i = 0; i < 1024; i++) {
            memory.poke(KERNEL_TABLE + 4 * i, i << 12 | MemoryMapAbi.PRESENT | MemoryMapAbi.WRITABLE);
        }
        kernelTable = memory.get(KERNEL_TABLE, PAGE);
        makePrograms(random);
        for (int slot = 0; slot < 3; slot++) {
            makeProcess(slot, random);
        }
        for (int i = 0; nextBootFrame < count; i++, nextBootFrame++) {
            if (i < WHOLE || random.nextInt(8) > 0) {
                frames.give(nextBootFrame * PAGE);
            }
        }
        spaces = new Spaces(SLOTS);
        Machine whole = Boot.machine(memory, frames, count, SELF);
        int heapBytes = (64 + random.nextInt(200)) * PAGE;
        machine = new Machine(memory, frames, whole.table(), whole.budget(), SELF, heapBytes);
        new BootSpaces(memory, kernel, SELF).adopt(machine, spaces);
        PhysicalRanges ranges = new PhysicalRanges(memoryEnd());
        ranges.add(FILES, FILES_BYTES);
        ranges.add(SCRATCH, SCRATCH_BYTES);
        ServiceArguments words = new ServiceArguments(new String[] {"pm=0", "clients=0x3"});
        manager = new MemoryManager(machine, spaces, ranges, kernel, words);
        sanity = manager.sanity();
        check();
    }

    /** Whether a page shows the module that has the programs. */
    static boolean isOfFiles(MemoryModel.Page page) {
        int offset = page.physical() - FILES;
        return page.kind() == MemoryModel.Kind.PHYSICAL && offset >= 0 && offset < FILES_BYTES;
    }

    int memoryEnd() {
        return machine.frames().count() * PAGE;
    }

    private void makePrograms(SplittableRandom random) {
        int at = FILES + 4 * random.nextInt(PAGE);
        while (true) {
            byte[] file = random.nextInt(3) == 0 ? ProgramModel.spoilt(random) : ProgramModel.sound(random);
            if (file.length > FILES + FILES_BYTES - at) {
                return;
            }
            memory.put(at, file);
            programs.add(new Program(at, file.length, ProgramModel.read(file)));
            at += file.length + 3 & -4;
            at = random.nextBoolean() ? at + PAGE - 1 & -PAGE : at;
        }
    }

    private int bootFrame() {
        return nextBootFrame++ * PAGE;
    }

    /** A process as the kernel makes it. */
    private void makeProcess(int slot, SplittableRandom random) {
        int directory = bootFrame();
        memory.put(directory, new byte[PAGE]);
        MemoryModel.Pages pages = new MemoryModel.Pages();
        int messages = bootFrame();
        memory.put(messages, new byte[PAGE]);
        mapAtBoot(directory, UserSpace.MESSAGE_PAGE, messages, true);
        pages.put(UserSpace.MESSAGE_PAGE >>> 12, MemoryModel.Page.own(MemoryModel.Kind.MESSAGES, false));
        int[] starts = {UserSpace.PROGRAM_BASE, UserSpace.PROGRAM_BASE + 3 * PAGE, UserSpace.STACK_TOP - 2 * PAGE};
        for (int i = 0; i < starts.length; i++) {
            for (int j = 0; j < 2; j++) {
                int frame = bootFrame();
                byte[] contents = new byte[PAGE];
                random.nextBytes(contents);
                memory.put(frame, contents);
                mapAtBoot(directory, starts[i] + j * PAGE, frame, i > 0);
                pages.put(
                        (starts[i] >>> 12) + j,
                        new MemoryModel.Page(MemoryModel.Kind.OWN, i > 0, false, 0, contents, null, 0, 0));
            }
        }
        model.put(kernel.boot(slot, directory, messages), pages);
    }

    private void mapAtBoot(int directory, int page, int frame, boolean isWritable) {
        int entry = directory + 4 * (page >>> 22);
        int user = MemoryMapAbi.PRESENT | MemoryMapAbi.USER;
        if (memory.peek(entry) == 0) {
            int table = bootFrame();
            memory.put(table, new byte[PAGE]);
            memory.poke(entry, table | user | MemoryMapAbi.WRITABLE);
        }
        int table = memory.peek(entry) & -PAGE;
        memory.poke(table + 4 * (page >>> 12 & 1023), frame | user | (isWritable ? MemoryMapAbi.WRITABLE : 0));
    }

    /** The entry by which a processor would translate an address of the process; 0 if there is none. */
    int entry(int process, int address) {
        int table = memory.peek(kernel.directory(process) + 4 * (address >>> 22)) & -PAGE;
        return table == 0 ? 0 : memory.peek(table + 4 * (address >>> 12 & 1023));
    }

    // Too little memory.

    /** Takes memory away until only so many frames are promised to nobody. */
    void hoard(int left) {
        while (spare() > left) {
            hoard.add(machine.budget().takeUnpromised());
        }
    }

    void giveBack() {
        hoard.forEach(machine.budget()::give);
        hoard.clear();
    }

    /** How many frames are free and promised to nobody. */
    int spare() {
        return machine.budget().freeFrames() - machine.budget().promised();
    }

    /** What a request that fails must leave as it was: memory that is free or a page table, and promises. */
    long weight() {
        long tables = 0;
        long regions = 0;
        for (int i = 0; i < spaces.slots(); i++) {
            Space space = spaces.ofSlot(i);
            tables += space == null ? 0 : space.frames - space.resident;
            regions += space == null ? 0 : space.regions.count();
        }
        return (machine.budget().freeFrames() + tables) << 40
                | (long) machine.budget().promised() << 20
                | regions;
    }

    // What must be so.

    /** Everything at once. */
    void check() {
        checkCheap();
        String broken = sanity.check();
        unless(broken == null, broken == null ? "" : broken.substring(0, 2), broken + " at " + sanity.place());
        for (int slot = 0; slot < SLOTS; slot++) {
            if (spaces.ofSlot(slot) != null) {
                checkProcess(spaces.ofSlot(slot).endpoint);
            }
        }
    }

    /** What costs little. */
    void checkCheap() {
        unless(memory.holds(KERNEL_TABLE, kernelTable), "kernel", "the kernel's page table is changed");
        kernel.settle();
    }

    /** Whether what a process has is what the model says. */
    void checkProcess(int process) {
        MemoryModel.Pages pages = model.of(process);
        Translations now = kernel.run(process);
        int seen = 0;
        for (int i = 0; i < now.pages.length; i++) {
            seen += checkPage(pages, now.pages[i], now.entries[i], kernel.messages(process)) ? 1 : 0;
        }
        int known = 0;
        for (MemoryModel.Page page : pages.values()) {
            known += page.contents() == null ? 0 : 1;
        }
        unless(seen == known, "contents", Endpoint.slot(process) + " has lost pages: " + (known - seen));
    }

    /** Looks at a page. Whether it has contents that are kept in mind. */
    private boolean checkPage(MemoryModel.Pages pages, int address, int entry, int messages) {
        MemoryModel.Page page = pages.at(address);
        int frame = entry & -PAGE;
        String wrong = page == null
                ? "rights: a page is there and should not be"
                : (entry & PAGE - 1) != rights(page)
                        ? "rights: a page has other rights than it should"
                        : wrongContents(pages, page, address, frame, messages);
        if (wrong != null) {
            int colon = wrong.indexOf(':');
            throw new MemoryViolation(
                    wrong.substring(0, colon), wrong.substring(colon + 2) + ": " + Integer.toHexString(address));
        }
        return page.hasContents();
    }

    private int rights(MemoryModel.Page page) {
        boolean isUncached =
                page.kind() == MemoryModel.Kind.PHYSICAL && Integer.compareUnsigned(page.physical(), memoryEnd()) >= 0;
        return MemoryMapAbi.PRESENT
                | MemoryMapAbi.USER
                | (page.isWritable() ? MemoryMapAbi.WRITABLE : 0)
                | (isUncached ? MemoryMapAbi.CACHE_DISABLED : 0);
    }

    /** What is wrong with the memory that a page shows, or null; what is seen for the first time is kept in mind. */
    private String wrongContents(MemoryModel.Pages pages, MemoryModel.Page page, int address, int frame, int messages) {
        int wanted = page.kind() == MemoryModel.Kind.MESSAGES ? messages : page.physical();
        if (!page.isLazy() && frame != wanted) {
            return "contents: a page shows other memory than it should";
        }
        if (!page.hasContents()) {
            return null;
        }
        if (page.contents() != null) {
            return memory.holds(frame, page.contents()) ? null : "contents: a page is changed";
        }
        byte[] seen = memory.get(frame, PAGE);
        pages.put(address >>> 12, page.with(seen));
        return page.mayBegin(seen) ? null : "contents: a page begins with what is another's";
    }

    /** The processes that there are, by slot. */
    List<Integer> processes() {
        List<Integer> all = new ArrayList<>();
        for (int slot = 0; slot < SLOTS; slot++) {
            if (spaces.ofSlot(slot) != null) {
                all.add(spaces.ofSlot(slot).endpoint);
            }
        }
        return all;
    }
}
