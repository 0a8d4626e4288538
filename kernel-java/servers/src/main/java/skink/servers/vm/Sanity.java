package skink.servers.vm;

import skink.abi.boot.MemoryMapAbi;
import skink.abi.user.UserSpace;

/**
 * Looks whether all that the memory manager knows agrees, by the names of the rules: R1, R2, R3 of regions, S1, S2 of address
 * spaces, F1, F2 of frames, B1 of promises.
 *
 * <p>First every frame in use is marked, in its record of the frame table, with who has it: nobody else may have it or find it
 * free, and together with the free ones they are as many as at the first check. Then the page tables are compared with regions
 * and marks, entry by entry. Nothing is allocated and nothing else is changed, so it can look at any moment between requests;
 * it costs as much as all page tables together are long.
 */
final class Sanity {
    private static final int PAGE = MemoryMapAbi.PAGE_BYTES;
    private static final int ENTRIES = 1024;
    private static final int TABLES = UserSpace.END >>> 22;
    /** Bits that the processor sets by itself: accessed, dirty. */
    private static final int OF_PROCESSOR = 0x60;

    private static final int TABLE_RIGHTS = MemoryMapAbi.PRESENT | MemoryMapAbi.WRITABLE | MemoryMapAbi.USER;

    private final PhysicalAccess memory;
    private final Frames frames;
    private final FrameTable table;
    private final Budget budget;
    private final Spaces spaces;
    private final DeviceMemory devices;
    /** What the mark of a frame of the space in slot 0 is in this check; those of other slots follow. */
    private int firstMark = 1;

    private int owned;
    private int expected;
    private int slot;
    private int page;
    private int frame;

    /** The only one of its machine: the marks of another would be mistaken for its own. */
    Sanity(Machine machine, Spaces spaces, DeviceMemory devices) {
        this.memory = machine.memory();
        this.frames = machine.frames();
        this.table = machine.table();
        this.budget = machine.budget();
        this.spaces = spaces;
        this.devices = devices;
    }

    /** The first rule that is broken, with what breaks it; null if all is well. */
    String check() {
        firstMark += spaces.slots() + 3;
        owned = 0;
        String broken = frames.countFree() == frames.freeFrames() ? null : "F1: free frames are miscounted";
        for (int offset = 0; broken == null && offset < table.bytes(); offset += PAGE) {
            broken = claim(table.start() + offset, unlisted());
        }
        for (slot = 0; broken == null && slot < spaces.slots(); slot++) {
            broken = spaces.ofSlot(slot) == null ? null : claimSpace(spaces.ofSlot(slot));
        }
        slot = -1;
        for (int i = 0; broken == null && i < devices.pieces(); i++) {
            broken = claimPiece(devices.physical(i), devices.bytes(i));
        }
        for (slot = 0; broken == null && slot < spaces.slots(); slot++) {
            broken = spaces.ofSlot(slot) == null ? null : checkSpace(spaces.ofSlot(slot));
        }
        return broken == null ? checkSums() : broken;
    }

    /** Where: the slot, the page and the frame that were looked at when a rule was found broken. */
    String place() {
        return "slot " + slot + ", page " + Integer.toHexString(page) + ", frame " + Integer.toHexString(frame);
    }

    /** The mark of frames that are in no space's list. */
    private int unlisted() {
        return firstMark + spaces.slots();
    }

    /** The mark of page tables that have been looked at: no directory may have them again. */
    private int ofSeenTables() {
        return firstMark + spaces.slots() + 1;
    }

    private boolean isClaimed(int candidate) {
        int mark = table.mark(candidate) - firstMark;
        return mark >= 0 && mark <= spaces.slots() + 1;
    }

    // First: who has which frame.

    private String claim(int claimed, int owner) {
        frame = claimed;
        if ((claimed & PAGE - 1) != 0 || !table.covers(claimed)) {
            return "F1: a frame that does not exist";
        }
        if (frames.isFree(claimed)) {
            return "F1: a frame in use is free";
        }
        if (isClaimed(claimed)) {
            return "F1: a frame has two owners";
        }
        table.setMark(claimed, owner);
        owned++;
        return null;
    }

    private String claimIfAny(int claimed) {
        return claimed == Frames.NONE ? null : claim(claimed, unlisted());
    }

    private String claimPiece(int start, int bytes) {
        for (int offset = 0; offset < bytes; offset += PAGE) {
            String broken = claim(start + offset, unlisted());
            if (broken != null) {
                return broken;
            }
        }
        return null;
    }

    private String claimSpace(Space space) {
        String broken = claimList(space);
        broken = broken == null ? claim(space.directory, unlisted()) : broken;
        broken = broken == null ? claimIfAny(space.messages) : broken;
        broken = broken == null ? claimIfAny(space.saved) : broken;
        for (int i = 0; broken == null && i < space.regions.count(); i++) {
            Region region = space.regions.get(i);
            broken = region.kind == Region.Kind.DEVICE ? claimPiece(region.physical, region.bytes) : null;
        }
        return broken;
    }

    private String claimList(Space space) {
        int previous = Frames.NONE;
        int length = 0;
        int pages = 0;
        for (int each = space.firstFrame(); each != Frames.NONE; each = table.next(each)) {
            String broken = claim(each, firstMark + slot);
            if (broken != null) {
                return broken;
            }
            if (table.previous(each) != previous) {
                return "F1: a frame's list does not lead back";
            }
            pages += table.page(each) == FrameTable.TABLE ? 0 : 1;
            length++;
            previous = each;
        }
        return length == space.frames && pages == space.resident ? null : "S2: frames of a space are miscounted";
    }

