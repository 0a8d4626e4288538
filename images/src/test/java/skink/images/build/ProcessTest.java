package skink.images.build;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import skink.abi.boot.MemoryMapAbi;
import skink.abi.kcall.KernelCall;
import skink.abi.user.UserSpace;
import skink.boot.user.UserPlatform;
import skink.compiler.driver.CompileOptions;
import skink.compiler.driver.Pipeline;
import skink.compiler.link.Fragment;
import skink.compiler.link.LinkedImage;
import skink.compiler.link.Linker;
import skink.compiler.link.Symbol;
import skink.images.build.GuestClasses.Module;

/** Programs for our own system: ELF files as its loader takes them. */
class ProcessTest {
    private static final String HELLO = "skink.tests.Hello";
    private static final byte INT = (byte) 0xCD;
    private static final int PT_LOAD = 1;

    /** A program header of the ELF32 format. */
    private record Segment(long address, long memoryBytes, long fileOffset, long fileBytes, int rights) {
        static final int EXECUTABLE = 1;
        static final int WRITABLE = 2;

        boolean has(int right) {
            return (rights & right) != 0;
        }
    }

    private static LinkedImage hello() {
        return Pipeline.compile(
                        Toolchain.program(Target.SKINK, List.of(Module.TESTS.path()), HELLO, CompileOptions.defaults()))
                .image();
    }

    private static ByteBuffer words(byte[] elf) {
        return ByteBuffer.wrap(elf).order(ByteOrder.LITTLE_ENDIAN);
    }

    private static List<Segment> segments(byte[] elf) {
        ByteBuffer words = words(elf);
        int at = words.getInt(28);
        List<Segment> segments = new ArrayList<>();
        for (int i = 0; i < words.getShort(44); i++, at += words.getShort(42)) {
            if (words.getInt(at) == PT_LOAD) {
                segments.add(new Segment(
                        Integer.toUnsignedLong(words.getInt(at + 8)),
                        words.getInt(at + 20),
                        words.getInt(at + 4),
                        words.getInt(at + 16),
                        words.getInt(at + 24)));
            }
        }
        return segments;
    }

    @Test
    void segmentsLieInTheUserHalfApartFromHeapAndStack() {
        List<Segment> segments = segments(hello().elf());
        assertEquals(3, segments.size());
        assertEquals(UserSpace.PROGRAM_BASE, segments.get(0).address());
        for (Segment segment : segments) {
            assertEquals(0, segment.address() % MemoryMapAbi.PAGE_BYTES);
            assertEquals(0, segment.fileOffset() % MemoryMapAbi.PAGE_BYTES);
            assertTrue(segment.fileBytes() <= segment.memoryBytes());
            assertTrue(segment.address() >= UserSpace.PROGRAM_BASE);
            assertTrue(segment.address() + segment.memoryBytes() <= UserSpace.HEAP_BASE);
            assertFalse(segment.has(Segment.WRITABLE) && segment.has(Segment.EXECUTABLE), "writable code");
        }
        assertEquals(1, segments.stream().filter(s -> s.has(Segment.EXECUTABLE)).count());
        Segment data = segments.stream()
                .filter(s -> s.has(Segment.WRITABLE))
                .findFirst()
                .orElseThrow();
        assertEquals(UserSpace.DATA_BASE, data.address());
    }

    @Test
    void theEntryIsInTheCode() {
        LinkedImage image = hello();
        long entry = Integer.toUnsignedLong(words(image.elf()).getInt(24));
        assertEquals(image.symbol("_start").address(), entry);
        Segment code = segments(image.elf()).get(0);
        assertTrue(code.has(Segment.EXECUTABLE));
        assertTrue(entry >= code.address() && entry < code.address() + code.memoryBytes());
    }

    @Test
    void itCallsOurKernelAndNotLinux() {
        LinkedImage image = hello();
        assertFalse(image.map().contains("linux_syscall"));
        assertFalse(image.map().contains("linux_signal_entry"));
        assertTrue(image.map().contains("fault_entry"));
        assertTrue(hasTrap(image.elf(), KernelCall.VECTOR));
    }

    /** Whether the code has an {@code int} with this vector. */
    private static boolean hasTrap(byte[] elf, int vector) {
        Segment code = segments(elf).get(0);
        for (int i = (int) code.fileOffset(); i < code.fileOffset() + code.fileBytes() - 1; i++) {
            if (elf[i] == INT && elf[i + 1] == (byte) vector) {
                return true;
            }
        }
        return false;
    }

    @Test
    void aLinuxProgramHasNothingOfOurs() {
        LinkedImage image = Pipeline.compile(Toolchain.program(
                        Target.LINUX_I386, List.of(Module.TESTS.path()), HELLO, CompileOptions.defaults()))
                .image();
        assertFalse(image.map().contains("fault_entry"));
        assertTrue(image.map().contains("linux_syscall"));
    }

    @Test
    void dataThatReachTheHeapAreRefused() {
        UserPlatform platform = new UserPlatform();
        Linker linker = new Linker(platform.layout());
        linker.section(".text").append(Fragment.of(Symbol.function("_start"), new byte[] {(byte) 0xC3}, 16, List.of()));
        int room = UserSpace.HEAP_BASE - UserSpace.DATA_BASE;
        linker.section(".bss").reserve(Symbol.object("table"), room, 4096);
        platform.check(linker.link());
        linker.section(".bss").reserve(Symbol.object("more"), 4, 4);
        LinkedImage image = linker.link();
        assertTrue(assertThrows(IllegalArgumentException.class, () -> platform.check(image))
                .getMessage()
                .contains("room for " + room));
    }

    @Test
    void aProcessIsKeptUntilItsBuildIdChanges() throws IOException {
        Path elf = Toolchain.process(HELLO);
        assertTrue(Files.exists(elf.resolveSibling(HELLO + ".map")));
        FileTime made = Files.getLastModifiedTime(elf);
        assertEquals(elf, Toolchain.process(HELLO));
        assertEquals(made, Files.getLastModifiedTime(elf));
        assertEquals(
                words(hello().elf()).getInt(24), words(Files.readAllBytes(elf)).getInt(24));
    }
}
