package skink.simulation;

import java.util.Arrays;
import skink.abi.boot.MemoryMapAbi;
import skink.abi.boot.TrapFrame;
import skink.magic.Address;
import skink.magic.sim.MemoryDevice;
import skink.magic.sim.SimulatedCpu;

/**
 * The physical memory that processes have, where the kernel's direct map shows it: a {@link Home} for each slot, whether
 * somebody lives there or not, and a spare one for the next process that is made.
 */
final class PageMemory implements MemoryDevice {
    /** Words in a page. */
    static final int PAGE_WORDS = MemoryMapAbi.PAGE_BYTES / 4;

    static final int FRAME_WORDS = TrapFrame.USER_BYTES / 4;
    private static final int START = 0x0100_0000;
    /** In the page where the kernel keeps registers: those of the trap lie at its end. */
    private static final int FRAME_OFFSET = MemoryMapAbi.PAGE_BYTES - TrapFrame.USER_BYTES & -16;

    private final int[][] frames;
    /** Of each slot, then the spare one. */
    private final Home[] homes;

    PageMemory(int slots) {
        homes = new Home[slots + 1];
        frames = new int[homes.length * Home.FRAMES][];
        for (int i = 0; i < homes.length; i++) {
            homes[i] = new Home(START + i * Home.FRAMES * MemoryMapAbi.PAGE_BYTES);
        }
    }

    /** Its physical address. */
    int start() {
        return START;
    }

    /** Where it lies in the simulated machine, and how long it is. */
    int base() {
        return MemoryMapAbi.KERNEL_BASE + START;
    }

    int bytes() {
        return frames.length * MemoryMapAbi.PAGE_BYTES;
    }

    /** Whether a frame of it begins at that physical address. */
    boolean isFrame(int physical) {
        return Integer.compareUnsigned(physical - START, bytes()) < 0 && physical % MemoryMapAbi.PAGE_BYTES == 0;
    }

    Home home(int slot) {
        return homes[slot];
    }

    /** The home in one of whose pages a physical address lies. */
    Home homeOf(int physical) {
        return Arrays.stream(homes)
                .filter(home -> home.addressOf(physical) != 0)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no page has the physical address " + physical));
    }

    /** Nobody's. */
    Home spare() {
        return homes[homes.length - 1];
    }

    /** The tenants of two slots exchange their homes. */
    void exchange(int slot, int other) {
        Home home = homes[slot];
        homes[slot] = homes[other];
        homes[other] = home;
    }

    /** The tenant of a slot gets the spare home, and its own becomes the spare one. */
    void takeSpare(int slot) {
        exchange(slot, homes.length - 1);
    }

    /** Makes a home one in which nothing has ever been. */
    void clear(Home home) {
        home.clear();
        for (int i = 0; i < Home.FRAMES; i++) {
            frames[number(home.frame(i))] = null;
        }
        showAll(home);
    }

    /** Makes the pages of {@code to} those of {@code from}: the part of a fork that is not the kernel's. */
    void copyPages(Home from, Home to) {
        clear(to);
        to.copyPages(from);
        for (int page = 0; page < Home.PAGES; page++) {
            if (isTouched(from.page(page))) {
                System.arraycopy(words(from.page(page)), 0, words(to.page(page)), 0, PAGE_WORDS);
            }
        }
        showAll(to);
    }

    /** Writes the tables of a home. */
    void showAll(Home home) {
        words(home.directory())[Home.FIRST_ADDRESS >>> 22] =
                home.table() | MemoryMapAbi.PRESENT | MemoryMapAbi.USER | MemoryMapAbi.WRITABLE;
        for (int page = 0; page < Home.PAGES; page++) {
            words(home.table())[(Home.FIRST_ADDRESS >>> 12 & PAGE_WORDS - 1) + page] = home.entry(page);
        }
    }

    /** A process writes a word of its memory, if it can. */
    void poke(Home home, int address, int value) {
        if (home.has(address, true)) {
            home.store(address, value);
            words(home.physical(address))[address / 4 % PAGE_WORDS] = value;
        }
    }

    Address page(int slot) {
        return Address.of(MemoryMapAbi.KERNEL_BASE + homes[slot].messages());
    }

    Address frame(int slot) {
        return Address.of(MemoryMapAbi.KERNEL_BASE + homes[slot].saved() + FRAME_OFFSET);
    }

    /** The words of a slot's message page themselves. */
    int[] pageWords(int slot) {
        return words(homes[slot].messages());
    }

    /** A copy of the words of its frame. */
    int[] frameWords(int slot) {
        int first = FRAME_OFFSET / 4;
        return Arrays.copyOfRange(words(homes[slot].saved()), first, first + FRAME_WORDS);
    }

    void setFrameWord(int slot, int offset, int value) {
        words(homes[slot].saved())[(FRAME_OFFSET + offset) / 4] = value;
    }

    /** The words of the page with that physical address. */
    int[] words(int physical) {
        int number = number(physical);
        if (frames[number] == null) {
            frames[number] = new int[PAGE_WORDS];
        }
        return frames[number];
    }

    /** Whether anything has been looked for in a page; else it is all zeros. */
    boolean isTouched(int physical) {
        return frames[number(physical)] != null;
    }

    private static int number(int physical) {
        return (physical - START) / MemoryMapAbi.PAGE_BYTES;
    }

    @Override
    public long load(SimulatedCpu cpu, int offset, int widthBytes) {
        int[] words = words(START + offset);
        int index = offset / 4 % PAGE_WORDS;
        int shift = 8 * (offset & 3);
        return switch (widthBytes) {
            case 1 -> words[index] >>> shift & 0xFF;
            case 2 -> words[index] >>> shift & 0xFFFF;
            case 4 -> words[index] & 0xFFFF_FFFFL;
            default -> (long) words[index + 1] << 32 | words[index] & 0xFFFF_FFFFL;
        };
    }

    @Override
    public void store(SimulatedCpu cpu, int offset, int widthBytes, long value) {
        int[] words = words(START + offset);
        int index = offset / 4 % PAGE_WORDS;
        if (widthBytes >= 4) {
            words[index] = (int) value;
            if (widthBytes == 8) {
                words[index + 1] = (int) (value >>> 32);
            }
        } else {
            int shift = 8 * (offset & 3);
            int mask = (1 << 8 * widthBytes) - 1 << shift;
            words[index] = words[index] & ~mask | (int) value << shift & mask;
        }
    }
}
