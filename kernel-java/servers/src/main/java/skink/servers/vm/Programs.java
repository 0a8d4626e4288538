package skink.servers.vm;

import skink.abi.boot.MemoryMapAbi;
import skink.abi.ipc.Errno;
import skink.abi.protocol.BadArgument;
import skink.abi.protocol.BadMemory;
import skink.abi.protocol.NoMemory;
import skink.abi.protocol.NotAProgram;
import skink.abi.protocol.UnknownProcess;
import skink.abi.user.UserSpace;

/**
 * A process begins another program: a new address space is made beside the old one, and takes its place in one window.
 *
 * <p>Until then nothing is changed, so whatever is wrong, the process goes on as it was. What can only be read of the program
 * is mapped from its file; what can be written is copied when it is touched.
 */
final class Programs {
    private static final int PAGE = MemoryMapAbi.PAGE_BYTES;
    static final int STACK_BYTES = 1 << 20;
    static final int BUFFER_BYTES = 64 << 10;

    private final PhysicalAccess memory;
    private final FrameTable table;
    private final Budget budget;
    private final Pages pages;
    private final Window window;
    private final MemoryCalls kernel;
    private final StartStack arguments;
    private final int self;
    private final int heapBytes;

    Programs(Machine machine, Pages pages, Window window, MemoryCalls kernel) {
        this.memory = machine.memory();
        this.table = machine.table();
        this.budget = machine.budget();
        this.pages = pages;
        this.window = window;
        this.kernel = kernel;
        this.arguments = new StartStack(memory, machine.frames());
        this.self = machine.self();
        this.heapBytes = machine.heapBytes();
    }

    /** Begins the program whose file is at {@code file}, physical; the new space, which is not yet in the table of spaces. */
    Space exec(Space old, int file, int fileBytes, int block, int blockBytes, String name)
            throws NotAProgram, BadArgument, BadMemory, NoMemory, UnknownProcess {
        ProgramImage image = new ProgramImage(memory, file, fileBytes);
        arguments.read(old, block, blockBytes);
        Space fresh = new Space(memory, table, budget);
        try {
            build(fresh, image, old.messages);
        } catch (NoMemory tooLittle) {
            fresh.destroy();
            throw tooLittle;
        }
        if (!window.open(old.endpoint)) {
            fresh.destroy();
            throw UnknownProcess.ERROR;
        }
        writeInformation(old.messages);
        int error = kernel.setDirectory(old.endpoint, fresh.directory);
        error = error == Errno.OK ? kernel.exec(old.endpoint, image.entry(), arguments.stackPointer(), name) : error;
        if (error != Errno.OK) {
            kernel.setDirectory(old.endpoint, old.directory);
        }
        window.close();
        if (error != Errno.OK) {
            fresh.destroy();
            throw BadArgument.ERROR;
        }
        fresh.messages = old.messages;
        fresh.saved = old.saved;
        old.messages = Frames.NONE;
        old.saved = Frames.NONE;
        return fresh;
    }

    private void build(Space fresh, ProgramImage image, int messages) throws NoMemory {
        fresh.directory = budget.takeUnpromised();
        if (fresh.directory == Frames.NONE) {
            throw NoMemory.ERROR;
        }
        memory.clear(fresh.directory, PAGE);
        Region page = new Region(Region.Kind.MESSAGES, UserSpace.MESSAGE_PAGE, PAGE, true, false);
        page.physical = messages;
        addShown(fresh, page);
        for (int i = 0; i < image.count(); i++) {
            addSegment(fresh, image.segment(i));
        }
        addPromised(fresh, Region.Kind.ANONYMOUS, UserSpace.BUFFER_BASE, BUFFER_BYTES);
        fresh.regions.add(new Region(Region.Kind.HEAP, UserSpace.HEAP_BASE, heapBytes, true, false));
        Region stack = addPromised(fresh, Region.Kind.ANONYMOUS, UserSpace.STACK_TOP - STACK_BYTES, STACK_BYTES);
        arguments.write(fresh, stack, pages);
    }

    private static void addShown(Space space, Region region) throws NoMemory {
        if (!Mappings.showAll(space, region, 0)) {
            throw NoMemory.ERROR;
        }
        space.regions.add(region);
    }

    private Region addPromised(Space space, Region.Kind kind, int start, int bytes) throws NoMemory {
        Region region = new Region(kind, start, bytes, true, false);
        promise(space, region);
        return region;
    }

    private void promise(Space space, Region region) throws NoMemory {
        if (!budget.promise(region.pages())) {
            throw NoMemory.ERROR;
        }
        region.promised = region.pages();
        space.regions.add(region);
    }

    private void addSegment(Space space, ProgramImage.Segment segment) throws NoMemory {
        int start = segment.firstPage();
        int into = segment.address() - start;
        int bytes = segment.endOfPages() - start;
        int contents = segment.physical() - into;
        boolean isWhole = segment.fileBytes() == segment.bytes() && (contents & PAGE - 1) == 0;
        boolean isShown = isWhole && !segment.isWritable();
        Region.Kind kind = isShown ? Region.Kind.PHYSICAL : Region.Kind.FILE;
        Region region = new Region(kind, start, bytes, segment.isWritable(), false);
        region.physical = contents;
        region.fileStart = into;
        region.fileEnd = into + segment.fileBytes();
        if (isShown) {
            addShown(space, region);
        } else {
            promise(space, region);
        }
    }

    private void writeInformation(int messages) {
        memory.store(messages + UserSpace.INFO_HEAP_BYTES, heapBytes);
        memory.store(messages + UserSpace.INFO_STACK_BYTES, STACK_BYTES);
        memory.store(messages + UserSpace.INFO_BUFFER_BYTES, BUFFER_BYTES);
        memory.store(messages + UserSpace.INFO_MEMORY_MANAGER, self);
    }
}
