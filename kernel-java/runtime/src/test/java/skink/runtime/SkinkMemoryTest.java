package skink.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import skink.abi.user.UserSpace;
import skink.magic.Address;

/** The heap in the range that our own kernel gives a process. */
class SkinkMemoryTest {
    private static final int STEPS = 800;
    private static final int UNLIMITED = 256 << 20;

    @Test
    void rangesFollowEachOtherUntilThereIsNoMore() {
        SimulatedHeap heap = new SimulatedHeap(64 << 10);
        SkinkMemory memory = new SkinkMemory();
        heap.machine.run(() -> {
            assertTrue(memory.isAllThere());
            Address first = memory.map(Address.of(0x3000_0000), 16 << 10);
            assertEquals(UserSpace.HEAP_BASE, first.toInt(), "a wish counted");
            assertTrue(memory.map(Address.zero(), 52 << 10).isZero());
            assertTrue(memory.map(Address.zero(), -4096).isZero());
            Address second = memory.map(Address.zero(), 48 << 10);
            assertEquals(16 << 10, second.distanceFrom(first));
            assertTrue(memory.map(Address.zero(), 4096).isZero());
            memory.unmap(first, 16 << 10);
            assertTrue(memory.map(Address.zero(), 4096).isZero(), "what is not last was mapped again");
            memory.unmap(second, 48 << 10);
            assertEquals(second.toInt(), memory.map(Address.zero(), 4096).toInt());
        });
    }

    @Test
    void whatIsGivenBackIsZero() {
        SimulatedHeap heap = new SimulatedHeap(64 << 10);
        SkinkMemory memory = new SkinkMemory();
        heap.machine.run(() -> {
            Address pages = memory.map(Address.zero(), 16 << 10);
            pages.store(-1, 4092);
            pages.store(-1, 4096);
            pages.store(-1, 8188);
            pages.store(-1, 8192);
            memory.discard(pages.plus(4096), 4096);
            assertEquals(-1, pages.loadInt(4092));
            assertEquals(0, pages.loadInt(4096));
            assertEquals(0, pages.loadInt(8188));
            assertEquals(-1, pages.loadInt(8192));
        });
    }

    /** The least that live objects may take, so that most of the range is theirs. */
    @ParameterizedTest
    @CsvSource({"512, 150", "768, 250", "1024, 400", "2048, 900", "8192, 4000"})
    void theHeapsLimitFollowsTheRange(int rangeKibibytes, int leastKibibytes) {
        new SimulatedHeap(rangeKibibytes << 10)
                .run(
                        UNLIMITED,
                        () -> assertTrue(
                                HeapRange.limitBytes >= leastKibibytes << 10, () -> "only " + HeapRange.limitBytes));
    }

    @Test
    void anOptionMayMakeItSmaller() {
        new SimulatedHeap(8 << 20).run(1 << 20, () -> assertEquals(1 << 20, HeapRange.limitBytes));
    }

    @Test
    void aRangeThatIsTooSmallIsNoHeap() {
        SimulatedHeap heap = new SimulatedHeap(128 << 10);
        heap.machine.defineSymbol("__image_start", UserSpace.DATA_BASE);
        heap.machine.defineSymbol("__image_end", UserSpace.DATA_BASE);
        heap.machine.run(() -> assertFalse(Collector.start(new SkinkMemory(), heap)));
    }

    @ParameterizedTest
    @CsvSource({"512, 1", "600, 2", "1024, 3"})
    void theCollectorStaysWithinTheRange(int rangeKibibytes, long seed) {
        SimulatedHeap heap = new SimulatedHeap(rangeKibibytes << 10);
        HeapModel model = new HeapModel(heap, seed);
        heap.run(UNLIMITED, () -> {
            for (int step = 0; step < STEPS; step++) {
                String action = model.step();
                assertNull(heap.problem(), action);
                if (model.hasCollected()) {
                    model.compare("seed " + seed + ", step " + step + ": " + action);
                }
            }
            assertTrue(model.collections() > 5, () -> "only " + model.collections() + " collections");
        });
    }
}
