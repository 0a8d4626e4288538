package skink.simulation;

import skink.abi.boot.MemoryMapAbi;
import skink.abi.boot.TrapFrame;
import skink.magic.Address;
import skink.magic.sim.MemoryDevice;
import skink.magic.sim.SimulatedCpu;

/** Message pages and frames of all slots: an array of words for each. */
final class PageMemory implements MemoryDevice {
    /** Words in a page. */
    static final int PAGE_WORDS = MemoryMapAbi.PAGE_BYTES / 4;

    static final int FRAME_WORDS = TrapFrame.USER_BYTES / 4;
    private static final int BASE = 0x1000_0000;
    private static final int SLOT_WORDS = 2 * PAGE_WORDS;

    private final int[][] pages;
    private final int[][] frames;

    PageMemory(int slots) {
        pages = new int[slots][PAGE_WORDS];
        frames = new int[slots][FRAME_WORDS];
    }

    /** Where it lies in the simulated machine, and how long it is. */
    int base() {
        return BASE;
    }

    int bytes() {
        return pages.length * SLOT_WORDS * 4;
    }

    Address page(int slot) {
        return Address.of(BASE + slot * SLOT_WORDS * 4);
    }

    Address frame(int slot) {
        return page(slot).plus(PAGE_WORDS * 4);
    }

    /** The words of a slot's message page themselves. */
    int[] pageWords(int slot) {
        return pages[slot];
    }

    int[] frameWords(int slot) {
        return frames[slot];
    }

    @Override
    public long load(SimulatedCpu cpu, int offset, int widthBytes) {
        int word = wordsAt(offset)[offset / 4 % PAGE_WORDS];
        return switch (widthBytes) {
            case 4 -> word & 0xFFFF_FFFFL;
            case 1 -> word >>> 8 * (offset & 3) & 0xFF;
            default -> throw new IllegalArgumentException("the kernel reads " + widthBytes + " bytes of a message");
        };
    }

    @Override
    public void store(SimulatedCpu cpu, int offset, int widthBytes, long value) {
        int[] words = wordsAt(offset);
        int index = offset / 4 % PAGE_WORDS;
        words[index] = (int) value;
        if (widthBytes == 8) {
            words[index + 1] = (int) (value >>> 32);
        } else if (widthBytes != 4) {
            throw new IllegalArgumentException("the kernel writes " + widthBytes + " bytes of a message");
        }
    }

    private int[] wordsAt(int offset) {
        int slot = offset / 4 / SLOT_WORDS;
        return offset / 4 % SLOT_WORDS < PAGE_WORDS ? pages[slot] : frames[slot];
    }
}
