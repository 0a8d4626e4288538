package skink.runtime.jdk;

import java.lang.ref.ReferenceQueue;
import skink.magic.Substitution;

/** {@code java.lang.ref.Reference}: the collector treats every reference as strong, so nothing is ever cleared by it. */
@Substitution(target = "java.lang.ref.Reference", mode = Substitution.Mode.WHOLE)
abstract class ReferenceSubstitution<T> {
    private T referent;

    ReferenceSubstitution(T referent) {
        this.referent = referent;
    }

    ReferenceSubstitution(T referent, ReferenceQueue<? super T> queue) {
        this.referent = referent;
    }

    public T get() {
        return referent;
    }

    public final boolean refersTo(T object) {
        return referent == object;
    }

    public void clear() {
        referent = null;
    }

    public boolean enqueue() {
        referent = null;
        return false;
    }

    public static void reachabilityFence(Object object) {}
}
