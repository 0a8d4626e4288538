package skink.drivers.memory;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class RandomBytesTest {
    private static RandomBytes withClock(long start, long step) {
        AtomicLong now = new AtomicLong(start);
        return new RandomBytes(() -> now.addAndGet(step));
    }

    private static byte[] read(RandomBytes random, int count) {
        byte[] bytes = new byte[count];
        assertEquals(count, random.read(bytes, count));
        return bytes;
    }

    @Test
    void everyBitIsSetHalfTheTime() {
        byte[] bytes = read(withClock(1, 7), 16 << 10);
        for (int bit = 0; bit < 8; bit++) {
            int set = 0;
            for (byte each : bytes) {
                set += each >>> bit & 1;
            }
            // Six standard deviations of 64 around the half.
            assertTrue(Math.abs(set - bytes.length / 2) < 384, "bit " + bit + " is set " + set + " times");
        }
    }

    @Test
    void nothingComesTwice() {
        RandomBytes random = withClock(1, 7);
        Set<Long> seen = new HashSet<>();
        for (int i = 0; i < 1000; i++) {
            byte[] bytes = read(random, 136);
            for (int at = 0; at < bytes.length; at += 8) {
                long word = 0;
                for (int k = 0; k < 8; k++) {
                    word = word << 8 | bytes[at + k] & 0xFF;
                }
                assertTrue(seen.add(word), "the same 8 bytes again");
            }
        }
    }

    @Test
    void oneTickOfTheClockMakesAllTheDifference() {
        assertTrue(Arrays.equals(read(withClock(1, 7), 64), read(withClock(1, 7), 64)), "it follows from the clock");
        assertFalse(Arrays.equals(read(withClock(1, 7), 64), read(withClock(2, 7), 64)));
    }

    @Test
    void whatIsWrittenCounts() throws Exception {
        for (int length : new int[] {1, 31, 32, 33, 100}) {
            RandomBytes one = withClock(1, 7);
            RandomBytes other = withClock(1, 7);
            byte[] seed = new byte[length];
            one.write(seed, length);
            seed[length - 1] = 1;
            other.write(seed, length);
            assertFalse(Arrays.equals(read(one, 64), read(other, 64)), "byte " + length + " does not count");
        }
    }
}
