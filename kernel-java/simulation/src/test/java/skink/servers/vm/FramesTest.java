package skink.servers.vm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.BitSet;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Single frames and runs of them, and what is promised of them. */
class FramesTest {
    private static final int PAGE = SimulatedMemory.PAGE;

    private static Frames with(int count, int... numbers) {
        Frames frames = new Frames(count);
        for (int number : numbers) {
            frames.give(number * PAGE);
        }
        return frames;
    }

    @Test
    void aFrameIsGivenOnce() {
        Frames frames = with(130, 3, 64, 129);
        assertEquals(3 * PAGE, frames.take());
        assertEquals(64 * PAGE, frames.take());
        assertEquals(129 * PAGE, frames.take());
        assertEquals(Frames.NONE, frames.take());
        assertEquals(0, frames.freeFrames());
        frames.give(64 * PAGE);
        assertThrows(IllegalStateException.class, () -> frames.give(64 * PAGE));
        assertEquals(64 * PAGE, frames.take());
    }

    @ParameterizedTest
    @CsvSource({
        "1, 0, 3",
        "2, 0, 5",
        "3, 0, 62",
        "5, 0, 62",
        "6, 0, -1", // the first run that is long enough, also across a word
        "2, 7, 5",
        "2, 6, -1",
        "1, 3, -1",
        "1, 4, 3", // below a limit
        "1, -1, 3" // limits are unsigned
    })
    void runsAreFoundBelowTheirLimit(int length, int limit, int first) {
        Frames frames = with(128, 3, 5, 6, 62, 63, 64, 65, 66);
        int found = frames.takeRun(length, limit * PAGE);
        assertEquals(first < 0 ? Frames.NONE : first * PAGE, found);
        assertEquals(first < 0 ? 8 : 8 - length, frames.freeFrames());
        for (int i = 0; first >= 0 && i < length; i++) {
            assertFalse(frames.isFree(found + i * PAGE));
        }
    }

    /** A limit in the middle of a page leaves the page out. */
    @Test
    void aRunEndsBelowALimitThatIsNoPage() {
        assertEquals(Frames.NONE, with(8, 3).takeRun(1, 4 * PAGE - 1));
        assertEquals(3 * PAGE, with(8, 3).takeRun(1, 4 * PAGE + 1));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void theyAreABitSet(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        int count = 200;
        Frames frames = new Frames(count);
        BitSet model = new BitSet();
        for (int i = 0; i < 20_000; i++) {
            int number = random.nextInt(count);
            int length = 1 + random.nextInt(5);
            switch (random.nextInt(4)) {
                case 0 -> take(frames, model);
                case 1 -> takeRun(frames, model, length, number);
                default -> {
                    if (!model.get(number)) {
                        frames.give(number * PAGE);
                        model.set(number);
                    }
                }
            }
            assertEquals(model.cardinality(), frames.freeFrames());
            assertEquals(model.cardinality(), frames.countFree());
            assertEquals(model.get(number), frames.isFree(number * PAGE));
        }
    }

    private static void take(Frames frames, BitSet model) {
        int first = model.nextSetBit(0);
        assertEquals(first < 0 ? Frames.NONE : first * PAGE, frames.take());
        if (first >= 0) {
            model.clear(first);
        }
    }

    private static void takeRun(Frames frames, BitSet model, int length, int limit) {
        int first = 0;
        while (first + length <= (limit == 0 ? 200 : limit) && model.nextClearBit(first) < first + length) {
            first++;
        }
        boolean isThere = first + length <= (limit == 0 ? 200 : limit);
        assertEquals(isThere ? first * PAGE : Frames.NONE, frames.takeRun(length, limit * PAGE));
        if (isThere) {
            model.clear(first, first + length);
        }
    }

    // Promises.

    private static Budget budget(int frames) {
        Frames all = new Frames(frames);
        for (int i = 0; i < frames; i++) {
            all.give(i * PAGE);
        }
        return new Budget(all);
    }

    @Test
    void someFramesAreKeptForPageTables() {
        Budget budget = budget(128);
        assertEquals(126, budget.available());
        assertFalse(budget.promise(127));
        assertTrue(budget.promise(126));
        assertFalse(budget.promise(1));
        assertTrue(budget.promise(0));
        assertFalse(budget.promise(-1));
        assertEquals(0, budget.takeUnpromised());
        assertEquals(PAGE, budget.takeUnpromised());
        assertEquals(Frames.NONE, budget.takeUnpromised());
        assertEquals(Frames.NONE, budget.takeRun(1, 0));
        for (int i = 0; i < 126; i++) {
            assertEquals((2 + i) * PAGE, budget.takePromised());
        }
        assertThrows(IllegalStateException.class, budget::takePromised);
    }

    @Test
    void whatWasFreedIsPromisedAgainAlsoWhenNothingIsAvailable() {
        Budget budget = budget(128);
        budget.promise(126);
        int freed = budget.takePromised();
        budget.takeUnpromised();
        budget.give(freed);
        assertEquals(0, budget.available());
        budget.promiseFreed(1);
        assertEquals(126, budget.promised());
        assertThrows(IllegalStateException.class, () -> budget.promiseFreed(2));
    }

    @Test
    void noMoreIsTakenBackThanWasPromised() {
        Budget budget = budget(64);
        budget.promise(2);
        budget.release(2);
        assertThrows(IllegalStateException.class, () -> budget.release(1));
    }
}
