package skink.drivers.memory;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import org.junit.jupiter.api.Test;

/** The block function gives what RFC 8439 says. */
class ChaCha20Test {
    /** Section 2.3.2. */
    @Test
    void blockOfTheStandard() {
        int[] key = new int[8];
        for (int i = 0; i < key.length; i++) {
            key[i] = 0x0302_0100 + i * 0x0404_0404;
        }
        int[] block = new int[16];
        ChaCha20.block(key, 1, new int[] {0x0900_0000, 0x4A00_0000, 0}, block);
        assertArrayEquals(
                new int[] {
                    0xe4e7f110, 0x15593bd1, 0x1fdd0f50, 0xc47120a3,
                    0xc7f4d1c7, 0x0368c033, 0x9aaa2204, 0x4e6cd4c3,
                    0x466482d2, 0x09aa9f07, 0x05d7c214, 0xa2028bd9,
                    0xd19c12b5, 0xb94e16de, 0xe883d0cb, 0x4e3c50a2
                },
                block);
    }

    /** Appendix A.1, test vector 1: all zeros. */
    @Test
    void blockOfZeros() {
        int[] block = new int[16];
        ChaCha20.block(new int[8], 0, new int[3], block);
        assertArrayEquals(
                new int[] {
                    0xade0b876, 0x903df1a0, 0xe56a5d40, 0x28bd8653,
                    0xb819d2bd, 0x1aed8da0, 0xccef36a8, 0xc70d778b,
                    0x7c5941da, 0x8d485751, 0x3fe02477, 0x374ad8b8,
                    0xf4b8436a, 0x1ca11815, 0x69b687c3, 0x8665eeb2
                },
                block);
    }
}
