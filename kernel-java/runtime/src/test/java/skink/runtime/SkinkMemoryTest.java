package skink.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import skink.abi.ipc.MessageLayout;
import skink.abi.user.UserSpace;
import skink.magic.Address;

/** The heap in the range that our own kernel gives a process. */
class SkinkMemoryTest {
    private static final int STEPS = 800;
    /** Elements of arrays: of the list of all, and of each. */
    private static final int LIST = 1000;

    private static final int ARRAY = 8192;
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

    /** On a host that promises less than is asked for, objects take no more than that, and all of it. */
    @ParameterizedTest
    @CsvSource({"2, 950", "4, 2900", "16, 13800"})
    void whatIsNotPromisedIsNotUsed(int promisedMebibytes, int leastKibibytes) {
        SimulatedHeap heap = new SimulatedHeap();
        heap.mostPromised = promisedMebibytes << 20;
        heap.run(1 << 24, () -> {
            SimulatedHeap.root(0).store(heap.references(LIST));
            int kept = 0;
            Address array = heap.references(ARRAY);
            while (!array.isZero() && kept < LIST) {
                SimulatedHeap.put(SimulatedHeap.root(0).loadAddress(), 8 + 4 * kept++, array);
                assertTrue(Collector.usedBytes() <= promisedMebibytes << 20, "more than promised");
                array = heap.references(ARRAY);
            }
            int kibibytes = kept * (ARRAY / 256);
            assertTrue(kibibytes >= leastKibibytes, () -> "only " + kibibytes);
            assertTrue(Collector.totalBytes() <= promisedMebibytes << 20);
        });
    }

    @Test
    void aManagerIsAskedForMemory() {
        SimulatedHeap heap = new SimulatedHeap(1 << 20);
        heap.machine.memory().write(UserSpace.MESSAGE_PAGE + UserSpace.INFO_MEMORY_MANAGER, 4, 77);
        int[] answers = {300_000, 300_000, 500_000};
        int[] asked = new int[1];
        heap.machine.cpu(0).onTrap((operation, arguments) -> {
            assertEquals(77, (int) arguments[1]);
            heap.machine.memory().write(UserSpace.MESSAGE_PAGE + MessageLayout.IN + MessageLayout.TYPE, 4, 0);
            heap.machine
                    .memory()
                    .write(UserSpace.MESSAGE_PAGE + MessageLayout.IN + MessageLayout.PAYLOAD, 4, answers[asked[0]++]);
            return 0;
        });
        SkinkMemory memory = new SkinkMemory();
        heap.machine.run(() -> {
            assertFalse(memory.isAllThere());
            assertEquals(200_000, memory.promise(200_000));
            assertEquals(300_000, memory.promise(400_000));
            assertEquals(400_000, memory.promise(400_000));
        });
        heap.machine.cpu(0).onTrap((operation, arguments) -> -200);
        heap.machine.run(() -> assertEquals(500_000, memory.promise(900_000), "nobody answers"));
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
