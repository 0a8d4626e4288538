package skink.compiler.crew;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Threads that do units of work side by side, with the outcome of one thread that does them in order.
 *
 * <ul>
 *   <li>C1: a unit writes only what is its own, and reads nothing that another unit writes. What several units ask for and
 *       the compiler remembers (types, targets of calls, layouts, objects of constants) is guarded where it is kept, and is
 *       the same whoever asks first.
 *   <li>C2: results come in the order of the units. Nothing may depend on which unit was done first, so whatever is numbered
 *       or named in order of discovery is discovered by the caller.
 *   <li>C3: of several failures the one of the first unit in order is thrown; all units before it were done.
 *   <li>C4: what was written before the work was given out is seen by the units, and what they wrote is seen when it is done.
 * </ul>
 */
public final class Crew implements AutoCloseable {
    /** The caller alone: every unit is done at once and in order. */
    public static final Crew ALONE = new Crew(1);

    /** As large as the main thread's: passes may recurse deeply. */
    private static final long STACK_BYTES = 16L << 20;

    private final int threads;
    private final ExecutorService helpers;

    /** A crew of this many threads, the caller among them. */
    public Crew(int threads) {
        if (threads < 1) {
            throw new IllegalArgumentException("a crew has one thread at least, not " + threads);
        }
        this.threads = threads;
        this.helpers = threads == 1 ? null : Executors.newFixedThreadPool(threads - 1, Crew::newThread);
    }

    private static Thread newThread(Runnable work) {
        Thread thread = new Thread(null, work, "compiler crew", STACK_BYTES);
        thread.setDaemon(true);
        return thread;
    }

    /** Does the work for each unit; returns when all of it is done. */
    public <T> void forEach(Collection<? extends T> units, Consumer<? super T> work) {
        if (helpers == null) {
            units.forEach(work);
            return;
        }
        Batch<T> batch = new Batch<>(List.copyOf(units), work);
        List<Supplier<Void>> shares = new ArrayList<>();
        for (int i = 1; i < threads; i++) {
            shares.add(start(() -> {
                batch.work();
                return null;
            }));
        }
        batch.work();
        await(shares);
        batch.throwFailure();
    }

    /** Waits until all that was started is done; the first failure in order is thrown. */
    @SuppressWarnings("ReturnValueIgnored") // only the waiting counts
    public static void await(Collection<? extends Supplier<?>> started) {
        started.forEach(Supplier::get);
    }

    /** The results of the work for each unit, in order. */
    public <T, R> List<R> map(Collection<? extends T> units, Function<? super T, ? extends R> work) {
        record Cell<T, R>(T unit, R[] results, int index) {}
        @SuppressWarnings("unchecked")
        R[] results = (R[]) new Object[units.size()];
        List<Cell<T, R>> cells = new ArrayList<>();
        units.forEach(unit -> cells.add(new Cell<>(unit, results, cells.size())));
        forEach(cells, cell -> cell.results[cell.index] = work.apply(cell.unit));
        return List.of(results);
    }

    /**
     * Begins one unit; the answer gives its result, or throws what it has thrown. Whoever asks for a result that nobody has
     * begun to work on does it himself.
     */
    public <R> Supplier<R> start(Supplier<R> work) {
        if (helpers == null) {
            R result = work.get();
            return () -> result;
        }
        FutureTask<R> task = new FutureTask<>(work::get);
        helpers.execute(task);
        return () -> {
            task.run(); // does nothing if a helper has begun
            return resultOf(task);
        };
    }

    private static <R> R resultOf(FutureTask<R> task) {
        try {
            return task.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting for a unit of work", e);
        } catch (ExecutionException e) {
            throw unchecked(e.getCause());
        }
    }

    private static RuntimeException unchecked(Throwable failure) {
        if (failure instanceof Error error) {
            throw error;
        }
        return (RuntimeException) failure;
    }

    /** Sends the helpers home. */
    @Override
    public void close() {
        if (helpers != null) {
            helpers.shutdown();
        }
    }

    /** Units that several threads take one after the other. */
    private static final class Batch<T> {
        private final List<T> units;
        private final Consumer<? super T> work;
        private final AtomicInteger next = new AtomicInteger();
        /** The place of the first unit in order that has failed; behind it no unit is begun. */
        private int failedAt = Integer.MAX_VALUE;

        private Throwable failure;

        Batch(List<T> units, Consumer<? super T> work) {
            this.units = units;
            this.work = work;
        }

        void work() {
            for (int i = next.getAndIncrement(); i < units.size() && !isBehindFailure(i); i = next.getAndIncrement()) {
                try {
                    work.accept(units.get(i));
                } catch (RuntimeException | Error e) {
                    fail(i, e);
                }
            }
        }

        private synchronized boolean isBehindFailure(int index) {
            return index > failedAt;
        }

        private synchronized void fail(int index, Throwable thrown) {
            if (index < failedAt) {
                failedAt = index;
                failure = thrown;
            }
        }

        synchronized void throwFailure() {
            if (failure != null) {
                throw unchecked(failure);
            }
        }
    }
}
