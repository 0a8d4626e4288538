package skink.servers.vm;

import skink.abi.boot.MemoryMapAbi;

/**
 * Pages come when they are touched: what a region promises, this keeps.
 *
 * <p>Nothing here takes a mapping away, so no window is needed; a page that is there already is left as it is.
 */
final class Pages {
    private static final int PAGE = MemoryMapAbi.PAGE_BYTES;

    private final PhysicalAccess memory;
    private final Budget budget;

    Pages(PhysicalAccess memory, Budget budget) {
        this.memory = memory;
        this.budget = budget;
    }

    /** Makes the page of an address usable; false if the process must not use it so, or there is no memory. */
    boolean provide(Space space, int address, boolean forWriting) {
        Region region = space.regions.find(address);
        if (region == null || region.kind == Region.Kind.MESSAGES || forWriting && !region.isWritable) {
            return false;
        }
        int page = address & -PAGE;
        return space.entry(page) != 0 || region.isLazy() && bring(space, region, page) != Frames.NONE;
    }

    /** Makes a page of a lazy region present, which was not; its frame, or {@link Frames#NONE}. */
    int bring(Space space, Region region, int page) {
        if (region.promised == 0 && !promiseMore(region) || !space.makeTable(page)) {
            return Frames.NONE;
        }
        region.promised--;
        int frame = budget.takePromised();
        fill(region, page, frame);
        space.put(region, page, frame);
        return frame;
    }

    /** A heap may touch a little more than it has asked for, if there is memory. */
    private boolean promiseMore(Region region) {
        if (region.kind == Region.Kind.HEAP && budget.promise(1)) {
            region.promised++;
            return true;
        }
        return false;
    }

    private void fill(Region region, int page, int frame) {
        int offset = page - region.start;
        boolean isOfFile = region.kind == Region.Kind.FILE;
        int to = isOfFile ? Math.max(0, Math.min(PAGE, region.fileEnd - offset)) : 0;
        int from = isOfFile ? Math.min(to, Math.max(0, region.fileStart - offset)) : 0;
        if (from > 0) {
            memory.clear(frame, from);
        }
        if (from < to) {
            memory.copy(frame + from, region.physical + offset + from, to - from);
        }
        if (to < PAGE) {
            memory.clear(frame + to, PAGE - to);
        }
    }
}
