package skink.programs.conformance.library.concurrent;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionService;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** {@code ExecutorService}: tasks, their results and failures, rejection and the end of a pool. */
public final class PoolsOfThreads {
    private PoolsOfThreads() {}

    private static void results() throws InterruptedException, ExecutionException {
        ExecutorService pool = Executors.newFixedThreadPool(3);
        List<Future<Integer>> futures = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            int number = i;
            futures.add(pool.submit(() -> number * number));
        }
        int sum = 0;
        for (Future<Integer> future : futures) {
            sum += future.get();
        }
        System.out.println(sum + " " + futures.get(0).isDone());
        Future<?> failing = pool.submit(() -> {
            throw new IllegalStateException("task fails");
        });
        try {
            failing.get();
        } catch (ExecutionException e) {
            System.out.println(e.getCause() + " " + e.getMessage());
        }
        List<Callable<String>> callables = List.of(() -> "a", () -> "b", () -> "c");
        for (Future<String> future : pool.invokeAll(callables)) {
            System.out.print(future.get());
        }
        System.out.println(" " + List.of("a", "b", "c").contains(pool.invokeAny(callables)));
        pool.shutdown();
        System.out.println(
                pool.awaitTermination(5, TimeUnit.SECONDS) + " " + pool.isShutdown() + " " + pool.isTerminated());
        try {
            pool.submit(() -> 1);
        } catch (RejectedExecutionException e) {
            System.out.println("rejected");
        }
    }

    private static void names() throws InterruptedException {
        ExecutorService single = Executors.newSingleThreadExecutor(task -> {
            Thread thread = new Thread(task, "the-one");
            thread.setDaemon(true);
            return thread;
        });
        for (int i = 0; i < 3; i++) {
            int number = i;
            single.execute(() ->
                    System.out.println(number + " in " + Thread.currentThread().getName() + " "
                            + Thread.currentThread().isDaemon()));
        }
        single.shutdown();
        System.out.println(single.awaitTermination(5, TimeUnit.SECONDS));
    }

    private static void limits() throws InterruptedException {
        CountDownLatch hold = new CountDownLatch(1);
        ThreadPoolExecutor pool = new ThreadPoolExecutor(1, 2, 1, TimeUnit.MINUTES, new LinkedBlockingQueue<>(2));
        AtomicInteger ran = new AtomicInteger();
        Runnable task = () -> {
            try {
                hold.await();
            } catch (InterruptedException e) {
                System.out.println("interrupted");
            }
            ran.incrementAndGet();
        };
        for (int i = 0; i < 4; i++) {
            pool.execute(task);
        }
        System.out.println(pool.getPoolSize() + " " + pool.getQueue().size() + " " + pool.getCorePoolSize());
        try {
            pool.execute(task);
        } catch (RejectedExecutionException e) {
            System.out.println("full");
        }
        pool.setRejectedExecutionHandler(new ThreadPoolExecutor.DiscardPolicy());
        pool.execute(task);
        hold.countDown();
        pool.shutdown();
        System.out.println(pool.awaitTermination(5, TimeUnit.SECONDS) + " " + ran + " " + pool.getCompletedTaskCount()
                + " " + pool.getLargestPoolSize());
    }

    private static void completion() throws InterruptedException, ExecutionException {
        ExecutorService pool = Executors.newCachedThreadPool();
        CompletionService<Integer> service = new ExecutorCompletionService<>(pool);
        for (int i = 1; i <= 4; i++) {
            int number = i;
            service.submit(() -> 1 << number);
        }
        int bits = 0;
        for (int i = 0; i < 4; i++) {
            bits |= service.take().get();
        }
        System.out.println(bits);
        CompletableFuture<String> first = CompletableFuture.supplyAsync(() -> "first", pool);
        System.out.println(first.thenCombine(CompletableFuture.supplyAsync(() -> "second", pool), (a, b) -> a + b)
                .join());
        pool.shutdown();
        while (!pool.isTerminated()) {
            Thread.onSpinWait();
        }
        System.out.println("terminated");
    }

    public static void main(String[] arguments) throws Exception {
        results();
        names();
        limits();
        completion();
    }
}
