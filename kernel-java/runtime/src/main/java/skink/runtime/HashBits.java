package skink.runtime;

import skink.magic.Address;
import skink.magic.Uninterruptible;

/**
 * The state of each object's identity hash, in two bitmaps with one bit per granule of 8 bytes of the heap's range.
 *
 * <p>Unhashed: no bit. Hashed: the address still is the hash. Hashed and moved: the hash is in the word behind the object,
 * and the object takes 8 bytes more. {@code I1}: a bit is set only at the start of an object. {@code I2}:
 * {@link #inNursery} is not below the number of young objects that are hashed and have not moved. {@code I3}: while {@link #any} is false
 * both bitmaps are zero.
 */
@Uninterruptible("describes objects while they are being moved")
final class HashBits {
    /** Whether a hash of an object of the heap was ever asked for. */
    static boolean any;
    /** How many young objects may be hashed. */
    static int inNursery;

    private static Address hashed = Address.zero();
    private static Address moved = Address.zero();

    private HashBits() {}

    /** The bytes of both bitmaps for a heap of this size. */
    static int tableBytes(int heapBytes) {
        return 2 * (heapBytes >>> 6);
    }

    static void start(Address table, int heapBytes) {
        hashed = table;
        moved = table.plus(heapBytes >>> 6);
        any = false;
        inNursery = 0;
    }

    static boolean isHashed(Address object) {
        return any && bit(hashed, object);
    }

    static boolean isMoved(Address object) {
        return any && bit(moved, object);
    }

    /** The address of {@code object} is its hash from now on. */
    static void setHashed(Address object) {
        any = true;
        if (!bit(hashed, object)) {
            set(hashed, object);
            if (Nursery.start.belowOrEqual(object)) {
                inNursery++;
            }
        }
    }

    /** The hash of {@code object} is in the word behind it. */
    static void setMoved(Address object) {
        set(hashed, object);
        set(moved, object);
    }

    /** Nothing is known of an object here. */
    static void clear(Address object) {
        reset(hashed, object);
        reset(moved, object);
    }

    /** Forgets all objects that begin in [start, end), and perhaps those up to 512 bytes around. */
    static void clearRange(Address start, Address end) {
        if (any && start.below(end)) {
            int first = start.distanceFrom(HeapRange.start) >>> 6;
            int bytes = (end.distanceFrom(HeapRange.start) + 63 >>> 6) - first;
            hashed.plus(first).fill((byte) 0, bytes);
            moved.plus(first).fill((byte) 0, bytes);
        }
    }

    /** Forgets what does not begin at a marked granule; {@code live} is the mark word of the 32 granules from here on. */
    static void keepOnly(Address block, int live) {
        int offset = block.distanceFrom(HeapRange.start) >>> 6;
        hashed.store(hashed.loadInt(offset) & live, offset);
        moved.store(moved.loadInt(offset) & live, offset);
    }

    /** The bytes that the object takes besides its own size; an object of the image, which no bitmap covers, has no others. */
    static int wordBytes(Address object) {
        return HeapRange.contains(object) && isMoved(object) ? ObjectModel.OBJECT_ALIGNMENT : 0;
    }

    private static boolean bit(Address bitmap, Address object) {
        int granule = object.distanceFrom(HeapRange.start) >>> 3;
        return (bitmap.loadByte(granule >>> 3) >>> (granule & 7) & 1) != 0;
    }

    private static void set(Address bitmap, Address object) {
        int granule = object.distanceFrom(HeapRange.start) >>> 3;
        int offset = granule >>> 3;
        bitmap.store((byte) (bitmap.loadByte(offset) | 1 << (granule & 7)), offset);
    }

    private static void reset(Address bitmap, Address object) {
        int granule = object.distanceFrom(HeapRange.start) >>> 3;
        int offset = granule >>> 3;
        bitmap.store((byte) (bitmap.loadByte(offset) & ~(1 << (granule & 7))), offset);
    }
}
