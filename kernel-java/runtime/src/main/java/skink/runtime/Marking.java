package skink.runtime;

import skink.magic.Address;
import skink.magic.Uninterruptible;

/**
 * The first half of a full collection: marks every object of the heap, young and old, that a root reaches.
 *
 * <p>Idea: depth first with a stack of bounded size. Of a reference array only {@link #CHUNK} elements are looked at
 * before what they refer to, so that long arrays do not fill the stack; a list of any length needs one entry. What does
 * not fit is marked but not pushed, and all marked objects from the lowest such one on are looked at again.
 *
 * <p>{@code I1}: after {@link #finish} an object of the heap is marked exactly if it is reachable, where the referent of a
 * weak reference does not count as reached by it, and that of a soft one counts unless memory is short.
 */
@Uninterruptible("objects are being marked")
final class Marking {
    private static final int CHUNK = 64;

    private static boolean overflowed;
    private static Address lowestOverflow = Address.zero();

    private Marking() {}

    /** Nothing is marked yet. */
    static void begin(boolean clearSoft) {
        WeakReferences.begin(clearSoft);
        MarkTable.clear(OldSpace.start, OldSpace.top);
        MarkTable.clear(Nursery.first, Heap.top);
        forgetOverflow();
    }

    private static void forgetOverflow() {
        overflowed = false;
        lowestOverflow = Nursery.end;
    }

    /** Marks what the word at {@code slot} refers to. */
    static void word(Address slot) {
        object(slot.loadAddress());
    }

    /** Marks what the objects of the image refer to, which fill [start, end). */
    static void image(Address start, Address end) {
        Address object = start;
        while (object.below(end)) {
            Address type = TypeDescriptor.of(object);
            scan(object, type, false);
            drain();
            object = object.plus(TypeDescriptor.objectSize(object, type));
        }
    }

    /** Looks at everything that was marked, and decides about weak references. */
    static void finish() {
        object(WeakReferences.pending);
        drain();
        WeakReferences.clear();
    }

    /** Marks {@code object}, which may be null. */
    static void object(Address object) {
        if (!HeapRange.contains(object) || MarkTable.isMarked(object)) {
            return;
        }
        Address type = TypeDescriptor.of(object);
        if (HeapRange.isLarge(object)) {
            MarkTable.mark(object, ObjectModel.OBJECT_ALIGNMENT);
        } else {
            int size = TypeDescriptor.objectSize(object, type) + HashBits.wordBytes(object);
            MarkTable.mark(object, size);
            if (HashBits.isHashed(object) && !HashBits.isMoved(object)) {
                MarkTable.noteGrowth(object.plus(size - ObjectModel.OBJECT_ALIGNMENT));
            }
        }
        if (TypeDescriptor.kind(type) < ObjectModel.TYPE_KIND_PRIMITIVE_ARRAY && !MarkStack.push(object)) {
            overflow(object);
        }
    }

    private static void overflow(Address object) {
        overflowed = true;
        if (object.below(lowestOverflow)) {
            lowestOverflow = object;
        }
    }

    private static void drain() {
        drainStack();
        while (overflowed) {
            Address lowest = lowestOverflow;
            forgetOverflow();
            scanMarked(lowest.below(OldSpace.top) ? lowest : OldSpace.top, OldSpace.top);
            scanLarge();
            scanMarked(lowest.below(Nursery.first) ? Nursery.first : lowest, Heap.top);
        }
    }

    private static void drainStack() {
        Address entry = MarkStack.pop();
        while (!entry.isZero()) {
            if (MarkStack.isRest(entry)) {
                elements(MarkStack.arrayOf(entry), MarkStack.pop().toInt());
            } else {
                scan(entry, TypeDescriptor.of(entry), true);
            }
            entry = MarkStack.pop();
        }
    }

    /** Looks at the marked objects of [start, end) again; a marked granule behind an unmarked one begins an object. */
    private static void scanMarked(Address start, Address end) {
        Address object = start;
        while (object.below(end)) {
            object = MarkTable.firstMarked(object, end);
            if (object.below(end)) {
                Address type = TypeDescriptor.of(object);
                scan(object, type, true);
                drainStack();
                object = object.plus(TypeDescriptor.objectSize(object, type) + HashBits.wordBytes(object));
            }
        }
    }

    private static void scanLarge() {
        for (int i = 0; i < LargeSpace.count(); i++) {
            Address object = LargeSpace.object(i);
            if (MarkTable.isMarked(object)) {
                scan(object, TypeDescriptor.of(object), true);
                drainStack();
            }
        }
    }

    /** Marks what the object refers to; {@code weakly}: whether it may be a weak reference, which are not in the image. */
    private static void scan(Address object, Address type, boolean weakly) {
        int kind = TypeDescriptor.kind(type);
        if (kind == ObjectModel.TYPE_KIND_REF_ARRAY) {
            elements(object, 0);
        } else if (kind < ObjectModel.TYPE_KIND_PRIMITIVE_ARRAY) {
            Address map = type.loadAddress(ObjectModel.TYPE_REFERENCE_MAP);
            boolean weak = weakly && kind >= ObjectModel.TYPE_KIND_WEAK && WeakReferences.discover(object, type);
            int skipped = weak ? TypeDescriptor.referentOffset(type) : 0;
            int count = map.loadInt();
            for (int i = 1; i <= count; i++) {
                int offset = map.loadInt(i << 2);
                if (offset != skipped) {
                    object(object.loadAddress(offset));
                }
            }
        }
    }

    private static void elements(Address array, int from) {
        int length = array.loadInt(ObjectModel.ARRAY_LENGTH);
        int to = length - from > CHUNK ? from + CHUNK : length;
        if (to < length && !MarkStack.pushRest(array, to)) {
            to = length;
        }
        for (int i = from; i < to; i++) {
            object(array.loadAddress(ObjectModel.ARRAY_ELEMENTS + (i << 2)));
        }
    }
}
