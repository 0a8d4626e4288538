package skink.compiler.link;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import skink.compiler.link.LinkLayout.SectionPlan;
import skink.compiler.link.LinkLayout.SegmentPlan;
import skink.compiler.target.i386.GnuTools;

/** Addresses, relocations, symbols and the file that comes out; everything wrong is refused in one message. */
class LinkerTest {
    private static final Symbol START = Symbol.function("_start");
    private static final Symbol TABLE = Symbol.object("table");
    private static final long KERNEL_OFFSET = 0xC000_0000L;

    @TempDir
    Path directory;

    private static Fragment code(Symbol symbol, int size, Relocation... relocations) {
        return Fragment.of(symbol, new byte[size], 16, List.of(relocations));
    }

    private static Linker linuxLinker(Relocation... relocations) {
        Linker linker = new Linker(LinkLayout.linuxI386("_start"));
        linker.section(".text").append(code(START, 21, relocations));
        linker.section(".text").append(code(Symbol.function("helper").local(), 5));
        linker.section(".data").append(Fragment.of(TABLE, new byte[12], 4, List.of()));
        linker.section(".bss").reserve(Symbol.object("stack"), 5000, 16);
        return linker;
    }

    private static Linker kernelLinker() {
        Linker linker = new Linker(LinkLayout.multibootKernel("boot", KERNEL_OFFSET));
        linker.section(".multiboot").append(Fragment.of(Symbol.object("header"), new byte[12], 8, List.of()));
        Relocation physical = new Relocation(0, Relocation.Kind.PHYS32, TABLE, 0);
        Relocation virtual = new Relocation(4, Relocation.Kind.ABS32, TABLE, 0);
        linker.section(".boot.text").append(code(Symbol.function("boot"), 40, physical, virtual));
        linker.section(".boot.bss").reserve(Symbol.object("page_directory"), 4096, 4096);
        linker.section(".text").append(code(Symbol.function("kernel"), 100));
        linker.section(".data").append(Fragment.of(TABLE, new byte[16], 4, List.of()));
        return linker;
    }

    /** The word at a virtual address, found through the program headers. */
    private static int word(LinkedImage image, long address) {
        ByteBuffer elf = ByteBuffer.wrap(image.elf()).order(ByteOrder.LITTLE_ENDIAN);
        for (int i = 0; i < elf.getShort(44); i++) {
            int header = elf.getInt(28) + 32 * i;
            long start = elf.getInt(header + 8) & 0xFFFF_FFFFL;
            boolean loaded = elf.getInt(header) == 1;
            if (loaded && address >= start && address < start + elf.getInt(header + 16)) {
                return elf.getInt((int) (elf.getInt(header + 4) + address - start));
            }
        }
        throw new AssertionError("nothing is loaded at 0x" + Long.toHexString(address));
    }

    @Test
    void relocationsAreComputed() {
        LinkedImage image = linuxLinker(
                        new Relocation(0, Relocation.Kind.ABS32, TABLE, 8),
                        new Relocation(5, Relocation.Kind.REL32, Symbol.function("helper"), -4),
                        new Relocation(12, Relocation.Kind.ABS32, Symbol.address("__program_end"), -1))
                .link();
        long start = image.symbol("_start").address();
        long helper = image.symbol("helper").address();
        assertEquals(0x0804_8000L, start);
        assertEquals(start + 32, helper, "aligned to 16 bytes");
        assertEquals(image.symbol("table").address() + 8, word(image, start));
        assertEquals(helper - (start + 9), word(image, start + 5), "the distance from the end of the field");
        assertEquals(image.symbol("stack").address() + 5000 - 1, word(image, start + 12));
    }

    @Test
    void theKernelIsLoadedLowAndRunsHigh() {
        LinkedImage image = kernelLinker().link();
        assertEquals(0x0010_0000L, image.symbol("header").address());
        ResolvedSymbol kernel = image.symbol("kernel");
        assertEquals(0xC010_2000L, kernel.address(), "behind the boot part: header and code, page directory");
        assertEquals(0x0010_2000L, kernel.physicalAddress());
        long boot = image.symbol("boot").address();
        assertEquals(boot, image.symbol("boot").physicalAddress());
        ResolvedSymbol table = image.symbol("table");
        assertEquals((int) table.physicalAddress(), word(image, boot));
        assertEquals((int) table.address(), word(image, boot + 4));
        assertEquals(table.address(), table.physicalAddress() + KERNEL_OFFSET);
        ByteBuffer elf = ByteBuffer.wrap(image.elf()).order(ByteOrder.LITTLE_ENDIAN);
        assertEquals(boot, elf.getInt(24), "entry point");
        assertTrue(elf.getInt(52 + 4) + 12 <= 8192, "the header is in the first 8 KiB");
    }

