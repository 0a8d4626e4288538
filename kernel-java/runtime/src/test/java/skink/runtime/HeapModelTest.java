package skink.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Random programs on the collector: the graph is always the one that a model on HotSpot has. */
class HeapModelTest {
    private static final int STEPS = 1500;
    private static final int LIMIT_BYTES = 320 << 10;

    static LongStream seeds() {
        return LongStream.rangeClosed(1, 24);
    }

    /** A failing seed replays alone: change {@link #seeds}. */
    @ParameterizedTest
    @MethodSource("seeds")
    void theGraphIsThatOfTheModel(long seed) {
        SimulatedHeap heap = new SimulatedHeap();
        HeapModel model = new HeapModel(heap, seed);
        heap.run(LIMIT_BYTES, () -> {
            for (int step = 0; step < STEPS; step++) {
                String action = model.step();
                String problem = heap.problem();
                int at = step;
                assertEquals(null, problem, () -> "seed " + seed + ", step " + at + ": " + action);
                if (model.hasCollected()) {
                    model.compare("seed " + seed + ", step " + step + ": " + action);
                }
            }
            assertTrue(model.collections() > 10, () -> "only " + model.collections() + " collections");
        });
    }

    @Test
    void aWriteBarrierThatForgetsSomeStoresIsFound() {
        SimulatedHeap heap = new SimulatedHeap();
        HeapModel model = new HeapModel(heap, 5);
        model.forgetEveryNthBarrier(7);
        heap.run(LIMIT_BYTES, () -> {
            String problem = null;
            for (int step = 0; step < STEPS && problem == null; step++) {
                model.step();
                problem = heap.problem();
            }
            assertTrue(problem != null && problem.contains("V4"), "found: " + problem);
        });
    }
}
