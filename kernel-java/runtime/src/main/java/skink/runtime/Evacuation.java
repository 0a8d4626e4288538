package skink.runtime;

import skink.magic.Address;
import skink.magic.Uninterruptible;

/**
 * Moves all that is reachable from one space to another (Cheney, CACM 13(11), 1970).
 *
 * <p>Idea: an object that a root refers to is copied to the free end of the new space; its old header becomes the new
 * address with the lowest bit set, so that later references to it find the copy. The copies are then scanned in the order
 * in which they lie, which copies what they refer to behind them, until the scan meets the end: the new space is its own
 * work list.
 *
 * <p>{@code I1}: between {@link #begin} and {@link #finish} a header in the old space is a type descriptor, or a new address
 * plus 1; afterwards nobody looks there. {@code I2}: an object is copied once, whole, and with the word of its identity hash
 * if that was ever asked for. {@code I3}: everything below the scan refers to the new space or outside the heap.
 */
@Uninterruptible("moves objects")
final class Evacuation {
    private static final int SMALL_COPY_BYTES = 64;
    private static final int FORWARDED = 1;

    private static Space from = new Space();
    private static Space to = new Space();
    private static Address free = Address.zero();

    private Evacuation() {}

    /** Begins to move objects; {@code target} is empty and at least as large as what {@code source} holds. */
    static void begin(Space source, Space target) {
        from = source;
        to = target;
        to.clear();
        free = to.start;
    }

    /** Moves what the words in [start, end) refer to. */
    static void words(Address start, Address end) {
        for (Address slot = start; slot.below(end); slot = slot.plus(4)) {
            word(slot);
        }
    }

    /** Moves what the word at {@code slot} refers to, and corrects the word. */
    static void word(Address slot) {
        Address object = slot.loadAddress();
        if (from.contains(object)) {
            slot.store(copy(object));
        }
    }

    /** Moves what the objects that fill [start, end) refer to; these themselves stay. */
    static void objects(Address start, Address end) {
        Address object = start;
        while (object.below(end)) {
            Address type = TypeDescriptor.of(object);
            fields(object, type);
            object = object.plus(TypeDescriptor.objectSize(object, type));
        }
    }

    /** Moves what the moved objects refer to, and so on; the end of the last object in the new space. */
    static Address finish() {
        Address object = to.start;
        while (object.below(free)) {
            Address type = TypeDescriptor.of(object);
            int size = TypeDescriptor.objectSize(object, type);
            fields(object, type);
            object = object.plus(size + (to.isMoved(object) ? ObjectModel.OBJECT_ALIGNMENT : 0));
        }
        return free;
    }

    private static void fields(Address object, Address type) {
        if (TypeDescriptor.isReferenceArray(type)) {
            Address first = object.plus(ObjectModel.ARRAY_ELEMENTS);
            words(first, first.plus(object.loadInt(ObjectModel.ARRAY_LENGTH) << 2));
        } else if (!TypeDescriptor.isArray(type)) {
            Address map = type.loadAddress(ObjectModel.TYPE_REFERENCE_MAP);
            int count = map.loadInt();
            for (int i = 1; i <= count; i++) {
                word(object.plus(map.loadInt(i << 2)));
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
        if (size <= SMALL_COPY_BYTES) {
            for (int offset = 0; offset < size; offset += 4) {
                target.store(object.loadInt(offset), offset);
            }
        } else {
            target.copyFrom(object, size);
        }
        free = target.plus(size);
        if (from.isHashed(object)) {
            keepHash(object, target, size);
        }
        object.store(target.plus(FORWARDED));
        return target;
    }

    private static void keepHash(Address object, Address target, int size) {
        target.store(from.isMoved(object) ? object.loadInt(size) : IdentityHash.ofAddress(object), size);
        target.store(0, size + 4);
        free = free.plus(ObjectModel.OBJECT_ALIGNMENT);
        to.setMoved(target);
    }
}
