package skink.runtime;

import skink.magic.Address;
import skink.magic.Compact;
import skink.magic.Uninterruptible;

/**
 * Checks, while no collection runs, that the heap is what the collector promises.
 *
 * <p>{@code V1}: every object has a type descriptor for header. {@code V2}: every reference is null, or that of a plausible
 * object in the image, below the top of the old space, in the list of large objects, or among the young. {@code V3}: sizes add up exactly to the ends of old
 * space and nursery. {@code V4}: a reference to a young object in the image, the old space or a large object is on a
 * marked card. {@code V5}: the first object of each card is known.
 */
@Compact
@Uninterruptible("looks at the heap while it is at rest")
final class HeapVerifier {
    private static final String HEADER = "heap verification: V1: the header of an object is not a type descriptor";
    private static final String REFERENCE = "heap verification: V2: a reference is not that of an object";
    private static final String SIZES = "heap verification: V3: objects do not fill their space exactly";
    private static final String CARD = "heap verification: V4: a reference to a young object is on no marked card";
    private static final String STARTS = "heap verification: V5: the first object of a card is not known";

    private static Address typesStart = Address.zero();
    private static Address typesEnd = Address.zero();
    private static String problem;

    private HeapVerifier() {}

    /** What is wrong, or null. Type descriptors fill [types, endOfTypes), objects of the image [image, endOfImage). */
    static String problem(Address types, Address endOfTypes, Address image, Address endOfImage) {
        typesStart = types;
        typesEnd = endOfTypes;
        problem = null;
        objects(image, endOfImage);
        if (!objects(OldSpace.start, OldSpace.top).equalTo(OldSpace.top)) {
            problem = SIZES;
        }
        for (int i = 0; i < LargeSpace.count() && problem == null; i++) {
            object(LargeSpace.object(i));
        }
        if (problem == null && !objects(Nursery.first, Heap.top).equalTo(Heap.top)) {
            problem = SIZES;
        }
        return problem;
    }

    /** The end of the last object, or where the first problem is. */
    private static Address objects(Address start, Address end) {
        Address object = start;
        while (object.below(end) && problem == null) {
            int size = object(object);
            if (OldSpace.start.belowOrEqual(object) && object.below(OldSpace.top)) {
                boolean known = ObjectStarts.isKnown(object);
                problem = known || problem != null ? problem : STARTS;
            }
            object = object.plus(size);
        }
        return problem == null ? object : end;
    }

    /** Checks an object; its size. */
    private static int object(Address object) {
        Address type = TypeDescriptor.of(object);
        if (!isType(type)) {
            problem = HEADER;
            return ObjectModel.OBJECT_ALIGNMENT;
        }
        boolean remembers = object.below(Nursery.start);
        if (TypeDescriptor.isReferenceArray(type)) {
            int length = object.loadInt(ObjectModel.ARRAY_LENGTH);
            for (int i = 0; i < length; i++) {
                slot(object.plus(ObjectModel.ARRAY_ELEMENTS + (i << 2)), remembers);
            }
        } else if (!TypeDescriptor.isArray(type)) {
            Address map = type.loadAddress(ObjectModel.TYPE_REFERENCE_MAP);
            int count = map.loadInt();
            for (int i = 1; i <= count; i++) {
                slot(object.plus(map.loadInt(i << 2)), remembers);
            }
        }
        return TypeDescriptor.objectSize(object, type) + HashBits.wordBytes(object);
    }

    private static void slot(Address slot, boolean remembers) {
        Address reference = slot.loadAddress();
        if (reference.isZero()) {
            return;
        }
        if (!isObject(reference)) {
            problem = REFERENCE;
        } else if (remembers && isYoung(reference) && !Cards.isMarked(slot)) {
            problem = CARD;
        }
    }

    private static boolean isYoung(Address reference) {
        return Nursery.start.belowOrEqual(reference) || HeapRange.isLarge(reference) && LargeSpace.isYoung(reference);
    }

    private static boolean isObject(Address reference) {
        if ((reference.toInt() & ObjectModel.OBJECT_ALIGNMENT - 1) != 0) {
            return false;
        }
        if (Nursery.start.belowOrEqual(reference)) {
            if (reference.below(Nursery.first) || Heap.top.belowOrEqual(reference)) {
                return false;
            }
        } else if (HeapRange.isLarge(reference)) {
            return LargeSpace.covering(reference).equalTo(reference);
        } else if (HeapRange.contains(reference) && OldSpace.top.belowOrEqual(reference)) {
            return false;
        }
        return isType(TypeDescriptor.of(reference));
    }

    private static boolean isType(Address type) {
        return (type.toInt() & 3) == 0 && typesStart.belowOrEqual(type) && type.below(typesEnd);
    }
}
