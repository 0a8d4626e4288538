package skink.runtime;

import skink.magic.Address;
import skink.magic.Uninterruptible;

/**
 * The old generation: objects without gaps from {@link #start} to {@link #top}, which survived a collection.
 *
 * <p>{@code I1}: {@link ObjectStarts} knows every card of [start, top). {@code I2}: memory from {@link #touchedEnd} on takes no pages.
 */
@Uninterruptible("describes the heap while objects are being moved")
final class OldSpace {
    static Address start = Address.zero();
    static Address top = Address.zero();
    /** The end of what was ever used and not given back. */
    static Address touchedEnd = Address.zero();

    private OldSpace() {}

    static void reset(Address newStart) {
        start = newStart;
        top = newStart;
        touchedEnd = newStart;
    }

    static int used() {
        return top.distanceFrom(start);
    }

    /** Objects now end at {@code newTop}. */
    static void moveTop(Address newTop) {
        top = newTop;
        if (touchedEnd.below(newTop)) {
            touchedEnd = newTop;
        }
    }

    /** Gives pages back that lie more than {@code kept} bytes from the start. */
    static void shrink(MemorySource source, int kept) {
        int bytes = kept < used() ? used() : kept;
        Address from = start.plus(bytes + HeapRange.PAGE - 1 & -HeapRange.PAGE);
        if (from.below(touchedEnd)) {
            Address end = HeapRange.pageUp(touchedEnd);
            source.discard(from, end.distanceFrom(from));
            touchedEnd = from;
        }
    }
}
