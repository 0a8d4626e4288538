package skink.servers.vm;

import skink.abi.boot.MemoryMapAbi;

/**
 * The address space of one process: its regions, and the page tables that say the same to the processor.
 *
 * <p>{@code S1}: a page is in the tables exactly if it is there, with the rights of its region. {@code S2}: all frames that are
 * the space's own, page tables included, are in one list.
 */
final class Space {
    private static final int PAGE = MemoryMapAbi.PAGE_BYTES;
    private static final int FRAME_MASK = -PAGE;
    private static final int TABLE_RIGHTS = MemoryMapAbi.PRESENT | MemoryMapAbi.WRITABLE | MemoryMapAbi.USER;

    final Regions regions = new Regions();
    /** The process. */
    int endpoint;
    /** Physical address of the page directory; not in the list of frames. */
    int directory;
    /** The frame of the message page, and the one in which the kernel keeps registers; {@link Frames#NONE} if the kernel has it. */
    int messages = Frames.NONE;

    int saved = Frames.NONE;
    /** Frames in the list. */
    int frames;
    /** Pages among them. */
    int resident;

    private final PhysicalAccess memory;
    private final FrameTable table;
    private final Budget budget;
    private int firstFrame = Frames.NONE;

    Space(PhysicalAccess memory, FrameTable table, Budget budget) {
        this.memory = memory;
        this.table = table;
        this.budget = budget;
    }

    int firstFrame() {
        return firstFrame;
    }

    int nextFrame(int frame) {
        return table.next(frame);
    }

    /** The page that a frame of the list is for, or {@link FrameTable#TABLE}. */
    int pageOf(int frame) {
        return table.page(frame);
    }

    /** The entry of a page; 0 if it is not there. */
    int entry(int page) {
        int pageTable = memory.load(directory + 4 * (page >>> 22)) & FRAME_MASK;
        return pageTable == 0 ? 0 : memory.load(pageTable + 4 * (page >>> 12 & 1023));
    }

    /** Whether there is a page table for a page. */
    boolean hasTable(int page) {
        return memory.load(directory + 4 * (page >>> 22)) != 0;
    }

    /** Makes sure that there is a page table for a page; false if there is no frame for it. */
    boolean makeTable(int page) {
        int slot = directory + 4 * (page >>> 22);
        if (memory.load(slot) != 0) {
            return true;
        }
        int frame = budget.takeUnpromised();
        if (frame == Frames.NONE) {
            return false;
        }
        memory.clear(frame, PAGE);
        own(frame, FrameTable.TABLE);
        memory.store(slot, frame | TABLE_RIGHTS);
        return true;
    }

    private void own(int frame, int page) {
        firstFrame = table.insert(firstFrame, frame, page);
        frames++;
    }

    /** Makes a page present with a frame that is the space's own from now on. Requires its table. */
    void put(Region region, int page, int frame) {
        own(frame, page);
        resident++;
        region.resident++;
        setEntry(page, frame | region.rights());
    }

    /** Makes a page present with memory that is not the space's own. Requires its table. */
    void show(int page, int frame, int rights) {
        setEntry(page, frame | rights);
    }

    /** A frame that a page has already, which the kernel has mapped at the boot. */
    void adopt(Region region, int page, int frame) {
        own(frame, page);
        resident++;
        region.resident++;
    }

    /** The same for a page table. */
    void adoptTable(int frame) {
        own(frame, FrameTable.TABLE);
    }

    private void setEntry(int page, int entry) {
        int pageTable = memory.load(directory + 4 * (page >>> 22)) & FRAME_MASK;
        memory.store(pageTable + 4 * (page >>> 12 & 1023), entry);
    }

    /** Takes a page out of the tables; its frame, or {@link Frames#NONE} if it was not there. The frame stays in the list. */
    int hide(int page) {
        int entry = entry(page);
        if (entry == 0) {
            return Frames.NONE;
        }
        setEntry(page, 0);
        return entry & FRAME_MASK;
    }

    /** Frees a frame whose page is hidden, when nobody can remember it any more. */
    void drop(Region region, int frame) {
        firstFrame = table.remove(firstFrame, frame);
        frames--;
        resident--;
        region.resident--;
        budget.give(frame);
    }

    /** Frees everything. Requires that no processor uses the directory. */
    void destroy() {
        int frame = firstFrame;
        while (frame != Frames.NONE) {
            int next = table.next(frame);
            budget.give(frame);
            frame = next;
        }
        firstFrame = Frames.NONE;
        frames = 0;
        resident = 0;
        for (int i = 0; i < regions.count(); i++) {
            budget.release(regions.get(i).promised);
            regions.get(i).promised = 0;
        }
        giveUnlessKernels(directory);
        giveUnlessKernels(messages);
        giveUnlessKernels(saved);
        directory = Frames.NONE;
        messages = Frames.NONE;
        saved = Frames.NONE;
    }

    private void giveUnlessKernels(int frame) {
        if (frame != Frames.NONE) {
            budget.give(frame);
        }
    }
}
