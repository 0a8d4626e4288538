package skink.boot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import skink.abi.boot.BootSymbols;
import skink.abi.boot.MemoryMapAbi;
import skink.abi.boot.Multiboot;
import skink.compiler.link.LinkedImage;
import skink.compiler.link.Linker;
import skink.compiler.link.Symbol;

/** What a boot loader reads of the kernel's file. */
class BootImageTest {
    private static final int HEADER_LIMIT_BYTES = 8192;
    private static final int LOAD = 1;
    private static final int EXECUTABLE = 1;
    private static final int WRITABLE = 2;

    private record Segment(int type, int offset, int virtual, int physical, int fileSize, int memorySize, int flags) {}

    private final LinkedImage image = TinyKernel.link(0);
    private final ByteBuffer elf = ByteBuffer.wrap(image.elf()).order(ByteOrder.LITTLE_ENDIAN);

    private List<Segment> segments() {
        List<Segment> result = new ArrayList<>();
        int table = elf.getInt(28);
        for (int i = 0; i < elf.getShort(44); i++) {
            int at = table + 32 * i;
            int[] w = new int[8];
            for (int j = 0; j < 8; j++) {
                w[j] = elf.getInt(at + 4 * j);
            }
            result.add(new Segment(w[0], w[1], w[2], w[3], w[4], w[5], w[6]));
        }
        return result;
    }

    private int find(int magic, int alignment) {
        for (int at = 0; at < HEADER_LIMIT_BYTES; at += alignment) {
            if (elf.getInt(at) == magic) {
                return at;
            }
        }
        throw new AssertionError("no header " + Integer.toHexString(magic));
    }

    @Test
    void bothHeadersAreFoundAndAddUpToZero() {
        int first = find(Multiboot.HEADER_MAGIC_1, 4);
        assertEquals(0, elf.getInt(first) + elf.getInt(first + 4) + elf.getInt(first + 8));
        int second = find(Multiboot.HEADER_MAGIC_2, 8);
        int sum = 0;
        for (int i = 0; i < 4; i++) {
            sum += elf.getInt(second + 4 * i);
        }
        assertEquals(0, sum);
        int lastTag = second + elf.getInt(second + 8) - 8;
        assertEquals(0, elf.getInt(lastTag));
        assertEquals(8, elf.getInt(lastTag + 4));
    }

    @Test
    void theEntryPointIsPhysicalAndInAnExecutableSegment() {
        int entry = elf.getInt(24);
        assertTrue(segments().stream()
                .anyMatch(s -> s.type == LOAD
                        && s.virtual == s.physical
                        && (s.flags & EXECUTABLE) != 0
                        && entry >= s.virtual
                        && entry < s.virtual + s.fileSize));
    }

    @Test
    void theUpperHalfIsShiftedByTheKernelBaseAndNoSegmentOfItIsWritableAndExecutable() {
        List<Segment> upper =
                segments().stream().filter(s -> s.type == LOAD && s.virtual < 0).toList();
        assertEquals(3, upper.size());
        for (Segment s : upper) {
            assertEquals(MemoryMapAbi.KERNEL_BASE, s.virtual - s.physical);
            assertTrue((s.flags & (EXECUTABLE | WRITABLE)) != (EXECUTABLE | WRITABLE), s.toString());
        }
    }

    @Test
    void theTrampolineFitsItsPage() {
        long size = image.symbol(BootSymbols.TRAMPOLINE_END).address()
                - image.symbol(BootSymbols.TRAMPOLINE_START).address();
        assertTrue(size > 0 && size < MemoryMapAbi.PAGE_BYTES, "size " + size);
    }

    @Test
    void stacksAreWholePages() {
        assertEquals(0, image.symbol(BootSymbols.CPU_STACKS).address() % MemoryMapAbi.PAGE_BYTES);
    }

    @Test
    void anImageBeyondItsPageTablesIsRefused() {
        Linker linker = new Linker(BootCode.layout());
        BootCode.addTo(linker);
        for (String missing : List.of(
                BootSymbols.KERNEL_MAIN,
                BootSymbols.KERNEL_AP_MAIN,
                BootSymbols.KERNEL_TRAP,
                BootSymbols.KERNEL_USER_TRAP,
                BootSymbols.KERNEL_DOUBLE_FAULT)) {
            linker.section(".bss").reserve(Symbol.object(missing), 0, 1);
        }
        linker.section(".bss").reserve(Symbol.object("huge"), MemoryMapAbi.FINE_MAP_BYTES, 1);
        LinkedImage huge = linker.link();
        IllegalArgumentException e = assertThrows(IllegalArgumentException.class, () -> BootCode.check(huge));
        assertTrue(e.getMessage().contains("16777216"), e.getMessage());
    }

    @Test
    void theSameInputGivesTheSameBytes() {
        assertEquals(
                ByteBuffer.wrap(image.elf()), ByteBuffer.wrap(TinyKernel.link(0).elf()));
    }
}
