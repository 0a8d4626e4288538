package skink.servers.vm;

import skink.abi.boot.MemoryMapAbi;
import skink.abi.ipc.Errno;
import skink.abi.protocol.BadArgument;
import skink.abi.protocol.NoMemory;
import skink.abi.protocol.TableFull;

/**
 * A process as a copy of another, which waits for an answer and so does not run. All or nothing.
 *
 * <p>The child is inhibited until its memory is complete; the parent's mappings are not changed, so it needs no window.
 */
final class Copies {
    private static final int PAGE = MemoryMapAbi.PAGE_BYTES;
    private static final int RIGHTS = PAGE - 1;

    private final Machine machine;
    private final PhysicalAccess memory;
    private final Budget budget;
    private final MemoryCalls kernel;

    Copies(Machine machine, MemoryCalls kernel) {
        this.machine = machine;
        this.memory = machine.memory();
        this.budget = machine.budget();
        this.kernel = kernel;
    }

    /** The child's space; it is not yet in the table of spaces, and the child is still inhibited. */
    Space fork(Space parent) throws NoMemory, TableFull, BadArgument {
        Space child = new Space(memory, machine.table(), budget);
        try {
            takeFrames(child);
            copyRegions(parent, child);
            copyPages(parent, child);
        } catch (NoMemory tooLittle) {
            child.destroy();
            throw tooLittle;
        }
        int endpoint = kernel.fork(parent.endpoint, child.directory, child.messages, child.saved);
        if (endpoint < 0) {
            child.destroy();
            if (endpoint == Errno.EAGAIN) {
                throw TableFull.ERROR;
            }
            throw BadArgument.ERROR;
        }
        child.endpoint = endpoint;
        return child;
    }

    private void takeFrames(Space child) throws NoMemory {
        child.directory = budget.takeUnpromised();
        child.messages = budget.takeUnpromised();
        child.saved = budget.takeUnpromised();
        if (child.saved == Frames.NONE) {
            throw NoMemory.ERROR;
        }
        memory.clear(child.directory, PAGE);
        memory.clear(child.saved, PAGE);
    }

    /** All regions, with as much promised for each as the parent's has and is promised. */
    private void copyRegions(Space parent, Space child) throws NoMemory {
        for (int i = 0; i < parent.regions.count(); i++) {
            Region from = parent.regions.get(i);
            if (from.kind == Region.Kind.DEVICE) {
                continue;
            }
            Region to = from.part(from.start, from.bytes);
            if (!budget.promise(from.promised + from.resident)) {
                throw NoMemory.ERROR;
            }
            to.promised = from.promised + from.resident;
            child.regions.add(to);
            if (from.kind == Region.Kind.MESSAGES) {
                to.physical = child.messages;
                show(child, to.start, child.messages | to.rights());
            } else if (!from.ownsFrames()) {
                copyEntries(parent, child, to);
            }
        }
    }

    private static void show(Space child, int page, int entry) throws NoMemory {
        if (!child.makeTable(page)) {
            throw NoMemory.ERROR;
        }
        child.show(page, entry & ~RIGHTS, entry & RIGHTS);
    }

    private static void copyEntries(Space parent, Space child, Region region) throws NoMemory {
        for (int page = region.start; page != region.end(); page += PAGE) {
            show(child, page, parent.entry(page));
        }
    }

    /** Copies of all frames of the parent's own. */
    private void copyPages(Space parent, Space child) throws NoMemory {
        Region region = null;
        for (int frame = parent.firstFrame(); frame != Frames.NONE; frame = parent.nextFrame(frame)) {
            int page = parent.pageOf(frame);
            if (page == FrameTable.TABLE) {
                continue;
            }
            if (region == null || page - region.start < 0 || page - region.start >= region.bytes) {
                region = child.regions.find(page);
            }
            if (!child.makeTable(page)) {
                throw NoMemory.ERROR;
            }
            region.promised--;
            int copy = budget.takePromised();
            memory.copy(copy, frame, PAGE);
            child.put(region, page, copy);
        }
    }
}
