package skink.runtime;

import skink.magic.Address;
import skink.magic.Compact;
import skink.magic.Uninterruptible;

/**
 * The addresses of the heap: one range, reserved at start, with the old space, the large space and the nursery in this order.
 *
 * <p>Where a part lies decides what a reference is: below {@link #start} it is null or an object of the image, from
 * {@link #largeStart} on large, from {@link Nursery#start} on young. Each part could hold all that the limit allows; what is not touched takes no memory.
 * Where it would, large objects get room for half of the limit. The tables beside
 * the range are of 1/512 (cards, object starts), 2/64 (hash states), 3/64 (marks) of its size, and take pages only for parts of
 * the heap that are used, the latter two only when a hash is asked for or a full collection runs.
 *
 * <p>{@code I1}: the image lies below the range.
 */
@Compact
@Uninterruptible("describes the heap while objects are being moved")
final class HeapRange {
    static final int PAGE = 4096;

    private static final int MIN_LIMIT_BYTES = 128 << 10;
    private static final int MAX_LIMIT_BYTES = 1 << 30;
    private static final int MIN_NURSERY_BYTES = 64 << 10;
    private static final int MAX_NURSERY_BYTES = 4 << 20;
    private static final int NURSERY_SHARE_LOG2 = 4;
    /** So much less is tried when there is no room. */
    private static final int STEP_SHARE_LOG2 = 3;
    /** Room for what the host may have put behind the image. */
    private static final int GAP_BYTES = 16 << 20;

    static Address start = Address.zero();
    static Address largeStart = Address.zero();
    static Address largeEnd = Address.zero();
    /** The most bytes that objects may take in all. */
    static int limitBytes;

    private HeapRange() {}

    /** Reserves a heap for the limit, or for as much of it as there are addresses; false if there are too few. */
    static boolean reserve(MemorySource source, Address imageStart, Address imageEnd, int wantedLimit) {
        int limit = wantedLimit < MIN_LIMIT_BYTES ? MIN_LIMIT_BYTES : wantedLimit;
        limit = (limit > MAX_LIMIT_BYTES ? MAX_LIMIT_BYTES : limit) & -PAGE;
        while (limit >= MIN_LIMIT_BYTES) {
            if (reserveExactly(source, imageStart, imageEnd, limit)) {
                return true;
            }
            limit = limit - (limit >>> STEP_SHARE_LOG2) & -PAGE;
        }
        return false;
    }

    private static boolean reserveExactly(MemorySource source, Address imageStart, Address imageEnd, int limit) {
        int nurseryBytes = nurseryBytes(limit);
        int largeBytes = source.isAllThere() ? limit >>> 1 & -PAGE : limit;
        int total = limit + largeBytes + nurseryBytes;
        Address wish = Address.of(imageEnd.toInt() + GAP_BYTES & -(1 << 20));
        Address memory = source.map(wish, total);
        if (memory.isZero()) {
            return false;
        }
        limitBytes = limit;
        start = memory;
        largeStart = start.plus(limit);
        largeEnd = largeStart.plus(largeBytes);
        if (start.below(imageEnd) || !mapTables(source, imageStart, largeEnd.plus(nurseryBytes), total)) {
            source.unmap(memory, total);
            return false;
        }
        OldSpace.reset(start);
        Nursery.reset(largeEnd, largeEnd.plus(nurseryBytes));
        return true;
    }

    private static boolean mapTables(MemorySource source, Address imageStart, Address end, int total) {
        int cards = roundUp(Cards.tableBytes(imageStart, end));
        int hashes = roundUp(HashBits.tableBytes(total));
        int marks = roundUp(MarkTable.tableBytes(total));
        int large = roundUp(LargeSpace.tableBytes(limitBytes));
        int stack = roundUp(MarkStack.tableBytes(limitBytes));
        Address memory = source.map(Address.zero(), 2 * cards + hashes + marks + large + stack);
        if (memory.isZero()) {
            return false;
        }
        Cards.start(memory, imageStart);
        ObjectStarts.start(memory.plus(cards), imageStart);
        Address next = memory.plus(2 * cards);
        HashBits.start(next, total);
        next = next.plus(hashes);
        MarkTable.start(next, total);
        next = next.plus(marks);
        LargeSpace.start(next);
        MarkStack.start(next.plus(large), stack);
        return true;
    }

    private static int nurseryBytes(int limit) {
        int share = limit >>> NURSERY_SHARE_LOG2 & -(16 << 10);
        return share < MIN_NURSERY_BYTES ? MIN_NURSERY_BYTES : share > MAX_NURSERY_BYTES ? MAX_NURSERY_BYTES : share;
    }

    static int roundUp(int bytes) {
        return bytes + PAGE - 1 & -PAGE;
    }

    static Address pageUp(Address place) {
        return Address.of(roundUp(place.toInt()));
    }

    /** Whether the reference is that of an object of the heap, not null or of the image. */
    static boolean contains(Address reference) {
        return start.belowOrEqual(reference);
    }

    static boolean isLarge(Address reference) {
        return largeStart.belowOrEqual(reference) && reference.below(largeEnd);
    }
}
