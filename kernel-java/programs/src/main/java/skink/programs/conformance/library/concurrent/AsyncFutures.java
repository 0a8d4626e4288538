package skink.programs.conformance.library.concurrent;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** Asynchronous stages of {@code CompletableFuture}, where the results do not depend on timing. */
public final class AsyncFutures {
    private AsyncFutures() {}

    public static void main(String[] arguments) {
        CompletableFuture<Integer> sum = CompletableFuture.supplyAsync(() -> 20)
                .thenApplyAsync(x -> x + 1)
                .thenCombineAsync(CompletableFuture.supplyAsync(() -> 2), (a, b) -> a * b);
        System.out.println(sum.join());
        List<CompletableFuture<Integer>> squares = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            int n = i;
            squares.add(CompletableFuture.supplyAsync(() -> n * n));
        }
        CompletableFuture.allOf(squares.toArray(CompletableFuture[]::new)).join();
        System.out.println(squares.stream().mapToInt(CompletableFuture::join).sum());
        CompletableFuture<Void> failing = CompletableFuture.runAsync(() -> {
            throw new IllegalArgumentException("inside");
        });
        System.out.println(failing.handle((v, e) -> e.getCause().getMessage()).join());
    }
}
