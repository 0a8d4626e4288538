package skink.runtime;

import skink.magic.Address;
import skink.magic.Uninterruptible;

/**
 * A minor collection: what lives in the nursery is copied to the end of the old space (Cheney, CACM 13(11), 1970).
 *
 * <p>Idea: an object that a root or a marked card refers to is copied; its old header becomes the new address with the
 * lowest bit set, so that later references to it find the copy. The copies are then scanned in the order in which they
 * lie, which copies what they refer to behind them, until the scan meets the end: the old space is its own work list, so
 * no graph is too deep. Every survivor is promoted at once: a minor collection leaves no young object, hence no reference
 * to one, and every card can be unmarked. Large objects that are young are only marked, since the references to them and in them are met in the same way. Weak
 * references count as strong here.
 *
 * <p>{@code I1}: between {@link #begin} and {@link #finish} a header in the nursery is a type descriptor, or a new address
 * plus 1; afterwards nobody looks there. {@code I2}: an object is copied once, whole, and with the word of its identity hash
 * if that was ever asked for. {@code I3}: everything below the scan refers to no young object. The caller makes sure that
 * the old space has room for all that is young.
 */
@Uninterruptible("moves objects")
final class Promotion {
    private static final int FORWARDED = 1;

    private static Address scanned = Address.zero();
    private static Address free = Address.zero();

    private Promotion() {}

    static void begin() {
        scanned = OldSpace.top;
        free = OldSpace.top;
    }

    /** Moves what the word at {@code slot} refers to if it is young, and corrects the word. */
    static void word(Address slot) {
        Address object = slot.loadAddress();
        if (Nursery.start.belowOrEqual(object)) {
            slot.store(copy(object));
        } else if (HeapRange.largeStart.belowOrEqual(object)) {
            MarkTable.mark(object, ObjectModel.OBJECT_ALIGNMENT);
        }
    }

    /** Moves what {@code reference} refers to if it is young; the reference to it from now on. */
    static Address moved(Address reference) {
        return Nursery.start.belowOrEqual(reference) ? copy(reference) : reference;
    }

    /** Moves what the marked cards of [start, end) refer to, and unmarks them; {@code start} is an object. */
    static void objectsOnCards(Address start, Address end) {
        if (!start.below(end)) {
            return;
        }
        Address from = Cards.firstMarked(start, end);
        while (from.below(end)) {
            Address to = Cards.endOfMarked(from, end);
            Cards.clear(from, to);
            Address low = from.below(start) ? start : from;
            Address object = ObjectStarts.atOrBefore(low, start);
            while (object.below(to)) {
                Address type = TypeDescriptor.of(object);
                fieldsWithin(object, type, low, to);
                object = object.plus(TypeDescriptor.objectSize(object, type) + HashBits.wordBytes(object));
            }
            from = to.below(end) ? Cards.firstMarked(to, end) : end;
        }
    }

    /** The same for large objects. */
    static void largeObjectsOnCards() {
        Address start = HeapRange.largeStart;
        Address end = LargeSpace.end();
        if (!start.below(end)) {
            return;
        }
        Address from = Cards.firstMarked(start, end);
        while (from.below(end)) {
            Address to = from.plus(Cards.BYTES);
            Cards.clear(from, to);
            Address object = LargeSpace.covering(from);
            if (!object.isZero()) {
                fieldsWithin(object, TypeDescriptor.of(object), from, to);
            }
            from = to.below(end) ? Cards.firstMarked(to, end) : end;
        }
    }

    /** Moves what the moved objects refer to, and so on; frees large objects that are young and were not met. */
    static void finish() {
        Address object = scanned;
        while (object.below(free)) {
            ObjectStarts.note(object);
            Address type = TypeDescriptor.of(object);
            int size = TypeDescriptor.objectSize(object, type);
            fieldsWithin(object, type, object, object.plus(size));
            object = object.plus(size + HashBits.wordBytes(object));
        }
        OldSpace.moveTop(free);
        LargeSpace.sweep(true);
    }

    private static void fieldsWithin(Address object, Address type, Address low, Address high) {
        int kind = TypeDescriptor.kind(type);
        if (kind == ObjectModel.TYPE_KIND_REF_ARRAY) {
            Address slot = object.plus(ObjectModel.ARRAY_ELEMENTS);
            Address end = slot.plus(object.loadInt(ObjectModel.ARRAY_LENGTH) << 2);
            slot = slot.below(low) ? low : slot;
            end = high.below(end) ? high : end;
            for (; slot.below(end); slot = slot.plus(4)) {
                word(slot);
            }
        } else if (kind < ObjectModel.TYPE_KIND_PRIMITIVE_ARRAY) {
            Address map = type.loadAddress(ObjectModel.TYPE_REFERENCE_MAP);
            int count = map.loadInt();
            for (int i = 1; i <= count; i++) {
                Address slot = object.plus(map.loadInt(i << 2));
                if (low.belowOrEqual(slot) && slot.below(high)) {
                    word(slot);
                }
            }
        }
    }

    /** The new address of {@code object}, which is copied if it has none yet. */
    private static Address copy(Address object) {
        Address header = object.loadAddress();
        if ((header.toInt() & FORWARDED) != 0) {
            return header.minus(FORWARDED);
        }
        int size = TypeDescriptor.objectSize(object, header);
        Address target = free;
        ObjectCopy.words(object, target, size);
        free = target.plus(size);
        if (HashBits.inNursery != 0 && HashBits.isHashed(object)) {
            keepHash(object, target, size);
        }
        object.store(target.plus(FORWARDED));
        return target;
    }

    private static void keepHash(Address object, Address target, int size) {
        target.store(HashBits.isMoved(object) ? object.loadInt(size) : IdentityHash.ofAddress(object), size);
        target.store(0, size + 4);
        free = free.plus(ObjectModel.OBJECT_ALIGNMENT);
        HashBits.setMoved(target);
    }
}
