package skink.runtime;

import skink.magic.Address;
import skink.magic.Uninterruptible;

/**
 * The young generation: where {@link Heap} allocates.
 *
 * <p>Young objects fill [{@link #first}, {@link Heap#top}) without gaps. {@code I1}: it is the highest part of the heap's
 * range, so a reference is young exactly if it is not below {@link #start}. {@code I2}: memory from {@link #dirtyEnd} on is zero.
 * {@code I3}: first = start, except in the mode that collects always: there what a collection has left behind is not used again before the
 * nursery's end is reached, and its pages are inaccessible, so that a reference which the collector did not know of
 * is found at its next use.
 */
@Uninterruptible("describes the heap while objects are being moved")
final class Nursery {
    static Address start = Address.zero();
    static Address end = Address.zero();
    static Address first = Address.zero();

    private static Address dirtyEnd = Address.zero();
    private static Address closedEnd = Address.zero();

    private Nursery() {}

    static void reset(Address newStart, Address newEnd) {
        start = newStart;
        end = newEnd;
        first = newStart;
        dirtyEnd = newStart;
        closedEnd = newStart;
        Heap.top = newStart;
        Heap.limit = newStart;
    }

    static int capacity() {
        return end.distanceFrom(start);
    }

    static int used() {
        return Heap.top.distanceFrom(first);
    }

    /** The most bytes that the young objects can take elsewhere, hash words included. */
    static int mostPromoted() {
        return used() + HashBits.inNursery * ObjectModel.OBJECT_ALIGNMENT;
    }

    /** All objects have left. */
    static void empty() {
        forgetHashes(first);
        Heap.top = first;
        Heap.limit = first;
    }

    /** Objects that stay fill [first, top). */
    static void keep(Address top) {
        Heap.top = top;
        Heap.limit = top;
    }

    static void forgetHashes(Address from) {
        if (HashBits.inNursery != 0) {
            HashBits.clearRange(from, dirtyEnd);
            HashBits.inNursery = 0;
        }
    }

    /** Makes [from, to) zero, where objects will be. */
    static void zero(Address from, Address to) {
        if (from.below(dirtyEnd)) {
            Address dirtyTo = to.below(dirtyEnd) ? to : dirtyEnd;
            from.fill((byte) 0, dirtyTo.distanceFrom(from));
        }
        if (dirtyEnd.below(to)) {
            dirtyEnd = to;
        }
    }

    /** For the mode that collects always, when the nursery is empty: goes on behind the objects that have left. */
    static void moveOn(MemorySource source, Address usedEnd) {
        first = usedEnd;
        if (end.distanceFrom(first) < capacity() / 2) {
            source.allowAccess(start, closedEnd.distanceFrom(start), true);
            closedEnd = start;
            first = start;
        } else {
            Address pages = Address.of(first.toInt() & -HeapRange.PAGE);
            if (closedEnd.below(pages)) {
                source.allowAccess(closedEnd, pages.distanceFrom(closedEnd), false);
                closedEnd = pages;
            }
        }
        Heap.top = first;
        Heap.limit = first;
    }
}
