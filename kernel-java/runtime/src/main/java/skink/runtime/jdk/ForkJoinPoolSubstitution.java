package skink.runtime.jdk;

import skink.magic.Substitution;

/** {@code ForkJoinPool}: nothing runs in parallel. */
@Substitution(target = "java.util.concurrent.ForkJoinPool", mode = Substitution.Mode.WHOLE)
final class ForkJoinPoolSubstitution {
    private ForkJoinPoolSubstitution() {}

    public static int getCommonPoolParallelism() {
        return 1;
    }
}
