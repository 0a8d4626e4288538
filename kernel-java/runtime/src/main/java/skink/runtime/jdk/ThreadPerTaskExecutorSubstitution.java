package skink.runtime.jdk;

import skink.magic.Substitution;

/** What runs asynchronous stages of {@code CompletableFuture}: at once, which is one of the orders that are allowed. */
@Substitution(target = "java.util.concurrent.CompletableFuture$ThreadPerTaskExecutor")
final class ThreadPerTaskExecutorSubstitution {
    public void execute(Runnable task) {
        task.run();
    }
}
