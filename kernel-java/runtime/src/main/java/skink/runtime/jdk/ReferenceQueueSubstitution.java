package skink.runtime.jdk;

import skink.magic.Substitution;
import skink.runtime.HostIo;
import skink.runtime.Process;

/**
 * {@code ReferenceQueue}: a list of cleared references, oldest first, the last linked to itself.
 *
 * <p>There is no thread that fills it while the program waits, so {@code remove} with a time collects, and without one is not here.
 */
@Substitution(target = "java.lang.ref.ReferenceQueue", mode = Substitution.Mode.WHOLE)
class ReferenceQueueSubstitution<T> {
    private ReferenceSubstitution<?> first;
    private ReferenceSubstitution<?> last;

    public ReferenceQueueSubstitution() {}

    void add(ReferenceSubstitution<?> reference) {
        if (first == null) {
            first = reference;
        } else {
            last.link = reference;
        }
        reference.link = reference;
        last = reference;
    }

    @SuppressWarnings({"unchecked", "ReferenceEquality"}) // only references to objects of type T are added
    public ReferenceSubstitution<? extends T> poll() {
        ReferenceSubstitution.distribute();
        ReferenceSubstitution<?> result = first;
        if (result != null) {
            first = result == last ? null : result.link;
            last = first == null ? null : last;
            result.link = null;
        }
        return (ReferenceSubstitution<? extends T>) result;
    }

    public ReferenceSubstitution<? extends T> remove(long timeoutMillis) throws InterruptedException {
        if (timeoutMillis < 0) {
            throw new IllegalArgumentException("Negative timeout value");
        }
        ReferenceSubstitution<? extends T> result = poll();
        if (result == null) {
            Process.collect();
            result = poll();
        }
        if (result == null) {
            HostIo.sleep(timeoutMillis);
        }
        return result;
    }
}
