package skink.runtime.jdk;

import skink.magic.Substitution;
import skink.runtime.WeakReferences;

/**
 * {@code Reference}: full collections clear it, minor ones keep what it refers to.
 *
 * <p>The collector finds the fields {@code referent}, {@code link} and {@code queue} by their names, through the type
 * descriptors of the subclasses.
 */
@Substitution(target = "java.lang.ref.Reference", mode = Substitution.Mode.WHOLE)
abstract class ReferenceSubstitution<T> {
    /** Volatile, since the collector clears it at a safepoint: no load of it may be replaced by what was stored. */
    private volatile T referent;
    /** The next reference of the same queue, or of the collector's list. */
    ReferenceSubstitution<?> link;
    /** Where this goes when it is cleared; null if nowhere, or if it was there. */
    ReferenceQueueSubstitution<? super T> queue;

    ReferenceSubstitution(T referent) {
        this.referent = referent;
    }

    ReferenceSubstitution(T referent, ReferenceQueueSubstitution<? super T> queue) {
        this.referent = referent;
        this.queue = queue;
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

    public boolean isEnqueued() {
        distribute();
        return link != null;
    }

    public boolean enqueue() {
        distribute();
        referent = null;
        return toQueue();
    }

    private boolean toQueue() {
        ReferenceQueueSubstitution<? super T> target = queue;
        queue = null;
        if (target == null) {
            return false;
        }
        target.add(this);
        return true;
    }

    /** Puts what the collector has cleared on its queues. */
    static void distribute() {
        Object cleared = WeakReferences.take();
        while (cleared != null) {
            ((ReferenceSubstitution<?>) cleared).toQueue();
            cleared = WeakReferences.take();
        }
    }

    @Override
    protected Object clone() throws CloneNotSupportedException {
        throw new CloneNotSupportedException();
    }

    public static void reachabilityFence(Object object) {}
}
