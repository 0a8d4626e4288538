package skink.servers.vm;

import skink.abi.boot.MemoryMapAbi;
import skink.abi.protocol.BadArgument;
import skink.abi.protocol.Exists;
import skink.abi.protocol.NoMemory;
import skink.abi.user.UserSpace;

/** What a process asks for its own address space: memory, less memory, a larger heap. All or nothing. */
final class Mappings {
    private static final int PAGE = MemoryMapAbi.PAGE_BYTES;
    /** Where memory goes for which no address was asked. */
    static final int LOWEST = 0x6000_0000;

    static final int HIGHEST = 0xB000_0000;
    /** What one page table covers. */
    private static final int TABLE_SPAN = MemoryMapAbi.LARGE_PAGE_BYTES;

    private final Budget budget;
    private final Window window;
    /** Frames whose pages are hidden and which are free when the window is closed: as many as one window takes. */
    private final int[] hidden = new int[1024];

    private int hiddenCount;

    Mappings(Budget budget, Window window) {
        this.budget = budget;
        this.window = window;
    }

    /** A size in whole pages; BadArgument for none and for more than there are addresses. */
    static int roundUp(int bytes) throws BadArgument {
        if (bytes == 0 || Integer.compareUnsigned(bytes, UserSpace.END) > 0) {
            throw BadArgument.ERROR;
        }
        return bytes + PAGE - 1 & -PAGE;
    }

    /** Where {@code bytes}, whole pages, can be mapped: at {@code address}, or anywhere if that is 0. */
    static int place(Space space, int address, int bytes) throws BadArgument, NoMemory, Exists {
        if (space.regions.isFull()) {
            throw NoMemory.ERROR;
        }
        if (address == 0) {
            int start = space.regions.findGap(bytes, LOWEST, HIGHEST);
            if (start == 0) {
                throw NoMemory.ERROR;
            }
            return start;
        }
        boolean isInside = Integer.compareUnsigned(address, UserSpace.BUFFER_BASE) >= 0 && isInUserHalf(address, bytes);
        if ((address & PAGE - 1) != 0 || !isInside) {
            throw BadArgument.ERROR;
        }
        if (!space.regions.isFree(address, bytes)) {
            throw Exists.ERROR;
        }
        return address;
    }

    private static boolean isInUserHalf(int address, int bytes) {
        return Integer.compareUnsigned(address, UserSpace.END) < 0
                && Integer.compareUnsigned(bytes, UserSpace.END - address) <= 0;
    }

    /** Maps memory that comes when it is touched; where. */
    int map(Space space, int address, int wanted) throws BadArgument, NoMemory, Exists {
        int bytes = roundUp(wanted);
        int start = place(space, address, bytes);
        if (!budget.promise(bytes >>> 12)) {
            throw NoMemory.ERROR;
        }
        Region region = new Region(Region.Kind.ANONYMOUS, start, bytes, true, true);
        region.promised = bytes >>> 12;
        space.regions.add(region);
        return start;
    }

    /** Maps memory that is not the process's own, all of it at once; where. */
    int mapPhysical(Space space, Region.Kind kind, int physical, int bytes, boolean writable, int extraRights)
            throws BadArgument, NoMemory, Exists {
        int start = place(space, 0, bytes);
        Region region = new Region(kind, start, bytes, writable, true);
        region.physical = physical;
        if (!showAll(space, region, extraRights)) {
            throw NoMemory.ERROR;
        }
        space.regions.add(region);
        return start;
    }

    /** Maps all pages of a region of memory that is not the space's own; false, and none, if there is no page table. */
    static boolean showAll(Space space, Region region, int extraRights) {
        for (int offset = 0; offset != region.bytes; offset += PAGE) {
            if (!space.makeTable(region.start + offset)) {
                return false;
            }
        }
        for (int offset = 0; offset != region.bytes; offset += PAGE) {
            space.show(region.start + offset, region.physical + offset, region.rights() | extraRights);
        }
        return true;
    }

    /** Takes what the process has mapped by itself, of these addresses, out of its space. */
    void unmap(Space space, int address, int wanted) throws BadArgument, NoMemory {
        int bytes = roundUp(wanted);
        if ((address & PAGE - 1) != 0 || !isInUserHalf(address, bytes)) {
            throw BadArgument.ERROR;
        }
        int end = address + bytes;
        checkUnmap(space, address, end);
        hidePages(space, address, end);
        int index = space.regions.firstEndingAbove(address);
        while (index < space.regions.count() && Integer.compareUnsigned(space.regions.get(index).start, end) < 0) {
            Region region = space.regions.get(index);
            cut(space, region, max(region.start, address), min(region.end(), end));
            index = space.regions.firstEndingAbove(address);
            if (index < space.regions.count() && space.regions.get(index).start == region.start) {
                index++;
            }
        }
    }