    // Second: what is mapped where.

    private String checkSpace(Space space) {
        String broken = checkRegions(space);
        if (broken != null) {
            return broken;
        }
        int tables = 0;
        for (int i = 0; i < TABLES; i++) {
            int entry = memory.load(space.directory + 4 * i);
            if (entry != 0) {
                page = i << 22;
                broken = checkTable(space, entry);
                if (broken != null) {
                    return broken;
                }
                tables++;
            }
        }
        return tables == space.frames - space.resident ? checkPresent(space) : "S2: a page table is lost";
    }

    private String checkRegions(Space space) {
        int end = UserSpace.MESSAGE_PAGE;
        int resident = 0;
        for (int i = 0; i < space.regions.count(); i++) {
            Region region = space.regions.get(i);
            page = region.start;
            if (((region.start | region.bytes) & PAGE - 1) != 0 || region.bytes == 0) {
                return "R1: a region is not made of pages";
            }
            boolean isInside = Integer.compareUnsigned(region.start, end) >= 0
                    && Integer.compareUnsigned(region.start, UserSpace.END) < 0
                    && Integer.compareUnsigned(region.bytes, UserSpace.END - region.start) <= 0;
            if (!isInside) {
                return "R3: a region lies where it must not";
            }
            if (!isCounted(region)) {
                return "R2: a region has more or fewer pages than it counts";
            }
            end = region.end();
            resident += region.resident;
        }
        return resident == space.resident ? null : "R2: pages of a space are miscounted";
    }

    private static boolean isCounted(Region region) {
        int sum = region.promised + region.resident;
        boolean areSigned = region.promised >= 0 && region.resident >= 0;
        boolean isHeap = region.kind == Region.Kind.HEAP && sum <= region.pages();
        return areSigned && (isHeap || sum == (region.ownsFrames() ? region.pages() : 0));
    }

    private String checkTable(Space space, int entry) {
        frame = entry & -PAGE;
        boolean isTable = table.covers(frame) && table.mark(frame) == firstMark + slot;
        if (!isTable || table.page(frame) != FrameTable.TABLE) {
            return "S2: a page table is not in the list";
        }
        if ((entry & PAGE - 1 & ~OF_PROCESSOR) != TABLE_RIGHTS) {
            return "S1: a page table has wrong rights";
        }
        table.setMark(frame, ofSeenTables());
        int pages = entry & -PAGE;
        int first = page;
        for (int i = 0; i < ENTRIES; i++) {
            int mapped = memory.load(pages + 4 * i);
            if (mapped != 0) {
                page = first + i * PAGE;
                String broken = checkPage(space, mapped);
                if (broken != null) {
                    return broken;
                }
            }
        }
        return null;
    }

    private String checkPage(Space space, int entry) {
        Region region = space.regions.find(page);
        frame = entry & -PAGE;
        if (region == null) {
            return "S1: a page is there that no region has";
        }
        int ignored = OF_PROCESSOR | (region.kind == Region.Kind.PHYSICAL ? MemoryMapAbi.CACHE_DISABLED : 0);
        if ((entry & PAGE - 1 & ~ignored) != region.rights()) {
            return "S1: a page has other rights than its region";
        }
        boolean isRight;
        if (region.ownsFrames()) {
            isRight = table.covers(frame) && table.mark(frame) == firstMark + slot && table.page(frame) == page;
            return isRight ? null : "F2: a page is another's, or another page's";
        }
        if (frame != region.physical + (page - region.start)) {
            return "S1: a page shows other memory than its region";
        }
        boolean isNobodys = !table.covers(frame) || !frames.isFree(frame) && !isClaimed(frame);
        isRight = switch (region.kind) {
            case MESSAGES -> frame == space.messages;
            case DEVICE -> table.mark(frame) == unlisted();
            default -> isNobodys;
        };
        return isRight ? null : "F1: a page shows memory that is not for it";
    }

    /** Whether each region has as many pages as it counts: all of them are right, so their numbers are enough. */
    private String checkPresent(Space space) {
        for (int i = 0; i < space.regions.count(); i++) {
            Region region = space.regions.get(i);
            if (present(space, region) != (region.ownsFrames() ? region.resident : region.pages())) {
                return "S1: a page is not there that is counted";
            }
        }
        return null;
    }

    private int present(Space space, Region region) {
        int present = 0;
        for (int i = 0; i < region.pages(); i++) {
            page = region.start + i * PAGE;
            if (!space.hasTable(page)) {
                i += ENTRIES - 1 - (page >>> 12 & ENTRIES - 1);
            } else if (space.entry(page) != 0) {
                present++;
            }
        }
        return present;
    }

    // Third: the sums.

    private String checkSums() {
        int promised = 0;
        for (int i = 0; i < spaces.slots(); i++) {
            Space space = spaces.ofSlot(i);
            for (int j = 0; space != null && j < space.regions.count(); j++) {
                promised += space.regions.get(j).promised;
            }
        }
        if (promised != budget.promised()) {
            return "R2: promises to regions are miscounted";
        }
        if (budget.promised() > frames.freeFrames()) {
            return "B1: more is promised than is free";
        }
        expected = expected == 0 ? owned + frames.freeFrames() : expected;
        return owned + frames.freeFrames() == expected ? null : "F1: a frame is lost";
    }
}