    @Test
    void readelfFindsNoFault() throws IOException {
        GnuTools.assume("readelf", "objdump");
        for (LinkedImage image : List.of(linuxLinker().link(), kernelLinker().link())) {
            Files.write(directory.resolve("image"), image.elf());
            String text = GnuTools.run(directory, "readelf", "-a", "image");
            String lower = text.toLowerCase(Locale.ROOT);
            assertFalse(lower.contains("warning") || lower.contains("error"), text);
            assertTrue(GnuTools.run(directory, "objdump", "-d", "image").contains("<"), text);
        }
        String symbols = GnuTools.run(directory, "readelf", "-sW", "image");
        assertTrue(symbols.matches("(?s).*c0102000 +100 FUNC +GLOBAL DEFAULT +\\d+ kernel\n.*"), symbols);
    }

    @Test
    void localSymbolsComeFirst() throws IOException {
        GnuTools.assume("readelf");
        Files.write(directory.resolve("image"), linuxLinker().link().elf());
        String symbols = GnuTools.run(directory, "readelf", "-sW", "image");
        String sections = GnuTools.run(directory, "readelf", "-SW", "image");
        assertTrue(
                sections.matches("(?s).* \\.symtab .* \\d+ +2 +4\n.*"),
                "two symbols before the global ones\n" + sections);
        assertTrue(symbols.matches("(?s).* 1: 08048020 +5 FUNC +LOCAL +DEFAULT +\\d+ helper\n.*"), symbols);
    }

    @Test
    void boundsOfSectionsAreDefined() {
        LinkedImage image = linuxLinker().link();
        assertEquals(0x0804_8000L, image.symbol("__text_start").address());
        assertEquals(
                image.symbol("helper").address() + 5, image.symbol("__text_end").address());
        assertEquals(
                image.symbol("__rodata_start").address(),
                image.symbol("__rodata_end").address());
        assertEquals(
                image.symbol("table").address(),
                image.symbol("__segment_data_start").address());
        assertEquals(
                image.symbol("__bss_end").address(),
                image.symbol("__segment_data_end").address());
        assertEquals(
                0x0010_0000L, kernelLinker().link().symbol("__boot_text_start").address() & ~0xFFFL);
    }

    @Test
    void sameInputSameBytes() {
        assertArrayEquals(kernelLinker().link().elf(), kernelLinker().link().elf());
        assertEquals(kernelLinker().link().map(), kernelLinker().link().map());
    }

    @Test
    void theMapListsSymbolsByAddress() {
        String map = kernelLinker().link().map();
        List<String> addresses = map.lines()
                .dropWhile(line -> !line.endsWith("Symbol"))
                .skip(1)
                .takeWhile(line -> !line.isEmpty())
                .map(line -> line.substring(0, 10))
                .toList();
        assertEquals(addresses.stream().sorted().toList(), addresses);
        assertTrue(map.contains("0xc0102000       100 .text        kernel\n"), map);
        assertTrue(map.matches("(?s).*\nTotal \\d+ bytes in the file, \\d+ in memory, \\d+ symbols\n"), map);
    }

    @Test
    void allUndefinedSymbolsAreListed() {
        Linker linker = linuxLinker(
                Relocation.abs32(4, Symbol.object("zeta"), 0),
                Relocation.abs32(8, Symbol.object("alpha"), 0),
                Relocation.abs32(12, Symbol.object("alpha"), 0));
        assertEquals(
                "undefined symbol alpha, first used by _start+0x8\nundefined symbol zeta, first used by _start+0x4",
                assertThrows(LinkException.class, linker::link).getMessage());
        Linker nothing = new Linker(LinkLayout.linuxI386("_start"));
        assertEquals(
                "undefined symbol _start, first used by the entry point",
                assertThrows(LinkException.class, nothing::link).getMessage());
    }

    @Test
    void allDuplicateSymbolsAreListed() {
        Linker linker = linuxLinker();
        linker.section(".data").append(Fragment.of(START, new byte[1], 1, List.of()));
        linker.section(".rodata").append(Fragment.of(Symbol.object("__bss_end"), new byte[1], 1, List.of()));
        assertEquals(
                "symbol _start is defined twice: in .text and in .data\n"
                        + "symbol __bss_end is defined twice: in .rodata and in .bss",
                assertThrows(LinkException.class, linker::link).getMessage());
    }

