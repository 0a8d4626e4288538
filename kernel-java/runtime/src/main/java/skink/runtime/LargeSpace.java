package skink.runtime;

import skink.magic.Address;
import skink.magic.NoInline;
import skink.magic.Uninterruptible;

/**
 * Objects that are too large to be copied: each has pages of its own and never moves.
 *
 * <p>The objects are listed in a table of pairs (address, bytes), ascending. An object is taken from the first gap that fits, from
 * where the last one was taken on. It is young until the next collection, and a minor one frees it if nothing reachable refers to it; unlike objects of the nursery, it has cards,
 * and what is on them counts as reached. {@code I1}: {@link #usedBytes} is the sum of all sizes, and the table
 * is sorted. {@code I2}: memory from {@link #touchedEnd} on is zero.
 */
@Uninterruptible("describes the heap while objects are being moved")
final class LargeSpace {
    /** Smaller objects are never here, so the table never overflows. */
    static final int SMALLEST_BYTES = 8 << 10;

    private static final int ENTRY_BYTES = 8;

    /** In the word of an entry that has the size: not young any more. */
    private static final int OLD = 1;

    static int usedBytes;
    /** The bytes of the young ones among them. */
    static int youngBytes;

    private static Address entries = Address.zero();
    private static int count;
    private static int cursor;
    private static Address touchedEnd = Address.zero();

    private LargeSpace() {}

    static int tableBytes(int largeBytes) {
        return (largeBytes / SMALLEST_BYTES + 1) * ENTRY_BYTES;
    }

    static void start(Address table) {
        entries = table;
        count = 0;
        cursor = 0;
        usedBytes = 0;
        youngBytes = 0;
        touchedEnd = HeapRange.largeStart;
    }

    static int count() {
        return count;
    }

    static Address object(int index) {
        return entries.loadAddress(index * ENTRY_BYTES);
    }

    private static int bytes(int index) {
        return entries.loadInt(index * ENTRY_BYTES + 4) & ~OLD;
    }

    private static boolean isOld(int index) {
        return (entries.loadInt(index * ENTRY_BYTES + 4) & OLD) != 0;
    }

    /** What {@code size} bytes take. */
    static int rounded(int size) {
        return size + HeapRange.PAGE - 1 & -HeapRange.PAGE;
    }

    private static Address gapStart(int index) {
        return index == 0 ? HeapRange.largeStart : object(index - 1).plus(bytes(index - 1));
    }

    private static Address gapEnd(int index) {
        return index == count ? HeapRange.largeEnd : object(index);
    }

    /** Zeroed memory for an object; zero if no gap is large enough. */
    @NoInline
    static Address allocate(int size) {
        int wanted = rounded(size);
        for (int step = 0; step <= count; step++) {
            int index = cursor + step;
            if (index > count) {
                index -= count + 1;
            }
            Address start = gapStart(index);
            if (gapEnd(index).distanceFrom(start) >>> 12 >= wanted >>> 12) {
                insert(index, start, wanted);
                return start;
            }
        }
        return Address.zero();
    }

    private static void insert(int index, Address start, int bytes) {
        for (int i = count; i > index; i--) {
            entries.store(entries.loadLong((i - 1) * ENTRY_BYTES), i * ENTRY_BYTES);
        }
        entries.store(start, index * ENTRY_BYTES);
        entries.store(bytes, index * ENTRY_BYTES + 4);
        count++;
        cursor = index + 1;
        usedBytes += bytes;
        youngBytes += bytes;
        Address end = start.plus(bytes);
        if (start.below(touchedEnd)) {
            start.fill((byte) 0, (end.below(touchedEnd) ? end : touchedEnd).distanceFrom(start));
        }
        if (touchedEnd.below(end)) {
            touchedEnd = end;
        }
    }

    /** The object that covers {@code place}; zero if none does. */
    static Address covering(Address place) {
        int index = indexCovering(place);
        return index < 0 ? Address.zero() : object(index);
    }

    /** Whether the large object was allocated after the last collection. */
    static boolean isYoung(Address object) {
        int index = indexCovering(object);
        return index >= 0 && !isOld(index);
    }

    private static int indexCovering(Address place) {
        int low = 0;
        int high = count;
        while (low < high) {
            int middle = low + high >>> 1;
            if (place.below(object(middle))) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        boolean inside = low > 0 && place.below(object(low - 1).plus(bytes(low - 1)));
        return inside ? low - 1 : -1;
    }

    /** The end of the last object. */
    static Address end() {
        return gapStart(count);
    }

    /**
     * Drops the objects that are not marked, or, {@code onlyYoung}, those of them that are young; unmarks the others, which
     * are old from now on.
     */
    static void sweep(boolean onlyYoung) {
        int kept = 0;
        usedBytes = 0;
        for (int i = 0; i < count; i++) {
            Address object = object(i);
            int bytes = bytes(i);
            if (MarkTable.isMarked(object) || onlyYoung && isOld(i)) {
                MarkTable.unmark(object);
                entries.store(object, kept * ENTRY_BYTES);
                entries.store(bytes | OLD, kept * ENTRY_BYTES + 4);
                usedBytes += bytes;
                kept++;
            } else {
                HashBits.clear(object);
            }
        }
        count = kept;
        cursor = 0;
        youngBytes = 0;
    }

    /** Gives the pages behind the last object back, and those of all gaps if they are more than {@code kept} bytes. */
    static void shrink(MemorySource source, int kept) {
        Address end = end();
        if (touchedEnd.distanceFrom(HeapRange.largeStart) - usedBytes <= kept) {
            return;
        }
        for (int i = 0; i < count; i++) {
            Address gap = gapStart(i);
            if (gap.below(object(i))) {
                source.discard(gap, object(i).distanceFrom(gap));
            }
        }
        if (end.below(touchedEnd)) {
            source.discard(end, touchedEnd.distanceFrom(end));
            touchedEnd = end;
        }
    }
}
