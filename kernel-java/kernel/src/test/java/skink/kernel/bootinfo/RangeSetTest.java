package skink.kernel.bootinfo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.BitSet;
import java.util.Random;
import org.junit.jupiter.api.Test;

class RangeSetTest {
    private static final int UNIVERSE = 200;

    private static void assertSame(BitSet model, RangeSet set, String where) {
        long previousEnd = -1;
        BitSet actual = new BitSet();
        for (int i = 0; i < set.count(); i++) {
            assertTrue(set.start(i) > previousEnd, "ranges ascend and do not touch, " + where);
            assertTrue(set.start(i) < set.end(i), where);
            previousEnd = set.end(i);
            actual.set((int) set.start(i), (int) set.end(i));
        }
        assertEquals(model, actual, where);
        assertEquals(model.cardinality(), set.size(), where);
    }

    @Test
    void behavesAsASetOfBits() {
        for (int seed = 0; seed < 300; seed++) {
            Random random = new Random(seed);
            RangeSet set = new RangeSet(UNIVERSE);
            BitSet model = new BitSet();
            for (int step = 0; step < 40; step++) {
                int start = random.nextInt(UNIVERSE);
                int end = Math.min(UNIVERSE, start + random.nextInt(30));
                if (random.nextInt(3) == 0) {
                    set.remove(start, end);
                    model.clear(start, end);
                } else {
                    set.add(start, end);
                    model.set(start, end);
                }
                assertSame(model, set, "seed " + seed + " step " + step);
            }
            assertFalse(set.overflowed());
        }
    }

    @Test
    void aFullSetOnlyEverBecomesSmallerThanAskedFor() {
        for (int seed = 0; seed < 300; seed++) {
            Random random = new Random(seed);
            RangeSet set = new RangeSet(4);
            BitSet model = new BitSet();
            for (int step = 0; step < 40; step++) {
                int start = random.nextInt(UNIVERSE);
                int end = Math.min(UNIVERSE, start + random.nextInt(10));
                if (random.nextInt(3) == 0) {
                    set.remove(start, end);
                    model.clear(start, end);
                } else {
                    set.add(start, end);
                    model.set(start, end);
                }
                for (int i = 0; i < set.count(); i++) {
                    assertTrue(model.nextClearBit((int) set.start(i)) >= set.end(i), "seed " + seed);
                }
            }
        }
    }

    @Test
    void containsWholeRangesOnly() {
        RangeSet set = new RangeSet(4);
        set.add(10, 20);
        assertTrue(set.contains(10, 20));
        assertTrue(set.contains(12, 12));
        assertFalse(set.contains(9, 11));
        assertFalse(set.contains(19, 21));
    }
}
