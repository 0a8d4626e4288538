package skink.images.build;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;

/** Executables without what is never loaded: symbols, what a debugger wants, and the table of sections (ELF, chapter 1). */
final class LoadedElf {
    private static final int PROGRAM_HEADERS = 28;
    private static final int SECTION_HEADERS = 32;
    private static final int HEADER_BYTES = 42;
    private static final int HEADERS = 44;
    private static final int SECTIONS = 48;
    private static final int SECTION_NAMES = 50;
    /** In a program header. */
    private static final int OFFSET = 4;

    private static final int FILE_BYTES = 16;

    private LoadedElf() {}

    /** The beginning of an ELF32 file, up to the end of its last segment. */
    static byte[] of(byte[] elf) {
        ByteBuffer words = ByteBuffer.wrap(elf).order(ByteOrder.LITTLE_ENDIAN);
        int header = words.getInt(PROGRAM_HEADERS);
        int end = header + words.getShort(HEADERS) * words.getShort(HEADER_BYTES);
        for (int i = 0; i < words.getShort(HEADERS); i++, header += words.getShort(HEADER_BYTES)) {
            end = Math.max(end, words.getInt(header + OFFSET) + words.getInt(header + FILE_BYTES));
        }
        byte[] loaded = Arrays.copyOf(elf, end);
        ByteBuffer.wrap(loaded)
                .putInt(SECTION_HEADERS, 0)
                .putShort(SECTIONS, (short) 0)
                .putShort(SECTION_NAMES, (short) 0);
        return loaded;
    }
}
