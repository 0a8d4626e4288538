package skink.programs.features;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;

/** Fields that are written through handles of variables only: the compiler sees no store of what they then hold. */
public final class FieldsByOffset {
    private FieldsByOffset() {}

    public static void main(String[] arguments) {
        CompletableFuture<String> future = new CompletableFuture<>();
        future.complete("42");
        future.thenAccept(System.out::println).thenAccept(v -> System.out.println("done"));
        ConcurrentLinkedQueue<Integer> queue = new ConcurrentLinkedQueue<>();
        queue.add(1);
        queue.add(2);
        System.out.println(queue.poll() + " " + queue.poll() + " " + queue.poll());
    }
}
