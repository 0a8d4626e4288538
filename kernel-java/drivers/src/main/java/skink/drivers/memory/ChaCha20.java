package skink.drivers.memory;

/** The block function of ChaCha20 (RFC 8439, section 2.3): 64 bytes of a stream from a key, a nonce and a block's number. */
final class ChaCha20 {
    static final int KEY_WORDS = 8;
    static final int BLOCK_WORDS = 16;

    private static final int NONCE_WORDS = 3;
    private static final int DOUBLE_ROUNDS = 10;
    /** "expand 32-byte k". */
    private static final int[] CONSTANTS = {0x6170_7865, 0x3320_646E, 0x7962_2D32, 0x6B20_6574};

    private ChaCha20() {}

    /** Writes the block of this number. */
    static void block(int[] key, int number, int[] nonce, int[] block) {
        int[] start = new int[BLOCK_WORDS];
        System.arraycopy(CONSTANTS, 0, start, 0, CONSTANTS.length);
        System.arraycopy(key, 0, start, CONSTANTS.length, KEY_WORDS);
        start[CONSTANTS.length + KEY_WORDS] = number;
        System.arraycopy(nonce, 0, start, BLOCK_WORDS - NONCE_WORDS, NONCE_WORDS);
        System.arraycopy(start, 0, block, 0, BLOCK_WORDS);
        for (int i = 0; i < DOUBLE_ROUNDS; i++) {
            quarterRound(block, 0, 4, 8, 12);
            quarterRound(block, 1, 5, 9, 13);
            quarterRound(block, 2, 6, 10, 14);
            quarterRound(block, 3, 7, 11, 15);
            quarterRound(block, 0, 5, 10, 15);
            quarterRound(block, 1, 6, 11, 12);
            quarterRound(block, 2, 7, 8, 13);
            quarterRound(block, 3, 4, 9, 14);
        }
        for (int i = 0; i < BLOCK_WORDS; i++) {
            block[i] += start[i];
        }
    }

    private static void quarterRound(int[] x, int a, int b, int c, int d) {
        x[a] += x[b];
        x[d] = Integer.rotateLeft(x[d] ^ x[a], 16);
        x[c] += x[d];
        x[b] = Integer.rotateLeft(x[b] ^ x[c], 12);
        x[a] += x[b];
        x[d] = Integer.rotateLeft(x[d] ^ x[a], 8);
        x[c] += x[d];
        x[b] = Integer.rotateLeft(x[b] ^ x[c], 7);
    }
}
