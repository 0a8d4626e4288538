package skink.servers.vm;

import static skink.servers.vm.MemoryViolation.unless;
import static skink.servers.vm.MemoryWorld.PAGE;
import static skink.servers.vm.MemoryWorld.PM;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.function.IntPredicate;
import skink.abi.ipc.Endpoint;
import skink.abi.protocol.Refusal;
import skink.abi.user.UserSpace;
import skink.servers.vm.MemoryModel.Kind;
import skink.servers.vm.MemoryModel.Page;

/** A process is to begin a program: which file, which arguments, what must come of it. */
final class ExecRequest {
    private static final int BUFFER_BYTES = Programs.BUFFER_BYTES;
    private static final int STACK_BYTES = Programs.STACK_BYTES;

    private final MemoryWorld world;
    private final SplittableRandom random;
    private final int process;
    private final MemoryWorld.Program program;
    /** Who has the file, where. */
    private final int owner;

    private final int address;
    private final int bytes;
    private final boolean isFileThere;
    private final boolean isNoFile;
    private ArgumentBlock block;
    private int blockAddress;
    private boolean isBlockThere;

    ExecRequest(MemoryWorld world, SplittableRandom random, int process) {
        this.world = world;
        this.random = random;
        this.process = process;
        int wild = random.nextInt(24);
        MemoryWorld.Program drawn = world.programs.get(random.nextInt(world.programs.size()));
        program = wild == 0 ? drawn.first(world.memory, 1 + random.nextInt(drawn.bytes())) : drawn;
        int inPm = Mappings.LOWEST + (program.physical() - MemoryWorld.FILES);
        int[] sizes = {0, -1, Integer.MIN_VALUE, Integer.MAX_VALUE, MemoryWorld.FILES_BYTES + 1};
        isNoFile = wild == 4;
        isFileThere = wild > 4 || wild == 0;
        owner = isNoFile ? process : PM;
        address = switch (wild) {
            case 1 -> inPm + 1 + random.nextInt(3);
            case 2 -> UserSpace.PROGRAM_BASE;
            case 4 -> physicalMemory();
            default -> inPm;
        };
        bytes = wild == 3 ? sizes[random.nextInt(sizes.length)] : isNoFile ? PAGE : program.bytes();
        block = ArgumentBlock.of(random);
    }

    /** Where the process has mapped physical memory, or nothing. */
    private int physicalMemory() {
        return world.model.of(process).entrySet().stream()
                .filter(each -> each.getValue().kind() == Kind.PHYSICAL && !MemoryWorld.isOfFiles(each.getValue()))
                .mapToInt(each -> each.getKey() << 12)
                .findFirst()
                .orElse(UserSpace.HEAP_BASE);
    }

    /** Puts the arguments somewhere into the process, which brings pages by {@code bring}. */
    void prepare(IntPredicate bring) {
        MemoryModel.Pages pages = world.model.of(process);
        Integer page = random.nextInt(8) == 0 ? null : pages.lowerKey(random.nextInt(UserSpace.END >>> 12));
        if (random.nextInt(3) == 0 && pages.floorKey((UserSpace.STACK_TOP >>> 12) - 1) != null) {
            page = (UserSpace.STACK_TOP >>> 12) - 1 - random.nextInt(24);
        }
        blockAddress = page == null ? random.nextInt() : (page << 12) + random.nextInt(PAGE);
        isBlockThere = true;
        byte[] text = block.bytes();
        for (int i = 0; i < text.length && isBlockThere; i++) {
            int at = blockAddress + i;
            isBlockThere = Integer.compareUnsigned(at, UserSpace.END) < 0
                    && (i > 0 && (at & PAGE - 1) != 0 || canHold(pages.at(at)) && bring.test(at));
        }
        if (isBlockThere) {
            putBlock(pages, text);
        } else {
            isBlockThere = isThereAnyhow(text.length);
        }
    }

    private static boolean canHold(Page page) {
        return page != null && page.isLazy();
    }

    private void putBlock(MemoryModel.Pages pages, byte[] text) {
        for (int i = 0; i < text.length; i++) {
            int at = blockAddress + i;
            int physical = (world.entry(process, at) & -PAGE) + (at & PAGE - 1);
            if (i == 0 || (at & PAGE - 1) == 0) {
                Page page = pages.at(at);
                byte[] before = world.memory.get(physical & -PAGE, PAGE);
                unless(
                        page.contents() != null ? Arrays.equals(before, page.contents()) : page.mayBegin(before),
                        "contents",
                        "a page is not what it was");
                int length = Math.min(text.length - i, PAGE - (at & PAGE - 1));
                world.memory.put(physical, Arrays.copyOfRange(text, i, i + length));
                pages.put(at >>> 12, page.with(world.memory.get(physical & -PAGE, PAGE)));
            }
        }
    }

    /** Whether all of the block's addresses are there, with whatever is in them. */
    private boolean isThereAnyhow(int length) {
        byte[] found = new byte[length];
        for (int i = 0; i < length; i++) {
            int at = blockAddress + i;
            int entry = Integer.compareUnsigned(at, UserSpace.END) < 0 && kernelLives() ? world.entry(process, at) : 0;
            if (entry == 0 || entry >>> 12 >= world.machine.frames().count()) {
                return false;
            }
            found[i] = world.memory.get((entry & -PAGE) + (at & PAGE - 1), 1)[0];
        }
        block = ArgumentBlock.read(found);
        return true;
    }