    /** Whether every region that has some of these addresses was mapped by the process, and what is left has room. */
    private static void checkUnmap(Space space, int address, int end) throws BadArgument, NoMemory {
        for (int i = space.regions.firstEndingAbove(address); i < space.regions.count(); i++) {
            Region region = space.regions.get(i);
            if (Integer.compareUnsigned(region.start, end) >= 0) {
                return;
            }
            if (!region.isMapped || region.kind == Region.Kind.DEVICE) {
                throw BadArgument.ERROR;
            }
            boolean splits = Integer.compareUnsigned(region.start, address) < 0
                    && Integer.compareUnsigned(region.end(), end) > 0;
            if (splits && space.regions.isFull()) {
                throw NoMemory.ERROR;
            }
        }
    }

    /** Gives the pages of a part of the heap back; they are zero when they are touched again. */
    void discard(Space space, int address, int bytes) throws BadArgument {
        Region region = space.regions.find(address);
        boolean isInside = region != null
                && region.kind == Region.Kind.HEAP
                && Integer.compareUnsigned(bytes, region.end() - address) <= 0;
        if (!isInside || ((address | bytes) & PAGE - 1) != 0) {
            throw BadArgument.ERROR;
        }
        int before = region.resident;
        hidePages(space, address, address + bytes);
        int given = before - region.resident;
        budget.promiseFreed(given);
        region.promised += given;
    }

    /**
     * Takes the pages of [address, end) away, and frees the frames that are the space's own: in windows of so many pages that
     * no request of a process makes this one's memory grow. A process that lives no more needs no windows.
     */
    private void hidePages(Space space, int address, int end) {
        int page = nextPresent(space, address, end);
        while (page != end) {
            hiddenCount = 0;
            boolean lives = window.open(space.endpoint);
            while (page != end && hiddenCount < hidden.length) {
                hidePage(space, page);
                page = nextPresent(space, page + PAGE, end);
            }
            if (lives) {
                window.close();
            }
            for (int i = 0; i < hiddenCount; i++) {
                space.drop(space.regions.find(space.pageOf(hidden[i])), hidden[i]);
            }
        }
    }

    private void hidePage(Space space, int page) {
        Region region = space.regions.find(page);
        int frame = space.hide(page);
        if (region.ownsFrames()) {
            hidden[hiddenCount++] = frame;
        }
    }

    /** The first page of [page, end) that is there, or {@code end}. Page tables that do not exist are passed over. */
    private static int nextPresent(Space space, int page, int end) {
        int next = page;
        while (Integer.compareUnsigned(next, end) < 0) {
            if (!space.hasTable(next)) {
                next = (next | TABLE_SPAN - 1) + 1;
            } else if (space.entry(next) != 0) {
                return next;
            } else {
                next += PAGE;
            }
        }
        return end;
    }

    /** Makes two regions, or one, or none, of one whose pages of [from, to) are gone. */
    private void cut(Space space, Region region, int from, int to) {
        space.regions.remove(region);
        Region left = region.part(region.start, from - region.start);
        Region right = region.part(to, region.end() - to);
        addPart(space, left);
        addPart(space, right);
        budget.release(region.promised - left.promised - right.promised);
    }

    private void addPart(Space space, Region part) {
        if (part.bytes == 0) {
            return;
        }
        if (part.ownsFrames()) {
            for (int page = nextPresent(space, part.start, part.end());
                    page != part.end();
                    page = nextPresent(space, page + PAGE, part.end())) {
                part.resident++;
            }
            part.promised = part.pages() - part.resident;
        }
        space.regions.add(part);
    }

    /** Promises the heap so many bytes in all, or what there is; how many. */
    int promiseHeap(Space space, int bytes) throws BadArgument {
        Region heap = space.regions.find(UserSpace.HEAP_BASE);
        if (bytes < 0 || heap == null || heap.kind != Region.Kind.HEAP) {
            throw BadArgument.ERROR;
        }
        int wanted = max(min(bytes, heap.bytes) + PAGE - 1 >>> 12, heap.resident);
        int more = wanted - heap.resident - heap.promised;
        if (more < 0) {
            budget.release(-more);
        } else {
            more = Math.min(more, budget.available());
            budget.promise(more);
        }
        heap.promised += more;
        return heap.promised + heap.resident << 12;
    }

    private static int max(int a, int b) {
        return Integer.compareUnsigned(a, b) > 0 ? a : b;
    }

    private static int min(int a, int b) {
        return Integer.compareUnsigned(a, b) < 0 ? a : b;
    }
}
