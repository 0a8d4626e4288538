package skink.runtime;

import skink.magic.Address;
import skink.magic.Uninterruptible;

/**
 * One half of the heap: a mapped range of which objects fill a prefix.
 *
 * <p>The range holds objects from {@link #start} to at most {@link #end}, then two bitmaps with one bit per 8 bytes of
 * objects: {@code hashed} (the identity hash of the object there was asked for) and {@code moved} (it then moved, and the
 * hash is in the word behind it). {@code I1}: memory from {@link #dirtyEnd} to {@link #end} was never written, so it is
 * zero. {@code I2}: while {@link #anyHashed} is false, both bitmaps are zero. {@code I3}: {@link #hashedInPlace} objects are hashed
 * and not moved: moving each adds a word. Two spaces exist; both lie in the image.
 */
@Uninterruptible("describes the heap while objects are being moved")
final class Space {
    private static final int PAGE = 4096;
    private static final int BYTES_PER_BITMAP_BYTE = 8 * ObjectModel.OBJECT_ALIGNMENT;

    Address start = Address.zero();
    Address end = Address.zero();
    Address dirtyEnd = Address.zero();
    boolean anyHashed;
    private int hashedInPlace;
    private int mappedBytes;

    /** Bytes for objects. */
    int capacity() {
        return end.distanceFrom(start);
    }

    boolean contains(Address object) {
        return start.belowOrEqual(object) && object.below(end);
    }

    /** Makes room for at least {@code bytes} of objects, dropping what was here; false if the source has no memory. */
    boolean reserve(MemorySource source, int bytes) {
        if (capacity() >= bytes) {
            return true;
        }
        release(source);
        int objectBytes = roundUp(bytes, PAGE * BYTES_PER_BITMAP_BYTE);
        int total = objectBytes + 2 * (objectBytes / BYTES_PER_BITMAP_BYTE);
        Address memory = source.map(total);
        if (memory.isZero()) {
            return false;
        }
        start = memory;
        end = memory.plus(objectBytes);
        dirtyEnd = memory;
        mappedBytes = total;
        return true;
    }

    /** Gives the memory back. */
    void release(MemorySource source) {
        if (mappedBytes != 0) {
            source.unmap(start, mappedBytes);
        }
        start = Address.zero();
        end = Address.zero();
        dirtyEnd = Address.zero();
        mappedBytes = 0;
        anyHashed = false;
        hashedInPlace = 0;
    }

    /** Forgets all objects; those that will be allocated here start unhashed. */
    void clear() {
        if (anyHashed) {
            end.fill((byte) 0, 2 * (capacity() / BYTES_PER_BITMAP_BYTE));
            anyHashed = false;
            hashedInPlace = 0;
        }
    }

    /** Makes [from, to) zero, where objects will be; {@code from} is not above the dirty part. */
    void zero(Address from, Address to) {
        if (from.below(dirtyEnd)) {
            Address dirtyTo = to.below(dirtyEnd) ? to : dirtyEnd;
            from.fill((byte) 0, dirtyTo.distanceFrom(from));
        }
        if (dirtyEnd.below(to)) {
            dirtyEnd = to;
        }
    }

    boolean isHashed(Address object) {
        return anyHashed && bit(end, object);
    }

    boolean isMoved(Address object) {
        return anyHashed && bit(movedBits(), object);
    }

    /** Notes that the address of {@code object} is its hash from now on. */
    void setHashed(Address object) {
        if (!isHashed(object)) {
            anyHashed = true;
            hashedInPlace++;
            setBit(end, object);
        }
    }

    /** Notes that the hash of {@code object} is in the word behind it. */
    void setMoved(Address object) {
        anyHashed = true;
        setBit(end, object);
        setBit(movedBits(), object);
    }

    /** How much larger the objects here get when all are moved. */
    int hashWordBytes() {
        return hashedInPlace * ObjectModel.OBJECT_ALIGNMENT;
    }

    private Address movedBits() {
        return end.plus(capacity() / BYTES_PER_BITMAP_BYTE);
    }

    private boolean bit(Address bitmap, Address object) {
        int granule = object.distanceFrom(start) >>> 3;
        return (bitmap.loadByte(granule >>> 3) >>> (granule & 7) & 1) != 0;
    }

    private void setBit(Address bitmap, Address object) {
        int granule = object.distanceFrom(start) >>> 3;
        int offset = granule >>> 3;
        bitmap.store((byte) (bitmap.loadByte(offset) | 1 << (granule & 7)), offset);
    }

    private static int roundUp(int value, int multiple) {
        return (value + multiple - 1) / multiple * multiple;
    }
}
