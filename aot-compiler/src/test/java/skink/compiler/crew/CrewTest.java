package skink.compiler.crew;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Several threads have the outcome of one. */
class CrewTest {
    private static final List<Integer> UNITS = IntStream.range(0, 200).boxed().toList();

    /** The failure of a unit; its message is the unit. */
    private static final class Failure extends RuntimeException {
        private static final long serialVersionUID = 1;

        Failure(int unit) {
            super(String.valueOf(unit));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 7})
    void everyUnitIsDoneOnceAndResultsAreInOrder(int threads) {
        try (Crew crew = new Crew(threads)) {
            AtomicIntegerArray times = new AtomicIntegerArray(UNITS.size());
            List<Integer> results = crew.map(UNITS, unit -> {
                times.incrementAndGet(unit);
                return unit * unit;
            });
            assertEquals(UNITS.stream().map(unit -> unit * unit).toList(), results);
            UNITS.forEach(unit -> assertEquals(1, times.get(unit)));
            assertEquals(List.of(), crew.map(List.of(), unit -> unit));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 7})
    void firstFailureInOrderIsThrownThoughALaterUnitFailsSooner(int threads) {
        try (Crew crew = new Crew(threads)) {
            AtomicIntegerArray done = new AtomicIntegerArray(UNITS.size());
            CountDownLatch laterHasFailed = new CountDownLatch(threads == 1 ? 0 : 1);
            Failure failure = assertThrows(
                    Failure.class,
                    () -> crew.forEach(UNITS, unit -> {
                        if (unit == 40) {
                            await(laterHasFailed);
                            throw new Failure(unit);
                        } else if (unit == 41) {
                            laterHasFailed.countDown();
                            throw new Failure(unit);
                        }
                        done.incrementAndGet(unit);
                    }));
            assertEquals("40", failure.getMessage());
            UNITS.subList(0, 40).forEach(unit -> assertEquals(1, done.get(unit), "before the failure"));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 7})
    void begunUnitsGiveResultsAndFailures(int threads) {
        try (Crew crew = new Crew(threads)) {
            Deque<Supplier<Integer>> begun = new ArrayDeque<>();
            UNITS.forEach(unit -> begun.add(crew.start(() -> unit + 1)));
            List<Integer> results = new ArrayList<>();
            begun.forEach(result -> results.add(result.get()));
            assertEquals(UNITS.stream().map(unit -> unit + 1).toList(), results);
            assertThrows(StackOverflowError.class, () -> crew.start(() -> {
                        throw new StackOverflowError();
                    })
                    .get());
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            assertTrue(latch.await(60, TimeUnit.SECONDS), "nobody works beside this thread");
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
