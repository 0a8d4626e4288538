package skink.runtime.jdk;

import skink.magic.Substitution;

/** {@code CopyOnWriteArrayList}: a copy may share the lock, which nobody contends for. */
@Substitution(target = "java.util.concurrent.CopyOnWriteArrayList")
final class CopyOnWriteArrayListSubstitution {
    private void resetLock() {}
}
