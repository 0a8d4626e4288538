package skink.runtime;

import skink.magic.Address;
import skink.magic.NoInline;
import skink.magic.Uninterruptible;

/**
 * Allocation: what {@code new} calls.
 *
 * <p>Idea: a pointer moves up through zeroed memory. {@link #top} is where the next object begins, {@link #limit} the end
 * of the zeroed window; the window is moved on in {@link #WINDOW_BYTES} steps so that it is zeroed when it is about to be
 * used and in the cache. When the {@link Nursery} is full, {@link Collector} makes room. Compiled code has the fast path
 * inline; objects of {@link Collector#largeBytes} and more that do not fit the window are allocated apart.
 *
 * <p>{@code I1}: memory in [top, limit) is zero. {@code I2}: an object of at most {@link ObjectModel#ALWAYS_YOUNG_BYTES} is
 * allocated in the nursery, so that storing into it needs no write barrier before the next safepoint. {@code I3}: in the mode that collects always,
 * limit = top, so that every allocation takes the slow path.
 */
public final class Heap {
    private static final int WINDOW_BYTES = 64 << 10;
    private static final int MAX_OBJECT_BYTES = 0x3FFF_FFF8;

    /** Kept free for the OutOfMemoryError itself. */
    private static final int RESERVE_BYTES = 8 << 10;

    /** What is kept free at the end of the nursery; 0 while an OutOfMemoryError is being made. */
    static int reserveBytes = RESERVE_BYTES;

    static Address top = Address.zero();
    static Address limit = Address.zero();

    private Heap() {}

    /** A zeroed instance of a class. */
    public static Object allocate(Address type) {
        int size = type.loadInt(ObjectModel.TYPE_SIZE);
        Address object = top;
        if (limit.distanceFrom(object) < size) {
            object = allocateSlow(size);
        } else {
            top = object.plus(size);
        }
        object.store(type);
        return object.asObject();
    }

    /** A zeroed array; {@code type} is that of the array. */
    public static Object allocateArray(Address type, int length) {
        if (length < 0) {
            Throw.negativeArraySize(length);
        }
        int log2Size = type.loadInt(ObjectModel.TYPE_SIZE);
        if (length > MAX_OBJECT_BYTES - ObjectModel.ARRAY_ELEMENTS >> log2Size) {
            Throw.outOfMemory(length == Integer.MAX_VALUE);
        }
        int size = TypeDescriptor.arraySize(length, log2Size);
        Address object = top;
        if (limit.distanceFrom(object) < size) {
            object = allocateSlow(size);
        } else {
            top = object.plus(size);
        }
        object.store(type);
        object.store(length, ObjectModel.ARRAY_LENGTH);
        return object.asObject();
    }

    /**
     * Nested arrays: as many levels as there are {@code lengths}; {@code type} is that of the outermost. Stays a call, of
     * which the compiler knows the exact type and length of the result: its body would tell less.
     */
    @NoInline
    public static Object allocateMulti(Address type, int[] lengths) {
        for (int length : lengths) {
            if (length < 0) {
                Throw.negativeArraySize(length);
            }
        }
        return allocateLevel(type, lengths, 0);
    }

    private static Object allocateLevel(Address type, int[] lengths, int level) {
        Object array = allocateArray(type, lengths[level]);
        if (level + 1 < lengths.length) {
            Object[] outer = (Object[]) array;
            Address elementType = TypeDescriptor.element(type);
            for (int i = 0; i < outer.length; i++) {
                outer[i] = allocateLevel(elementType, lengths, level + 1);
            }
        }
        return array;
    }

    /** Makes room and takes it. The address is that of an object only once the caller has stored its type. */
    @NoInline
    private static Address allocateSlow(int size) {
        Address object = Collector.obtain(size);
        if (object.isZero()) {
            Throw.outOfMemory(false);
        }
        return object;
    }

    /** Takes {@code size} bytes from the nursery, moving the window on; zero if it is full. */
    @Uninterruptible("changes the bounds of the heap")
    static Address bump(int size) {
        Address object = top;
        Address end = Nursery.end.minus(reserveBytes);
        if (end.below(object) || end.distanceFrom(object) < size) {
            return Address.zero();
        }
        Address next = object.plus(size);
        if (limit.below(next)) {
            moveWindow(next, end);
        }
        top = next;
        if (Collector.always) {
            limit = next;
        }
        return object;
    }

    private static void moveWindow(Address needed, Address end) {
        int ahead = Collector.always ? 0 : WINDOW_BYTES;
        Address newLimit = end.distanceFrom(needed) < ahead ? end : needed.plus(ahead);
        Nursery.zero(limit, newLimit);
        limit = newLimit;
    }
}
