package skink.runtime.jdk;

import skink.magic.Substitution;
import skink.runtime.Process;

/** {@code Runtime}: figures of the heap, and the end. */
@Substitution(target = "java.lang.Runtime", mode = Substitution.Mode.WHOLE)
class RuntimeSubstitution {
    private static final RuntimeSubstitution CURRENT = new RuntimeSubstitution();

    private RuntimeSubstitution() {}

    public static RuntimeSubstitution getRuntime() {
        return CURRENT;
    }

    public int availableProcessors() {
        return 1;
    }

    public long freeMemory() {
        return Process.totalBytes() - Process.usedBytes();
    }

    public long totalMemory() {
        return Process.totalBytes();
    }

    public long maxMemory() {
        return Process.maxBytes();
    }

    public void gc() {
        Process.collect();
    }

    public void exit(int status) {
        Process.exit(status);
    }

    public void halt(int status) {
        Process.halt(status);
    }

    public void addShutdownHook(ThreadSubstitution hook) {
        ThreadEnding.arrange().addHook(hook);
    }

    public boolean removeShutdownHook(ThreadSubstitution hook) {
        return ThreadEnding.arrange().removeHook(hook);
    }
}
