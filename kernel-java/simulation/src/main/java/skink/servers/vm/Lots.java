package skink.servers.vm;

import java.util.SplittableRandom;
import skink.abi.user.UserSpace;

/** Addresses and sizes drawn by lot: mostly those that mean something to a process. */
final class Lots {
    private static final int PAGE = SimulatedMemory.PAGE;
    /** From here on each page needs a page table of its own. */
    private static final int SPARSE = 0x5000_0000;

    private static final int SPARSE_PAGES = 32;
    private static final int TABLE_SPAN = 4 << 20;

    private static final int[] LANDMARKS = {
        0,
        PAGE,
        UserSpace.MESSAGE_PAGE,
        UserSpace.BUFFER_BASE,
        UserSpace.PROGRAM_BASE,
        UserSpace.HEAP_BASE,
        Mappings.LOWEST,
        0x8000_0000,
        Mappings.HIGHEST,
        UserSpace.STACK_TOP - PAGE,
        UserSpace.STACK_TOP,
        UserSpace.END - PAGE,
        UserSpace.END,
        -PAGE,
        -1
    };

    private final SplittableRandom random;
    private final MemoryModel.Pages mine;

    Lots(SplittableRandom random, MemoryModel.Pages mine) {
        this.random = random;
        this.mine = mine;
    }

    private int landmark() {
        return LANDMARKS[random.nextInt(LANDMARKS.length)];
    }

    /** An address: at or near a page that is there, near a landmark, or anywhere. */
    int address() {
        int kind = random.nextInt(16);
        if (kind == 0) {
            return random.nextInt();
        }
        if (kind < 3) {
            return landmark() + (random.nextInt(5) - 2) * PAGE;
        }
        boolean isAnywhere = random.nextBoolean();
        int from =
                isAnywhere ? random.nextInt(UserSpace.END >>> 12) : (Mappings.LOWEST >>> 12) + random.nextInt(1 << 12);
        Integer page = mine.ceilingKey(from);
        page = page == null ? mine.firstKey() : page;
        int nearby = kind < 12 ? 0 : random.nextInt(24) - 12;
        return (page + random.nextInt(4) + nearby << 12) + random.nextInt(PAGE);
    }

    /** The same, mostly where a page begins. */
    int aligned() {
        int address = address();
        return random.nextInt(12) == 0 ? address : address & -PAGE;
    }

    /** An address whose page table nobody else needs. */
    int sparse() {
        return SPARSE + random.nextInt(SPARSE_PAGES) * TABLE_SPAN;
    }

    int size() {
        return switch (random.nextInt(12)) {
            case 0 -> random.nextInt();
            case 1 -> landmark();
            case 2 -> random.nextInt(600) * PAGE;
            default -> 1 + random.nextInt(12 * PAGE);
        };
    }

    /** The same, mostly whole pages. */
    int wholeSize() {
        int size = size();
        return random.nextInt(8) == 0 ? size : size + PAGE - 1 & -PAGE;
    }
}
