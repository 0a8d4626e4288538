package skink.runtime.jdk;

import java.util.concurrent.Executor;
import java.util.concurrent.ForkJoinPool;
import skink.magic.Substitution;

/** {@code ForkJoinPool}: nothing runs in parallel. */
@Substitution(target = "java.util.concurrent.ForkJoinPool", mode = Substitution.Mode.WHOLE)
final class ForkJoinPoolSubstitution {
    private ForkJoinPoolSubstitution() {}

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
}