    @Test
    void valuesThatDoNotFitAreRefused() {
        Linker linker = linuxLinker(new Relocation(0, Relocation.Kind.ABS16, TABLE, 0));
        String message = assertThrows(LinkException.class, linker::link).getMessage();
        assertTrue(message.startsWith("table at 0x8049000 does not fit the 16-bit field in _start+0x0"), message);
    }

    private static LinkLayout twoSegments(long second, long offset) {
        return new LinkLayout(
                "_start",
                List.of(
                        new SegmentPlan("a", "RX", 0x1000, 0, List.of(new SectionPlan(".text", LinkLayout.Kind.CODE))),
                        new SegmentPlan(
                                "b", "RW", second, offset, List.of(new SectionPlan(".data", LinkLayout.Kind.DATA)))));
    }

    private static String refusal(LinkLayout layout, int textSize, int dataSize) {
        Linker linker = new Linker(layout);
        linker.section(".text").append(code(START, textSize));
        linker.section(".data").append(code(TABLE, dataSize));
        return assertThrows(LinkException.class, linker::link).getMessage();
    }

    @Test
    void overlapsAndOverflowsAreRefused() {
        assertEquals("segments a and b overlap", refusal(twoSegments(0x2000, 0), 0x1001, 1));
        assertEquals("segments a and b overlap", refusal(twoSegments(0x8000_2000L, 0x8000_0000L), 0x1001, 1));
        String above = refusal(twoSegments(0xFFFF_F000L, 0), 16, 0x1001);
        assertEquals("segment b does not fit below 4 GiB: virtual 0xfffff000, physical 0xfffff000, 4097 bytes", above);
        String below = refusal(twoSegments(0x3000, 0x4000), 16, 16);
        assertTrue(below.startsWith("segment b does not fit below 4 GiB"), below);
    }

    @Test
    void aHeaderTooFarIntoTheFileIsRefused() {
        Linker linker = kernelLinker();
        linker.section(".multiboot").append(Fragment.of(Symbol.object("filler"), new byte[8192], 4, List.of()));
        String message = assertThrows(LinkException.class, linker::link).getMessage();
        assertEquals("section .multiboot ends at file offset 12300, beyond its limit 8192", message);
    }

    @Test
    void wrongLayoutsAreRefused() {
        SectionPlan text = new SectionPlan(".text", LinkLayout.Kind.CODE);
        SectionPlan bss = new SectionPlan(".bss", LinkLayout.Kind.ZERO);
        SectionPlan data = new SectionPlan(".data", LinkLayout.Kind.DATA);
        Stream.<Runnable>of(
                        () -> new SegmentPlan("s", "RW", 0, 0, List.of(text)),
                        () -> new SegmentPlan("s", "RX", 0, 0, List.of(data)),
                        () -> new SegmentPlan("s", "RW", 0, 0, List.of(bss, data)),
                        () -> new SegmentPlan("s", "RX", 100, 0, List.of(text)),
                        () -> new SegmentPlan("s", "XR", 0, 0, List.of(text)),
                        () -> new LinkLayout("e", List.of()),
                        () -> new LinkLayout("e", List.of(new SegmentPlan("s", "RX", 0, 0, List.of(text, text)))),
                        () -> new LinkLayout(
                                "e", List.of(new SegmentPlan("s", "RX", SegmentPlan.FOLLOWS, 0, List.of(text)))))
                .forEach(wrong -> assertThrows(IllegalArgumentException.class, wrong::run));
    }

    @Test
    void fragmentsAreChecked() {
        Relocation beyond = Relocation.abs32(2, TABLE, 0);
        assertThrows(IllegalArgumentException.class, () -> code(START, 5, beyond));
        assertThrows(IllegalArgumentException.class, () -> new Fragment(new byte[1], 3, List.of(), List.of()));
        assertThrows(IllegalArgumentException.class, () -> Symbol.object(""));
        Linker linker = linuxLinker();
        assertThrows(IllegalArgumentException.class, () -> linker.section(".unknown"));
        assertThrows(
                IllegalArgumentException.class, () -> linker.section(".bss").append(code(START, 1)));
        assertThrows(
                IllegalArgumentException.class, () -> linker.section(".data").reserve(TABLE, 4, 4));
    }

    @Test
    void gapsBetweenRoutinesTrap() {
        LinkedImage image = linuxLinker().link();
        assertEquals(0xCCCC_CCCC, word(image, image.symbol("_start").address() + 21));
    }
}
