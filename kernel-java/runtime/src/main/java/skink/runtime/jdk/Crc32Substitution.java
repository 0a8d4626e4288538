package skink.runtime.jdk;

import skink.magic.Substitution;

/** The natives of {@code CRC32}: the polynomial of ISO 3309, a byte at a time. */
@Substitution(target = "java.util.zip.CRC32")
final class Crc32Substitution {
    private static final int POLYNOMIAL = 0xEDB8_8320;
    private static final int[] TABLE = table();

    private static int[] table() {
        int[] table = new int[256];
        for (int i = 0; i < table.length; i++) {
            int remainder = i;
            for (int bit = 0; bit < 8; bit++) {
                remainder = remainder >>> 1 ^ ((remainder & 1) == 0 ? 0 : POLYNOMIAL);
            }
            table[i] = remainder;
        }
        return table;
    }

    private static int update(int crc, int value) {
        return ~next(~crc, value);
    }

    private static int next(int state, int value) {
        return TABLE[(state ^ value) & 0xFF] ^ state >>> 8;
    }

    private static int updateBytes0(int crc, byte[] bytes, int offset, int length) {
        int state = ~crc;
        for (int i = 0; i < length; i++) {
            state = next(state, bytes[offset + i]);
        }
        return ~state;
    }
}
