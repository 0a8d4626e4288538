package skink.images.build;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;

/**
 * An ELF32 executable without what only debuggers read: sections, symbols, lines. What is loaded stays where it is in the
 * file; Java's own stack traces need nothing else.
 */
final class StrippedElf {
    private static final int HEADER_BYTES = 52;
    private static final int PROGRAM_HEADERS = 28;
    private static final int SECTION_HEADERS = 32;
    private static final int PROGRAM_HEADER_BYTES = 42;
    private static final int PROGRAM_HEADER_COUNT = 44;
    private static final int SECTION_COUNT = 48;
    private static final int SECTION_NAMES = 50;
    private static final int SEGMENT_OFFSET = 4;
    private static final int SEGMENT_FILE_BYTES = 16;

    private StrippedElf() {}

    /** The same executable, shorter. */
    static byte[] of(byte[] elf) {
        ByteBuffer file = ByteBuffer.wrap(elf).order(ByteOrder.LITTLE_ENDIAN);
        int headers = file.getInt(PROGRAM_HEADERS);
        int size = file.getShort(PROGRAM_HEADER_BYTES);
        int count = file.getShort(PROGRAM_HEADER_COUNT);
        int end = Math.max(HEADER_BYTES, headers + count * size);
        for (int i = 0; i < count; i++) {
            int header = headers + i * size;
            end = Math.max(end, file.getInt(header + SEGMENT_OFFSET) + file.getInt(header + SEGMENT_FILE_BYTES));
        }
        byte[] stripped = Arrays.copyOf(elf, end);
        ByteBuffer.wrap(stripped)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putInt(SECTION_HEADERS, 0)
                .putShort(SECTION_COUNT, (short) 0)
                .putShort(SECTION_NAMES, (short) 0);
        return stripped;
    }
}
