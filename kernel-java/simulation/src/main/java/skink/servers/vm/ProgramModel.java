package skink.servers.vm;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import skink.abi.user.UserSpace;

/**
 * A program's file, read a second time in the simplest way (System V ABI, chapters 4 and 5): with numbers that do not
 * overflow. And files to read, half of them spoilt.
 */
final class ProgramModel {
    /** Memory of a program: addresses and sizes in bytes. */
    record Part(long address, long bytes, long offset, long fileBytes, boolean isWritable) {
        long firstPage() {
            return address & -PAGE;
        }

        long end() {
            return address + bytes + PAGE - 1 & -PAGE;
        }
    }

    static final int PAGE = SimulatedMemory.PAGE;
    static final int HEADER_BYTES = 52;
    static final int PART_BYTES = 32;
    private static final int MOST_PARTS = 16;

    final int entry;
    final List<Part> parts;

    private ProgramModel(int entry, List<Part> parts) {
        this.entry = entry;
        this.parts = parts;
    }

    private static long unsigned(ByteBuffer file, int at) {
        return Integer.toUnsignedLong(file.getInt(at));
    }

    /** What the file says; null if it is no program. */
    static ProgramModel read(byte[] bytes) {
        ByteBuffer file = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        if (bytes.length < HEADER_BYTES
                || file.getInt(0) != 0x464C_457F
                || file.get(4) != 1
                || file.get(5) != 1
                || file.get(6) != 1
                || file.getShort(16) != 2
                || file.getShort(18) != 3
                || file.getShort(42) != PART_BYTES) {
            return null;
        }
        long table = unsigned(file, 28);
        int count = Short.toUnsignedInt(file.getShort(44));
        if (count > MOST_PARTS || table % 4 != 0 || table + (long) count * PART_BYTES > bytes.length) {
            return null;
        }
        List<Part> parts = new ArrayList<>();
        long lowest = UserSpace.PROGRAM_BASE;
        for (int i = 0; i < count; i++) {
            int at = (int) table + i * PART_BYTES;
            Part part = new Part(
                    unsigned(file, at + 8),
                    unsigned(file, at + 20),
                    unsigned(file, at + 4),
                    unsigned(file, at + 16),
                    (file.getInt(at + 24) & 2) != 0);
            if (file.getInt(at) == 1 && part.bytes != 0) {
                boolean isInFile = part.offset + part.fileBytes <= bytes.length && part.fileBytes <= part.bytes;
                boolean isInRoom = part.firstPage() >= lowest && part.address + part.bytes <= UserSpace.HEAP_BASE;
                if (!isInFile || !isInRoom) {
                    return null;
                }
                lowest = part.end();
                parts.add(part);
            }
        }
        long entry = unsigned(file, 24);
        return entry >= UserSpace.PROGRAM_BASE && entry < lowest ? new ProgramModel((int) entry, parts) : null;
    }

    /** A sound file with some parts of all kinds. */
    static byte[] sound(SplittableRandom random) {
        int count = 1 + random.nextInt(4);
        int[][] headers = new int[count][];
        int address = UserSpace.PROGRAM_BASE + random.nextInt(3) * PAGE;
        int offset = HEADER_BYTES + count * PART_BYTES;
        for (int i = 0; i < count; i++) {
            boolean isWritable = random.nextInt(2) == 0;
            int contents = random.nextInt(4) == 0 ? random.nextInt(8) : random.nextInt(3 * PAGE);
            int bytes = Math.max(1, contents + (isWritable ? random.nextInt(2 * PAGE) : 0));
            address += switch (random.nextInt(3)) {
                case 0 -> 0;
                case 1 -> random.nextInt(PAGE) & -4;
                default -> 4 * random.nextInt(1 << 20);
            };
            if (random.nextInt(4) > 0) {
                offset += address - offset & PAGE - 1;
            }
            if (address > UserSpace.HEAP_BASE - 8 * PAGE) {
                address = UserSpace.HEAP_BASE - 8 * PAGE;
                offset += address - offset & PAGE - 1;
                count = i + 1;
            }
            headers[i] = new int[] {1, offset, address, address, contents, bytes, isWritable ? 6 : 5, PAGE};
            offset += contents;
            address = address + bytes + PAGE - 1 & -PAGE;
        }
        ByteBuffer file = ByteBuffer.allocate(offset + 3 & -4).order(ByteOrder.LITTLE_ENDIAN);
        for (int i = HEADER_BYTES; i < file.capacity() - 4; i++) {
            file.put(i, (byte) random.nextInt());
        }
        file.putInt(0, 0x464C_457F)
                .putInt(4, 0x01_01_01)
                .putShort(16, (short) 2)
                .putShort(18, (short) 3);
        file.putInt(20, 1).putInt(24, headers[0][2]).putInt(28, HEADER_BYTES).putShort(40, (short) HEADER_BYTES);
        file.putShort(42, (short) PART_BYTES).putShort(44, (short) count);
        for (int i = 0; i < count; i++) {
            for (int j = 0; j < headers[i].length; j++) {
                file.putInt(HEADER_BYTES + i * PART_BYTES + 4 * j, headers[i][j]);
            }
        }
        return file.array();
    }

    /** A file in some words of whose headers stands what nobody expects. */
    static byte[] spoilt(SplittableRandom random) {
        byte[] bytes = sound(random);
        ByteBuffer file = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        int headers = Math.min(bytes.length, HEADER_BYTES + PART_BYTES * file.getShort(44));
        int[] numbers = {0, 1, -1, PAGE, -PAGE, bytes.length, Integer.MAX_VALUE, Integer.MIN_VALUE, UserSpace.HEAP_BASE
        };
        for (int i = random.nextInt(3); i >= 0; i--) {
            int at = random.nextInt(headers / 4) * 4;
            int number = numbers[random.nextInt(numbers.length)];
            int changed =
                    switch (random.nextInt(3)) {
                        case 0 -> number;
                        case 1 -> file.getInt(at) + number;
                        default -> file.getInt(at) ^ 1 << random.nextInt(32);
                    };
            file.putInt(at, changed);
        }
        return bytes;
    }
}
