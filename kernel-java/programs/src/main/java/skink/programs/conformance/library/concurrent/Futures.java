package skink.programs.conformance.library.concurrent;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/** {@code CompletableFuture} and {@code FutureTask} in one thread. */
public final class Futures {
    private Futures() {}

    public static void main(String[] arguments) throws Exception {
        CompletableFuture<Integer> future = new CompletableFuture<>();
        CompletableFuture<String> chain = future.thenApply(x -> x + 1)
                .thenCompose(x -> CompletableFuture.completedFuture("v" + x))
                .thenCombine(CompletableFuture.completedFuture(5), (s, n) -> s + n);
        List<String> log = new ArrayList<>();
        chain.thenAccept(log::add).thenRun(() -> log.add("ran"));
        System.out.println(chain.isDone() + " " + future.complete(41) + " " + chain.join() + " " + log + " "
                + future.complete(0) + " " + chain.get());
        CompletableFuture<Integer> failed = new CompletableFuture<>();
        failed.completeExceptionally(new IllegalStateException("bad"));
        System.out.println(failed.isCompletedExceptionally() + " "
                + failed.exceptionally(e -> -1).join() + " "
                + failed.handle((v, e) -> e.getMessage()).join() + " "
                + failed.thenApply(x -> x)
                        .handle((v, e) -> e.getClass().getSimpleName() + e.getCause())
                        .join());
        try {
            failed.join();
        } catch (CompletionException e) {
            System.out.println(e.getCause());
        }
        try {
            failed.get();
        } catch (ExecutionException e) {
            System.out.println(e.getMessage());
        }
        System.out.println(CompletableFuture.allOf(CompletableFuture.completedFuture(1), future)
                        .thenApply(v -> "all")
                        .join()
                + " "
                + CompletableFuture.anyOf(new CompletableFuture<>(), CompletableFuture.completedFuture("any"))
                        .join() + " " + new CompletableFuture<String>().getNow("absent") + " "
                + CompletableFuture.failedFuture(new RuntimeException("f")).isDone() + " "
                + new CompletableFuture<>().cancel(true) + " "
                + future.whenComplete((v, e) -> log.add("w" + v)).join() + log);
        FutureTask<Integer> task = new FutureTask<>(() -> 6 * 7);
        System.out.println(task.isDone());
        task.run();
        System.out.println(task.get() + " " + task.isDone() + " " + task.isCancelled());
    }
}
