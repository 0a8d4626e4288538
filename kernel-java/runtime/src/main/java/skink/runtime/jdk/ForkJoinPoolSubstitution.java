package skink.runtime.jdk;

import java.util.List;
import java.util.Objects;
import java.util.concurrent.AbstractExecutorService;
import java.util.concurrent.Callable;
import java.util.concurrent.Executor;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinTask;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import skink.magic.Substitution;

/** {@code ForkJoinPool}: nothing runs in parallel; what is given to a pool is done when the call returns. */
@Substitution(target = "java.util.concurrent.ForkJoinPool", mode = Substitution.Mode.WHOLE)
class ForkJoinPoolSubstitution extends AbstractExecutorService {
    private static ForkJoinPoolSubstitution common;

    private final int parallelism;
    private boolean shutdown;

    public ForkJoinPoolSubstitution() {
        this(1);
    }

    public ForkJoinPoolSubstitution(int parallelism) {
        if (parallelism <= 0) {
            throw new IllegalArgumentException();
        }
        this.parallelism = parallelism;
    }

    public ForkJoinPoolSubstitution(
            int parallelism,
            ForkJoinPool.ForkJoinWorkerThreadFactory factory,
            Thread.UncaughtExceptionHandler handler,
            boolean async) {
        this(parallelism);
    }

    /** Nobody can shut it down. */
    public static ForkJoinPoolSubstitution commonPool() {
        if (common == null) {
            common = new ForkJoinPoolSubstitution(1);
        }
        return common;
    }

    public static int getCommonPoolParallelism() {
        return 1;
    }

    static void helpAsyncBlocker(Executor executor, ForkJoinPool.ManagedBlocker blocker) {}

    public static void managedBlock(ForkJoinPool.ManagedBlocker blocker) throws InterruptedException {
        boolean done = blocker.isReleasable();
        while (!done) {
            done = blocker.block() || blocker.isReleasable();
        }
    }

    private <T extends ForkJoinTask<?>> T accept(T task) {
        Objects.requireNonNull(task);
        if (shutdown) {
            throw new RejectedExecutionException();
        }
        return task;
    }

    public <T> T invoke(ForkJoinTask<T> task) {
        return accept(task).invoke();
    }

    public void execute(ForkJoinTask<?> task) {
        accept(task).fork();
    }

    @Override
    public void execute(Runnable task) {
        accept(ForkJoinTask.adapt(task)).fork();
    }

    public <T> ForkJoinTask<T> submit(ForkJoinTask<T> task) {
        return accept(task).fork();
    }

    @Override
    public <T> ForkJoinTask<T> submit(Callable<T> task) {
        return accept(ForkJoinTask.<T>adapt(task)).fork();
    }

    @Override
    public <T> ForkJoinTask<T> submit(Runnable task, T result) {
        return accept(ForkJoinTask.adapt(task, result)).fork();
    }

    @Override
    public ForkJoinTask<?> submit(Runnable task) {
        return accept(ForkJoinTask.adapt(task)).fork();
    }

    public int getParallelism() {
        return parallelism;
    }

    public int getPoolSize() {
        return 0;
    }

    @Override
    @SuppressWarnings("ReferenceEquality") // it is a question of which object it is
    public void shutdown() {
        shutdown = this != common;
    }

    @Override
    public List<Runnable> shutdownNow() {
        shutdown();
        return List.of();
    }

    @Override
    public boolean isShutdown() {
        return shutdown;
    }

    @Override
    public boolean isTerminated() {
        return shutdown;
    }

    @Override
    public boolean awaitTermination(long timeout, TimeUnit unit) {
        return shutdown;
    }

    public boolean awaitQuiescence(long timeout, TimeUnit unit) {
        return true;
    }
}
