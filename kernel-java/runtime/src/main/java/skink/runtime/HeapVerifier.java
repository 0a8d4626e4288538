package skink.runtime;

import skink.magic.Address;
import skink.magic.Uninterruptible;

/**
 * Checks, after a collection, that the heap is what the collector promises; any difference ends the program.
 *
 * <p>{@code V1}: every object has a type descriptor for header. {@code V2}: every reference in an object is null, or points
 * to the start of a plausible object in this space or outside the heap. {@code V3}: sizes add up exactly to the end.
 */
@Uninterruptible("looks at the heap while it is at rest")
final class HeapVerifier {
    private HeapVerifier() {}

    static void verify(Space space, Address end) {
        Address object = space.start;
        while (object.below(end)) {
            Address type = TypeDescriptor.of(object);
            checkType(type);
            int size = TypeDescriptor.objectSize(object, type);
            checkReferences(object, type, space, end);
            object = object.plus(size + (space.isMoved(object) ? ObjectModel.OBJECT_ALIGNMENT : 0));
        }
        if (!object.equalTo(end)) {
            Fatal.stop("heap verification: V3: objects do not fill the space exactly");
        }
    }

    private static void checkType(Address type) {
        Address start = Address.ofSymbol("__types_start");
        Address end = Address.ofSymbol("__types_end");
        if ((type.toInt() & 3) != 0 || type.below(start) || !type.below(end)) {
            Fatal.stop("heap verification: V1: the header of an object is not a type descriptor");
        }
    }

    private static void checkReferences(Address object, Address type, Space space, Address end) {
        if (TypeDescriptor.isReferenceArray(type)) {
            int length = object.loadInt(ObjectModel.ARRAY_LENGTH);
            for (int i = 0; i < length; i++) {
                checkReference(object.loadAddress(ObjectModel.ARRAY_ELEMENTS + (i << 2)), space, end);
            }
        } else if (!TypeDescriptor.isArray(type)) {
            Address map = type.loadAddress(ObjectModel.TYPE_REFERENCE_MAP);
            int count = map.loadInt();
            for (int i = 1; i <= count; i++) {
                checkReference(object.loadAddress(map.loadInt(i << 2)), space, end);
            }
        }
    }

    private static void checkReference(Address reference, Space space, Address end) {
        if (reference.isZero()) {
            return;
        }
        if (space.contains(reference) && !reference.below(end)) {
            Fatal.stop("heap verification: V2: a reference points behind the last object");
        }
        checkType(TypeDescriptor.of(reference));
    }
}
