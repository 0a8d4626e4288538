package skink.simulation;

import java.util.Arrays;
import skink.abi.boot.MemoryMapAbi;
import skink.abi.user.UserSpace;

/**
 * The frames in which a process lives, and what must be in its own pages: a few, side by side, each of which is there or not,
 * and may be written or not. What a page holds it keeps while it is not there.
 */
final class Home {
    /** Pages of the process. */
    static final int PAGES = 4;
    /** Where they begin for the process. */
    static final int FIRST_ADDRESS = UserSpace.BUFFER_BASE;

    static final int BYTES = PAGES * MemoryMapAbi.PAGE_BYTES;

    /** Directory, table, message page and page of saved registers come before its pages. */
    static final int FRAMES = 4 + PAGES;

    private static final int PAGE = MemoryMapAbi.PAGE_BYTES;

    private final int first;
    private int directory;
    private final boolean[] isPresent = new boolean[PAGES];
    private final boolean[] isWritable = new boolean[PAGES];
    private final int[][] words = new int[PAGES][];

    /** One whose frames follow each other from a physical address on. */
    Home(int first) {
        this.first = first;
        this.directory = first;
        clear();
    }

    int frame(int index) {
        return index == 0 ? directory : first + index * PAGE;
    }

    int directory() {
        return directory;
    }

    int table() {
        return frame(1);
    }

    int messages() {
        return frame(2);
    }

    int saved() {
        return frame(3);
    }

    /** The physical address of a page. */
    int page(int index) {
        return frame(4 + index);
    }

    /** Two homes exchange their directories. */
    void exchangeDirectories(Home other) {
        int mine = directory;
        directory = other.directory;
        other.directory = mine;
    }

    void clear() {
        Arrays.fill(isPresent, true);
        Arrays.fill(isWritable, true);
        Arrays.setAll(words, page -> null);
    }

    void copyPages(Home from) {
        for (int i = 0; i < PAGES; i++) {
            isPresent[i] = from.isPresent[i];
            isWritable[i] = from.isWritable[i];
            words[i] = from.words[i] == null ? null : from.words[i].clone();
        }
    }

    /** From now on the page is there or not, and may be written or not. */
    void show(int page, boolean present, boolean writable) {
        isPresent[page] = present;
        isWritable[page] = writable;
    }

    /** The word of a page table that shows a page. */
    int entry(int page) {
        int rights = MemoryMapAbi.USER | (isPresent[page] ? MemoryMapAbi.PRESENT : 0);
        return page(page) | rights | (isWritable[page] ? MemoryMapAbi.WRITABLE : 0);
    }

    /** The page of an address of the process; -1 if it is none of these. */
    static int pageAt(int address) {
        int offset = address - FIRST_ADDRESS;
        return offset >= 0 && offset < BYTES ? offset / PAGE : -1;
    }

    /** Whether the process can read, or write, the byte at an address. */
    boolean has(int address, boolean toWrite) {
        int page = pageAt(address);
        return page >= 0 && isPresent[page] && (isWritable[page] || !toWrite);
    }

    /** The physical address of the page of an address that is one of its own. */
    int physical(int address) {
        return page(pageAt(address));
    }

    /** The address at which the process has a physical address, if it lies in one of its pages; else 0. */
    int addressOf(int physical) {
        int offset = physical - page(0);
        return offset >= 0 && offset < BYTES ? FIRST_ADDRESS + offset : 0;
    }

    /** Whether anything must be in a page but zeros. */
    boolean isTouched(int page) {
        return words[page] != null;
    }

    /** What must be in a page. */
    int[] words(int page) {
        if (words[page] == null) {
            words[page] = new int[PageMemory.PAGE_WORDS];
        }
        return words[page];
    }

    int load(int address) {
        return words(pageAt(address))[address / 4 % PageMemory.PAGE_WORDS];
    }

    void store(int address, int value) {
        words(pageAt(address))[address / 4 % PageMemory.PAGE_WORDS] = value;
    }

    byte loadByte(int address) {
        return (byte) (load(address) >>> 8 * (address & 3));
    }

    void storeByte(int address, byte value) {
        int shift = 8 * (address & 3);
        store(address, load(address) & ~(0xFF << shift) | (value & 0xFF) << shift);
    }
}
