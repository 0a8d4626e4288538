package skink.runtime;

import skink.magic.Address;
import skink.magic.Uninterruptible;

/**
 * What a full collection knows about each block of 256 bytes: which granules live, and where the first of them goes.
 *
 * <p>An entry is two words: a bit per granule of 8 bytes, then the address to which the first live granule of the block
 * moves. The new address of an object is the latter plus 8 for each live granule before it in its block (after Kermany and
 * Petrank, <i>The Compressor</i>, PLDI 2006), so no object needs room for a forwarding address, and references can be
 * corrected in any order. A third word, in a table of its own, has a bit at the last granule of each object whose
 * identity hash will be put behind it when it moves.
 *
 * <p>{@code I1}: all granules of a marked object are marked, its hash word included; of a large object only the first.
 * {@code I2}: outside full collections no growth is noted.
 */
@Uninterruptible("describes objects while they are being moved")
final class MarkTable {
    static final int BLOCK_BYTES = 256;
    private static final int LOG2_BLOCK = 8;
    private static final int DESTINATION = 4;
    private static final int ENTRY_LOG2 = 3;

    private static Address entries = Address.zero();
    private static Address growth = Address.zero();
    /** Whether some marked object will grow. */
    static boolean anyGrowth;

    private MarkTable() {}

    static int tableBytes(int heapBytes) {
        return (heapBytes >>> LOG2_BLOCK << ENTRY_LOG2) + (heapBytes >>> LOG2_BLOCK << 2);
    }

    static void start(Address table, int heapBytes) {
        entries = table;
        growth = table.plus(heapBytes >>> LOG2_BLOCK << ENTRY_LOG2);
        anyGrowth = false;
    }

    private static Address entry(Address place) {
        return entries.plus(place.distanceFrom(HeapRange.start) >>> LOG2_BLOCK << ENTRY_LOG2);
    }

    private static Address growthWord(Address place) {
        return growth.plus(place.distanceFrom(HeapRange.start) >>> LOG2_BLOCK << 2);
    }

    private static int granule(Address place) {
        return place.toInt() >>> 3 & 31;
    }

    static boolean isMarked(Address object) {
        return (entry(object).loadInt() >>> granule(object) & 1) != 0;
    }

    /** The mark word of the block at {@code block}. */
    static int live(Address block) {
        return entry(block).loadInt();
    }

    /** Marks [object, object + bytes). */
    static void mark(Address object, int bytes) {
        Address entry = entry(object);
        int first = granule(object);
        int count = bytes >>> 3;
        while (first + count > 32) {
            entry.store(entry.loadInt() | -1 << first);
            entry = entry.plus(1 << ENTRY_LOG2);
            count -= 32 - first;
            first = 0;
        }
        int mask = count == 32 ? -1 : (1 << count) - 1 << first;
        entry.store(entry.loadInt() | mask);
    }

    static void unmark(Address object) {
        Address entry = entry(object);
        entry.store(entry.loadInt() & ~(1 << granule(object)));
    }

    /** Notes that the object whose last granule is at {@code last} gets a hash word if it moves. */
    static void noteGrowth(Address last) {
        anyGrowth = true;
        Address word = growthWord(last);
        word.store(word.loadInt() | 1 << granule(last));
    }

    /** Unmarks everything in the blocks of [start, end). */
    static void clear(Address start, Address end) {
        if (start.below(end)) {
            Address first = entry(start);
            first.fill((byte) 0, entry(end.minus(1)).distanceFrom(first) + (1 << ENTRY_LOG2));
        }
    }

    /** Forgets which objects of [start, end) grow. */
    static void clearGrowth(Address start, Address end) {
        if (anyGrowth && start.below(end)) {
            Address first = growthWord(start);
            first.fill((byte) 0, growthWord(end.minus(1)).distanceFrom(first) + 4);
        }
    }

    /** The first marked granule in [from, end), or {@code end}. */
    static Address firstMarked(Address from, Address end) {
        Address place = from;
        int bits = entry(place).loadInt() & -1 << granule(place);
        while (bits == 0) {
            place = blockOf(place).plus(BLOCK_BYTES);
            if (end.belowOrEqual(place)) {
                return end;
            }
            bits = entry(place).loadInt();
        }
        Address found = blockOf(place).plus(Integer.numberOfTrailingZeros(bits) << 3);
        return found.below(end) ? found : end;
    }

    static Address blockOf(Address place) {
        return Address.of(place.toInt() & -BLOCK_BYTES);
    }

    /** Lays the live granules of the blocks of [start, end) out from {@code target} on; where the next would go. */
    static Address plan(Address start, Address end, Address target) {
        Address free = target;
        for (Address block = blockOf(start); block.below(end); block = block.plus(BLOCK_BYTES)) {
            Address entry = entry(block);
            int bits = entry.loadInt();
            if (bits != 0) {
                entry.store(free, DESTINATION);
                free = afterGranules(block, bits, free);
            }
        }
        return free;
    }

    /** The bytes that the marked objects of [start, end) take, hash words of those that grow included. */
    static int liveBytes(Address start, Address end) {
        int bytes = 0;
        for (Address block = blockOf(start); block.below(end); block = block.plus(BLOCK_BYTES)) {
            bytes += Integer.bitCount(entry(block).loadInt()) << 3;
            if (anyGrowth) {
                bytes += Integer.bitCount(growthWord(block).loadInt()) << 3;
            }
        }
        return bytes;
    }

    /** The new address of the marked object at {@code object}. */
    static Address destination(Address object) {
        Address entry = entry(object);
        int before = entry.loadInt() & (1 << granule(object)) - 1;
        return afterGranules(blockOf(object), before, entry.loadAddress(DESTINATION));
    }

    /**
     * Where the granule after those of {@code bits} goes if the first of them goes to {@code free}. An object grows only if
     * it moves; it then moves by 8 bytes at least, so nothing ever moves up.
     */
    private static Address afterGranules(Address block, int bits, Address free) {
        if (!anyGrowth || (growthWord(block).loadInt() & bits) == 0) {
            return free.plus(Integer.bitCount(bits) << 3);
        }
        int growing = growthWord(block).loadInt();
        Address next = free;
        for (int rest = bits; rest != 0; rest &= rest - 1) {
            int granule = Integer.numberOfTrailingZeros(rest);
            boolean moves = next.below(block.plus(granule << 3));
            next = next.plus((growing >>> granule & 1) != 0 && moves ? 16 : 8);
        }
        return next;
    }
}
