package skink.kernel.bootinfo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;
import skink.abi.boot.BootSymbols;
import skink.abi.boot.MemoryMapAbi;
import skink.abi.boot.Multiboot;
import skink.magic.sim.SimulatedMachine;

class BootInfoTest {
    private static final int INFO = 0x9000;
    private static final int MAP = 0xA000;
    private static final int TEXT = 0xB000;

    private final SimulatedMachine machine = new SimulatedMachine(1, 1);

    private void put(int physical, int... words) {
        for (int i = 0; i < words.length; i++) {
            machine.memory().write(MemoryMapAbi.KERNEL_BASE + physical + 4 * i, 4, words[i]);
        }
    }

    private void text(int physical, String text) {
        machine.memory()
                .write(MemoryMapAbi.KERNEL_BASE + physical, (text + "\0").getBytes(StandardCharsets.ISO_8859_1));
    }

    private void read(int magic) {
        machine.defineSymbol(BootSymbols.PAGE_DIRECTORY, 0xC010_0000);
        machine.run(() -> {
            BootInfo.read(magic, INFO);
            MemoryMap.settle();
        });
    }

    private void goodInfo1() {
        put(INFO, 1 << 2 | 1 << 3 | 1 << 6);
        put(INFO + 16, TEXT, 1, 0xC000);
        put(INFO + 44, 3 * 24, MAP);
        put(0xC000, 0x20_0000, 0x20_1800, 0, 0);
        put(MAP, 20, 0, 0, 0x9_FC00, 0, 1);
        put(MAP + 24, 20, 0x10_0000, 0, 0x3F0_0000, 0, 1);
        put(MAP + 48, 20, 0x30_0800, 0, 0x400, 0, 2);
        text(TEXT, "kernel.elf run=r1 tests=A,B quiet");
    }

    @Test
    void multiboot1GivesMapModulesAndOptions() {
        goodInfo1();
        read(Multiboot.LOADER_MAGIC_1);
        RangeSet free = MemoryMap.free();
        assertEquals(4, free.count());
        assertEquals(0x9_F000, free.end(0), "cut to whole pages");
        assertEquals(0x20_0000, free.end(1), "the module is taken out");
        assertEquals(0x20_2000, free.start(2), "with the whole of its last page");
        assertEquals(0x30_1000, free.start(3), "reserved wins where entries overlap");
        assertTrue(CommandLine.has("quiet"));
        assertTrue(CommandLine.valueIs("run=", "r1"));
    }

    @Test
    void multiboot2GivesTheSameAndTheRootPointer() {
        text(INFO + 16, "quiet");
        put(INFO, 0x200, 0);
        put(INFO + 8, 1, 14);
        put(INFO + 24, 6, 16 + 2 * 24, 24, 0);
        put(INFO + 40, 0x10_0000, 0, 0x100_0000, 0, 1, 0);
        put(INFO + 64, 0xFFFF_0000, 0, 0x1_0000, 0, 2, 0);
        put(INFO + 88, 15, 44);
        put(INFO + 136, 0, 8);
        read(Multiboot.LOADER_MAGIC_2);
        assertEquals(INFO + 96, BootInfo.rootPointer());
        assertEquals(1, MemoryMap.free().count());
        assertEquals(0x100_0000, MemoryMap.free().size());
        assertTrue(CommandLine.has("quiet"));
    }

    @Test
    void anotherLoaderIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> read(0x1234));
    }

    @Test
    void withoutAMapTheTwoSizesCount() {
        put(INFO, 1, 640, 7 * 1024);
        read(Multiboot.LOADER_MAGIC_1);
        assertEquals((640 + 7 * 1024) * 1024L, MemoryMap.free().size());
    }

    /** Random damage never makes reading throw, run for ever, or free memory that is not page aligned or above 4 GiB. */
    @Test
    void damagedInformationIsSurvived() {
        for (int seed = 0; seed < 400; seed++) {
            Random random = new Random(seed);
            goodInfo1();
            int magic = seed % 2 == 0 ? Multiboot.LOADER_MAGIC_1 : Multiboot.LOADER_MAGIC_2;
            for (int i = 0; i < 20; i++) {
                int base = new int[] {INFO, MAP, TEXT, 0xC000}[random.nextInt(4)];
                int at = MemoryMapAbi.KERNEL_BASE + base + random.nextInt(80);
                machine.memory().writeByte(at, random.nextInt(3) == 0 ? 0xFF : random.nextInt(256));
            }
            long before = machine.now();
            read(magic);
            assertTrue(machine.now() - before < 100 * 1_000_000L, "bounded, seed " + seed);
            RangeSet free = MemoryMap.free();
            for (int i = 0; i < free.count(); i++) {
                assertEquals(0, (free.start(i) | free.end(i)) & 4095, "seed " + seed);
                assertTrue(free.end(i) <= 1L << 32, "seed " + seed);
            }
        }
    }
}
