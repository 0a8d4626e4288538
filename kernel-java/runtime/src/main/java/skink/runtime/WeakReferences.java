package skink.runtime;

import skink.magic.Address;
import skink.magic.Uninterruptible;

/**
 * Weak, soft and phantom references in a full collection.
 *
 * <p>Idea: when {@link Marking} meets a reference object whose referent is not marked yet, the reference object is put on a
 * list, through its field {@code link}. When all is marked, those whose referent still is not marked are cleared; if they have a queue,
 * they go on the list {@link #pending}, from where {@code ReferenceQueue.poll} distributes them.
 *
 * <p>Soft references count as strong unless memory is short, when all that are not strongly reached are cleared at once.
 * There are no finalizers, so phantom references differ from weak ones only in what {@code get} answers.
 * {@code I1}: {@code link} is null in a reference that is neither on a queue nor pending; during marking the last of the
 * list links to itself.
 */
@Uninterruptible("looks at objects while they are being marked")
public final class WeakReferences {
    /** References that were cleared and not yet put on their queues; a root. */
    static Address pending = Address.zero();
    /** Whether there was a soft reference that kept its referent. */
    static boolean keptSoft;

    private static Address discovered = Address.zero();
    private static boolean clearSoft;

    private WeakReferences() {}

    /** There are no references yet. */
    static void start() {
        pending = Address.zero();
        keptSoft = false;
    }

    static void begin(boolean memoryIsShort) {
        clearSoft = memoryIsShort;
        keptSoft = false;
        discovered = Address.zero();
    }

    /** Notes a marked reference object; whether its referent must not be marked through it. */
    static boolean discover(Address reference, Address type) {
        Address referent = reference.loadAddress(TypeDescriptor.referentOffset(type));
        if (!HeapRange.contains(referent) || MarkTable.isMarked(referent)) {
            return false;
        }
        if (TypeDescriptor.kind(type) == ObjectModel.TYPE_KIND_SOFT && !clearSoft) {
            keptSoft = true;
            return false;
        }
        int link = TypeDescriptor.linkOffset(type);
        if (reference.loadAddress(link).isZero()) {
            reference.store(discovered.isZero() ? reference : discovered, link);
            discovered = reference;
        }
        return true;
    }

    /** Clears the discovered references whose referents are not marked. */
    static void clear() {
        Address reference = discovered;
        while (!reference.isZero()) {
            Address type = TypeDescriptor.of(reference);
            int link = TypeDescriptor.linkOffset(type);
            Address next = reference.loadAddress(link);
            next = next.equalTo(reference) ? Address.zero() : next;
            reference.store(Address.zero(), link);
            int referent = TypeDescriptor.referentOffset(type);
            if (!MarkTable.isMarked(reference.loadAddress(referent))) {
                reference.store(Address.zero(), referent);
                if (!reference.loadAddress(TypeDescriptor.queueOffset(type)).isZero()) {
                    reference.store(pending, link);
                    pending = reference;
                }
            }
            reference = next;
        }
        discovered = Address.zero();
    }

    /** Takes a reference from the pending list; null if there is none. */
    public static Object take() {
        Address reference = pending;
        if (reference.isZero()) {
            return null;
        }
        int link = TypeDescriptor.linkOffset(TypeDescriptor.of(reference));
        pending = reference.loadAddress(link);
        reference.store(Address.zero(), link);
        return reference.asObject();
    }
}
