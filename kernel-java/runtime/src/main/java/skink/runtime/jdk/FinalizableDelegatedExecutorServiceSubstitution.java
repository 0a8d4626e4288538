package skink.runtime.jdk;

import skink.magic.Absent;
import skink.magic.Substitution;

/** What {@code newSingleThreadExecutor} answers with, without a finalizer: those are never run. */
@Substitution(target = "java.util.concurrent.Executors$FinalizableDelegatedExecutorService")
final class FinalizableDelegatedExecutorServiceSubstitution {
    @Absent
    @Override
    @SuppressWarnings("removal")
    protected native void finalize();
}
