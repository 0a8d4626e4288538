package skink.servers.vm;

import java.util.Arrays;
import skink.abi.boot.MemoryMapAbi;
import skink.abi.user.UserSpace;

/** All present pages of a directory's user half and their entries: what a processor may remember of it. */
final class Translations {
    static final Translations NONE = new Translations(new int[0], new int[0]);

    private static final int PAGE = MemoryMapAbi.PAGE_BYTES;

    final int[] pages;
    final int[] entries;

    private Translations(int[] pages, int[] entries) {
        this.pages = pages;
        this.entries = entries;
    }

    static Translations of(SimulatedMemory memory, int directory) {
        int[] pages = new int[64];
        int[] entries = new int[64];
        int count = 0;
        for (int i = 0; i < UserSpace.END >>> 22; i++) {
            int table = memory.peek(directory + 4 * i) & -PAGE;
            for (int j = table == 0 ? 1024 : memory.nextWord(table, 0); j < 1024; j = memory.nextWord(table, j + 1)) {
                if (count == pages.length) {
                    pages = Arrays.copyOf(pages, 2 * count);
                    entries = Arrays.copyOf(entries, 2 * count);
                }
                pages[count] = (i << 10 | j) << 12;
                entries[count++] = memory.peek(table + 4 * j);
            }
        }
        return new Translations(Arrays.copyOf(pages, count), Arrays.copyOf(entries, count));
    }

    /** The first page that shows other memory now, or may be less: whoever remembers it is wrong. 0 if there is none. */
    int firstStale(Translations now) {
        int other = 0;
        for (int i = 0; i < pages.length; i++) {
            while (other < now.pages.length && Integer.compareUnsigned(now.pages[other], pages[i]) < 0) {
                other++;
            }
            boolean isThere = other < now.pages.length && now.pages[other] == pages[i];
            if (!isThere
                    || (now.entries[other] & -PAGE) != (entries[i] & -PAGE)
                    || (entries[i] & ~now.entries[other]) != 0) {
                return pages[i];
            }
        }
        return 0;
    }

    /** The first page whose frame is free; 0 if there is none. */
    int firstFree(Frames frames) {
        for (int i = 0; i < pages.length; i++) {
            if (frames.isFree(entries[i] & -PAGE)) {
                return pages[i];
            }
        }
        return 0;
    }
}
