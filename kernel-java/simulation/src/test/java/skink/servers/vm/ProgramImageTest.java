package skink.servers.vm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import skink.abi.protocol.NotAProgram;
import skink.abi.user.UserSpace;

/** Programs' files, field by field (System V ABI, chapters 4 and 5). */
class ProgramImageTest {
    private static final int PAGE = SimulatedMemory.PAGE;
    private static final int AT = 2 * PAGE;
    private static final int FIRST = 52;
    private static final int SECOND = FIRST + 32;
    private static final int BYTES = SECOND + 32 + 600;

    private final SimulatedMemory memory = new SimulatedMemory(8);
    private final ByteBuffer file = ByteBuffer.allocate(BYTES).order(ByteOrder.LITTLE_ENDIAN);

    ProgramImageTest() {
        int base = UserSpace.PROGRAM_BASE;
        int[] header = {0x464C_457F, 0x01_01_01, 0, 0, 3 << 16 | 2, 1, base + 16, FIRST, 0, 0, 32 << 16 | 52, 2, 0};
        int[] text = {1, 116, base + 8, 0, 300, 300, 5, PAGE};
        int[] data = {1, 416, base + PAGE, 0, 300, 5000, 6, PAGE};
        put(0, header);
        put(FIRST, text);
        put(SECOND, data);
    }

    private void put(int at, int... words) {
        for (int i = 0; i < words.length; i++) {
            file.putInt(at + 4 * i, words[i]);
        }
    }

    private ProgramImage read(int bytes) throws NotAProgram {
        memory.put(AT, file.array());
        return new ProgramImage(memory, AT, bytes);
    }

    private void assertRefused() {
        assertThrows(NotAProgram.class, () -> read(BYTES));
    }

    @Test
    void aSoundFileIsReadAsItIs() throws NotAProgram {
        ProgramImage image = read(BYTES);
        int base = UserSpace.PROGRAM_BASE;
        assertEquals(base + 16, image.entry());
        assertEquals(2, image.count());
        assertEquals(new ProgramImage.Segment(base + 8, 300, AT + 116, 300, false), image.segment(0));
        assertEquals(new ProgramImage.Segment(base + PAGE, 5000, AT + 416, 300, true), image.segment(1));
        assertEquals(base + 3 * PAGE, image.segment(1).endOfPages());
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "magic, 0, 464C457E",
        "class, 4, 010102",
        "byte order, 4, 010201",
        "version, 4, 020101",
        "type: shared object, 16, 00030003",
        "machine: amd64, 16, 003E0002",
        "entry below, 24, 08047FFF",
        "entry behind, 24, 0804B000",
        "entry in the kernel, 24, C0000000",
        "table beyond the file, 28, 800",
        "table not aligned, 28, 36",
        "table negative, 28, FFFFFFFC",
        "size of a header, 40, 00280034",
        "too many headers, 44, 11",
        "very many headers, 44, FFFF",
        "no headers, 44, 0",
        "offset beyond the file, 56, 1000",
        "offset negative, 56, FFFFFFFF",
        "contents beyond the file, 68, 300",
        "contents negative, 68, FFFFFFFF",
        "contents larger than memory, 68, 12D",
        "memory smaller than contents, 72, 12B",
        "memory negative, 72, 80000000",
        "memory into the next part, 72, FF9",
        "address below, 60, 08047FFC",
        "address null, 60, 0",
        "address in the heap, 60, 20000001",
        "address in the kernel, 60, C0000000",
        "address that wraps, 60, FFFFFFF0",
        "second address on the first page, 92, 08048FFC",
        "second address before the first, 92, 08047000",
        "second part into the heap, 104, 17FB7001",
        "second part through all addresses, 104, 7FFFFFFF"
    })
    void aSpoiltFieldIsRefused(String field, int at, String word) throws NotAProgram {
        read(BYTES);
        file.putInt(at, Integer.parseUnsignedInt(word, 16));
        assertRefused();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "two headers that are one, 44, 1",
        "a part that is not loaded, 52, 6474E551",
        "a part without memory, 72, 0",
        "a part without contents, 68, 0",
        "the next page is the next part's, 72, FF8",
        "the second part up to the heap, 104, 17FB7000",
        "other bits of rights, 76, FFFFFFFD",
        "the upper half of a word is the section headers', 44, 12340002"
    })
    void anUnusualFieldIsNot(String field, int at, String word) throws NotAProgram {
        file.putInt(at, Integer.parseUnsignedInt(word, 16));
        put(24, UserSpace.PROGRAM_BASE);
        assertTrue(read(BYTES).count() > 0);
    }

    @Test
    void sizesAreTheFilesAndNotTheMemorys() {
        for (int bytes : new int[] {-1, 0, 4, 51, SECOND + 31, 415 + 300, Integer.MIN_VALUE}) {
            assertThrows(NotAProgram.class, () -> read(bytes), bytes + " bytes");
        }
    }

    /** What is read a second time in the simplest way is the same, and nothing beyond the file is touched. */
    @Test
    void spoiltFilesAreReadTheSameTwice() {
        SplittableRandom random = new SplittableRandom(1);
        int sound = 0;
        for (int i = 0; i < 50_000; i++) {
            byte[] bytes = ProgramModel.spoilt(random);
            ProgramModel model = ProgramModel.read(bytes);
            SimulatedMemory exact = i % 64 == 0 || model != null ? new SimulatedMemory(bytes.length / PAGE + 1) : null;
            if (exact != null) {
                sound += model == null ? 0 : 1;
                int at = exact.frames() * PAGE - bytes.length;
                exact.put(at, bytes);
                compare(model, exact, at, bytes.length);
            }
        }
        assertTrue(sound > 1000, "only " + sound + " were programs");
    }

    private static void compare(ProgramModel model, SimulatedMemory memory, int at, int bytes) {
        ProgramImage image = null;
        try {
            image = new ProgramImage(memory, at, bytes);
        } catch (NotAProgram refused) {
            assertEquals(null, model, "a program is refused");
            return;
        }
        assertEquals(model.parts.size(), image.count());
        assertEquals(model.entry, image.entry());
        for (int i = 0; i < image.count(); i++) {
            ProgramModel.Part part = model.parts.get(i);
            ProgramImage.Segment segment = image.segment(i);
            assertEquals(part.address(), segment.address());
            assertEquals(part.bytes(), segment.bytes());
            assertEquals(at + part.offset(), segment.physical());
            assertEquals(part.fileBytes(), segment.fileBytes());
            assertEquals(part.isWritable(), segment.isWritable());
        }
    }
}