    private boolean kernelLives() {
        return world.kernel.lives(process);
    }

    /** Whether the pages that it needs may be more than there are. */
    boolean mayLack() {
        long needed = (BUFFER_BYTES + STACK_BYTES) / PAGE;
        long tables = 8;
        if (program.model() != null) {
            for (ProgramModel.Part part : program.model().parts) {
                needed += (part.end() - part.firstPage()) / PAGE;
                tables += 2;
            }
        }
        int available = Math.min(world.machine.budget().available(), world.spare());
        return needed + tables > available;
    }

    /** Whether what should be a file is other physical memory. */
    boolean isNoFile() {
        return isNoFile;
    }

    /** How it must end if the process lives, PM asks and there is memory. */
    String wanted() {
        if (!isFileThere || block.isSizeWrong()) {
            return isFileThere && program.model() == null || isNoFile ? "NotAProgram" : "BadArgument";
        }
        if (program.model() == null) {
            return "NotAProgram";
        }
        return isBlockThere ? block.hasSense() ? "done" : "BadArgument" : "BadMemory";
    }

    void make(int caller, int asked) throws Refusal {
        world.manager.exec(caller, asked, owner, address, bytes, blockAddress, block.size(), "program");
    }

    /** What the process has then. */
    MemoryModel.Pages pages() {
        MemoryModel.Pages pages = new MemoryModel.Pages();
        pages.put(UserSpace.MESSAGE_PAGE >>> 12, Page.own(Kind.MESSAGES, false));
        for (ProgramModel.Part part : program.model().parts) {
            addPart(pages, part);
        }
        pages.add(UserSpace.BUFFER_BASE, BUFFER_BYTES, Page.own(Kind.OWN, false));
        pages.add(UserSpace.HEAP_BASE, world.machine.heapBytes(), Page.own(Kind.HEAP, false));
        pages.add(UserSpace.STACK_TOP - STACK_BYTES, STACK_BYTES, Page.own(Kind.OWN, false));
        byte[] stack = block.stack();
        for (int end = stack.length; end > 0; end -= PAGE) {
            int number = (UserSpace.STACK_TOP - stack.length + end >>> 12) - 1;
            byte[] page = Arrays.copyOfRange(stack, end - PAGE, end);
            pages.put(number, Page.own(Kind.OWN, false).with(page));
        }
        return pages;
    }

    private void addPart(MemoryModel.Pages pages, ProgramModel.Part part) {
        long shift = program.physical() + part.offset() - part.address();
        boolean isShown = !part.isWritable() && part.fileBytes() == part.bytes() && shift % PAGE == 0;
        for (long start = part.firstPage(); start < part.end(); start += PAGE) {
            Page page;
            if (isShown) {
                page = new Page(Kind.SHOWN, false, false, (int) (start + shift), null, null, 0, 0);
            } else {
                page = new Page(
                        Kind.OWN,
                        part.isWritable(),
                        false,
                        0,
                        null,
                        first(part, start, shift),
                        from(part, start),
                        to(part, start));
            }
            pages.put((int) (start >>> 12), page);
        }
    }

    private static int from(ProgramModel.Part part, long start) {
        return (int) Math.max(0, part.address() - start);
    }

    private static int to(ProgramModel.Part part, long start) {
        return (int) Math.min(PAGE, part.address() + part.bytes() - start);
    }

    /** The page as the file has it, with zeros outside of the file and behind the part's contents. */
    private byte[] first(ProgramModel.Part part, long start, long shift) {
        byte[] page = new byte[PAGE];
        for (int i = 0; i < PAGE; i++) {
            long at = start + i;
            long physical = at + shift;
            boolean isInFile = physical >= program.physical() && physical < program.physical() + program.bytes();
            boolean isBss = at >= part.address() + part.fileBytes() && at < part.address() + part.bytes();
            page[i] = isInFile && !isBss ? world.memory.get((int) physical, 1)[0] : 0;
        }
        return page;
    }

    /** What the kernel and the program are told. */
    void checkStart() {
        unless(world.kernel.entry() == program.model().entry, "start", "it begins somewhere else");
        unless(world.kernel.stackPointer() == block.stackPointer(), "start", "its stack pointer is wrong");
        int messages = world.kernel.messages(process);
        int heap = world.memory.peek(messages + UserSpace.INFO_HEAP_BYTES);
        int manager = world.memory.peek(messages + UserSpace.INFO_MEMORY_MANAGER);
        unless(
                heap == world.machine.heapBytes() && manager == world.machine.self(),
                "start",
                "it is told something else");
    }

    @Override
    public String toString() {
        return "a program at " + Integer.toHexString(program.physical())
                + (program.model() == null ? ", which is none," : "") + " with " + block + " at "
                + Integer.toHexString(blockAddress) + " in " + Endpoint.slot(process);
    }
}
