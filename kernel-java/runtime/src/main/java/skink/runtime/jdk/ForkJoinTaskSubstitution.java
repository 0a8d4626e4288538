package skink.runtime.jdk;

import java.io.Serializable;
import java.util.Collection;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import skink.magic.Substitution;

/**
 * {@code ForkJoinTask} in a process with one thread: a forked task is done before {@code fork} returns, and what it threw
 * is thrown again where it is joined.
 */
@Substitution(target = "java.util.concurrent.ForkJoinTask", mode = Substitution.Mode.WHOLE)
abstract class ForkJoinTaskSubstitution<V> implements Future<V>, Serializable {
    private boolean done;
    private Throwable thrown;
    private short tag;

    public ForkJoinTaskSubstitution() {}

    public abstract V getRawResult();

    protected abstract void setRawResult(V value);

    protected abstract boolean exec();

    private void run() {
        if (done) {
            return;
        }
        try {
            done = exec() || done;
        } catch (Throwable e) {
            failed(e);
        }
    }

    /** Called with what {@link #exec} has thrown. */
    void failed(Throwable exception) {
        completeWith(exception);
    }

    final void completeWith(Throwable exception) {
        thrown = exception;
        done = true;
    }

    private V report() {
        if (thrown != null) {
            ForkJoinTaskSubstitution.<RuntimeException>rethrow(thrown);
        }
        return getRawResult();
    }

    @SuppressWarnings("unchecked") // E is erased: any exception passes, as it was thrown
    private static <E extends Throwable> void rethrow(Throwable exception) throws E {
        throw (E) exception;
    }

    public final ForkJoinTaskSubstitution<V> fork() {
        run();
        return this;
    }

    public final V invoke() {
        run();
        return report();
    }

    public final V join() {
        return report();
    }

    public final void quietlyInvoke() {
        run();
    }

    public final void quietlyJoin() {}

    @Override
    public final V get() throws ExecutionException {
        if (thrown instanceof CancellationException) {
            return report();
        }
        if (thrown != null) {
            throw new ExecutionException(thrown);
        }
        return getRawResult();
    }

    @Override
    public final V get(long timeout, TimeUnit unit) throws ExecutionException {
        return get();
    }

    public static void invokeAll(ForkJoinTaskSubstitution<?> first, ForkJoinTaskSubstitution<?> second) {
        first.invoke();
        second.invoke();
    }

    public static void invokeAll(ForkJoinTaskSubstitution<?>... tasks) {
        for (ForkJoinTaskSubstitution<?> task : tasks) {
            task.invoke();
        }
    }

    public static <T extends ForkJoinTaskSubstitution<?>> Collection<T> invokeAll(Collection<T> tasks) {
        for (T task : tasks) {
            task.invoke();
        }
        return tasks;
    }

    public static ForkJoinTaskSubstitution<?> adapt(Runnable task) {
        return adapt(task, null);
    }

    public static <T> ForkJoinTaskSubstitution<T> adapt(Runnable task, T result) {
        return new CallingTask<>(() -> {
            task.run();
            return result;
        });
    }

    public static <T> ForkJoinTaskSubstitution<T> adapt(Callable<? extends T> task) {
        return new CallingTask<>(task);
    }

    /** Of no pool: the caller's thread does everything. */
    public static ForkJoinPool getPool() {
        return null;
    }

    public static boolean inForkJoinPool() {
        return false;
    }

    public static int getQueuedTaskCount() {
        return 0;
    }

    public static int getSurplusQueuedTaskCount() {
        return 0;
    }

    public static void helpQuiesce() {}

    public boolean tryUnfork() {
        return false;
    }

    public final void quietlyComplete() {
        done = true;
    }

    public void complete(V value) {
        setRawResult(value);
        done = true;
    }

    public void completeExceptionally(Throwable exception) {
        failed(exception);
    }

    @Override
    public boolean cancel(boolean mayInterrupt) {
        if (!done) {
            completeWith(new CancellationException());
        }
        return isCancelled();
    }

    @Override
    public final boolean isCancelled() {
        return thrown instanceof CancellationException;
    }

    @Override
    public final boolean isDone() {
        return done;
    }

    public final boolean isCompletedAbnormally() {
        return thrown != null;
    }

    public final boolean isCompletedNormally() {
        return done && thrown == null;
    }

    public final Throwable getException() {
        return thrown;
    }

    public void reinitialize() {
        done = false;
        thrown = null;
    }

    public final short getForkJoinTaskTag() {
        return tag;
    }

    public final short setForkJoinTaskTag(short newTag) {
        short old = tag;
        tag = newTag;
        return old;
    }

    public final boolean compareAndSetForkJoinTaskTag(short expected, short newTag) {
        boolean same = tag == expected;
        if (same) {
            tag = newTag;
        }
        return same;
    }
}
