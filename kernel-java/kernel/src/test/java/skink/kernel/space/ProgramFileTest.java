package skink.kernel.space;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import skink.abi.user.UserSpace;
import skink.magic.Address;
import skink.magic.sim.SimulatedMachine;

/** An executable is accepted, and nothing that could reach beyond its file or its part of memory is. */
class ProgramFileTest {
    private static final int FILE = 0xC020_0000;
    private static final int FILE_BYTES = 0x3000;
    private static final int TABLE = 52;
    private static final int SEGMENT_BYTES = 32;

    private final SimulatedMachine machine = new SimulatedMachine(1, 1);

    /** Text of one page and data of 0x800 bytes that grow to 0x1800. */
    private static ByteBuffer program() {
        ByteBuffer file = ByteBuffer.allocate(FILE_BYTES).order(ByteOrder.LITTLE_ENDIAN);
        file.putInt(0, 0x464C_457F)
                .putInt(4, 0x01_01_01)
                .putInt(16, 3 << 16 | 2)
                .putInt(20, 1);
        file.putInt(24, UserSpace.PROGRAM_BASE + 0x10).putInt(28, TABLE);
        file.putShort(42, (short) SEGMENT_BYTES).putShort(44, (short) 2);
        segment(file, 0, 0x1000, UserSpace.PROGRAM_BASE, 0x1000, 0x1000, 5);
        segment(file, 1, 0x2000, UserSpace.PROGRAM_BASE + 0x1000, 0x800, 0x1800, 6);
        return file;
    }

    private static void segment(
            ByteBuffer file, int index, int offset, int address, int fileBytes, int memoryBytes, int rights) {
        int at = TABLE + index * SEGMENT_BYTES;
        file.putInt(at, 1).putInt(at + 4, offset).putInt(at + 8, address).putInt(at + 16, fileBytes);
        file.putInt(at + 20, memoryBytes).putInt(at + 24, rights);
    }

    private String open(ByteBuffer file, int bytes) {
        machine.memory().write(FILE, file.array());
        String[] fault = new String[1];
        machine.run(() -> fault[0] = ProgramFile.open(Address.of(FILE), bytes));
        return fault[0];
    }

    @Test
    void aSoundProgramIsAccepted() {
        assertNull(open(program(), FILE_BYTES));
        machine.run(() -> {
            assertEquals(2, ProgramFile.segments());
            assertEquals(UserSpace.PROGRAM_BASE + 0x10, ProgramFile.entry());
            assertTrue(ProgramFile.isLoaded(1) && ProgramFile.isWritable(1) && !ProgramFile.isWritable(0));
            assertEquals(FILE + 0x2000, ProgramFile.content(1).toInt());
            assertEquals(0x1800, ProgramFile.memoryBytes(1));
        });
    }

    /** Offsets in the file and the word that is put there. */
    @ParameterizedTest
    @CsvSource({
        "0,   0,          no magic",
        "4,   0x10102,    64 bits",
        "16,  0x3E0002,   for another processor",
        "16,  0x30003,    a shared object",
        "24,  0x8047000,  its entry is before the program",
        "24,  0xC0100000, its entry is in the kernel",
        "28,  0x2FF0,     headers beyond the file",
        "28,  0xFFFFFFF0, headers before the file",
        "44,  17,         too many headers",
        "56,  0x2800,     the text ends beyond the file",
        "56,  0xFFFFF000, the text begins before the file",
        "60,  0xC0000000, the text is in the kernel",
        "60,  0x10000,    the text is where the message page is",
        "60,  0x8048800,  text and data share a page",
        "68,  0x1001,     the file has more than memory",
        "72,  0xFFFFFFFF, memory has no end",
        "92,  0x1FFFF000, the data reach the heap",
        "92,  0xFFFFF000, the data wrap around"
    })
    void whatReachesTooFarIsRefused(String offset, String word, String why) {
        ByteBuffer file = program();
        file.putInt(Integer.decode(offset), (int) Long.decode(word).longValue());
        assertNotNull(open(file, FILE_BYTES), why);
    }

    @Test
    void aFileThatEndsTooEarlyIsRefused() {
        for (int bytes : new int[] {0, 1, 51, 52, TABLE + SEGMENT_BYTES, 0x27FF}) {
            assertNotNull(open(program(), bytes), bytes + " bytes");
        }
    }

    /** Whatever is accepted keeps to the file and to its part of memory. */
    @Test
    void spoiltHeadersAreRefusedOrHarmless() {
        int accepted = 0;
        for (long seed = 0; seed < 3000; seed++) {
            Random random = new Random(seed);
            ByteBuffer file = program();
            for (int i = random.nextInt(3); i >= 0; i--) {
                int at = random.nextInt(TABLE + 2 * SEGMENT_BYTES);
                file.put(at, (byte) (random.nextBoolean() ? random.nextInt() : file.get(at) ^ 1 << random.nextInt(8)));
            }
            if (open(file, FILE_BYTES) == null) {
                accepted++;
                machine.run(ProgramFileTest::assertHarmless);
            }
        }
        assertTrue(accepted > 300 && accepted < 2700, "accepted " + accepted);
    }

    private static void assertHarmless() {
        for (int i = 0; i < ProgramFile.segments(); i++) {
            if (ProgramFile.isLoaded(i)) {
                long from = Integer.toUnsignedLong(ProgramFile.fileOffset(i));
                long start = Integer.toUnsignedLong(ProgramFile.address(i));
                long bytes = Integer.toUnsignedLong(ProgramFile.memoryBytes(i));
                assertTrue(from + Integer.toUnsignedLong(ProgramFile.fileBytes(i)) <= FILE_BYTES);
                assertTrue(start >= UserSpace.PROGRAM_BASE && start + bytes <= UserSpace.HEAP_BASE);
            }
        }
    }
}
