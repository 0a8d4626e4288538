package skink.drivers.memory;

import java.util.Arrays;
import java.util.function.LongSupplier;

/**
 * Random bytes: the stream of {@link ChaCha20}, whose key is replaced by the beginning of its own stream with every request
 * (fast key erasure, Bernstein 2017). So who learns the key learns nothing of what was given out before.
 *
 * <p><b>What they are worth.</b> Who does not know the key cannot tell them from random ones. The key is worth what goes into
 * it: the low bits of {@value #SAMPLES} time stamps between pieces of work, and whatever is written to the device. How far
 * time stamps can be guessed depends on the machine, and nobody has measured it: under an emulator that counts instructions they can be told in
 * advance. So this is enough for hash tables, games and tests, not for keys that matter. Processors' own generators (RDRAND)
 * are not asked.
 */
final class RandomBytes implements ByteDevice {
    private static final int SAMPLES = 1024;
    private static final int[] NO_NONCE = new int[3];
    private static final int BYTES_OF_KEY = 4 * ChaCha20.KEY_WORDS;

    private final LongSupplier clock;
    private int[] key = new int[ChaCha20.KEY_WORDS];
    private final int[] block = new int[ChaCha20.BLOCK_WORDS];

    /** Seeded by the jitter of a clock of time stamps. */
    RandomBytes(LongSupplier clock) {
        this.clock = clock;
        for (int i = 0; i < SAMPLES; i++) {
            key[i % ChaCha20.KEY_WORDS] ^= (int) clock.getAsLong();
            if (i % ChaCha20.KEY_WORDS == ChaCha20.KEY_WORDS - 1) {
                stir();
            }
        }
    }

    /** Replaces the key by the first half of its block 0. */
    private void stir() {
        ChaCha20.block(key, 0, NO_NONCE, block);
        key = Arrays.copyOf(block, ChaCha20.KEY_WORDS);
    }

    @Override
    public int read(byte[] to, int most) {
        for (int i = 0; i < most; i++) {
            int at = i % (4 * ChaCha20.BLOCK_WORDS);
            if (at == 0) {
                ChaCha20.block(key, 1 + i / (4 * ChaCha20.BLOCK_WORDS), NO_NONCE, block);
            }
            to[i] = (byte) (block[at / 4] >>> 8 * (at % 4));
        }
        stir();
        Arrays.fill(block, 0);
        return most;
    }

    /** Mixes bytes into the key: what it was worth before it is worth afterwards. */
    @Override
    public void write(byte[] from, int count) {
        for (int i = 0; i < count; i++) {
            int at = i % BYTES_OF_KEY;
            key[at / 4] ^= (from[i] & 0xFF) << 8 * (at % 4);
            if (at == BYTES_OF_KEY - 1) {
                stir();
            }
        }
        key[0] ^= (int) clock.getAsLong();
        stir();
    }
}
