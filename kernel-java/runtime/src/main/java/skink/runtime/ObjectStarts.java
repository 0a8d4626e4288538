package skink.runtime;

import skink.magic.Address;
import skink.magic.Uninterruptible;

/**
 * Finds the object that covers the start of a card: one byte per card tells where the first object that begins in it does.
 *
 * <p>{@code I1}: for each card of the image and the old space the byte is 0 if no object begins in the card, else 1 + the
 * offset of the first that does, in granules of 8 bytes. Objects must be noted in ascending order.
 */
@Uninterruptible("finds objects while they are being moved")
final class ObjectStarts {
    private static Address bias = Address.zero();

    private ObjectStarts() {}

    /** Uses the zeroed {@code table}, as large as that of the cards, for what lies from {@code start} on. */
    static void start(Address table, Address start) {
        bias = table.minus(start.toInt() >>> Cards.LOG2_BYTES);
    }

    /** Notes that an object begins here. */
    static void note(Address object) {
        Address entry = bias.plus(object.toInt() >>> Cards.LOG2_BYTES);
        if (entry.loadByte() == 0) {
            entry.store((byte) (1 + ((object.toInt() & Cards.BYTES - 1) >>> 3)));
        }
    }

    /** Forgets the objects that begin in [start, end); both are card boundaries, or there are no objects behind end. */
    static void clear(Address start, Address end) {
        if (start.below(end)) {
            Address first = bias.plus(start.toInt() >>> Cards.LOG2_BYTES);
            Address last = bias.plus(end.minus(1).toInt() >>> Cards.LOG2_BYTES);
            first.fill((byte) 0, last.distanceFrom(first) + 1);
        }
    }

    /**
     * An object that begins at or before {@code place} and not more than one card before the one that covers it;
     * {@code lowest} is the first object of all.
     */
    static Address atOrBefore(Address place, Address lowest) {
        Address entry = bias.plus(place.toInt() >>> Cards.LOG2_BYTES);
        Address start = startOf(entry);
        while (start.isZero() || place.below(start)) {
            entry = entry.minus(1);
            start = startOf(entry);
            if (start.below(lowest) && !start.isZero()) {
                return lowest;
            }
        }
        return start;
    }

    /** Whether the first object of the card of {@code object} is noted, and not behind it. */
    static boolean isKnown(Address object) {
        Address start = startOf(bias.plus(object.toInt() >>> Cards.LOG2_BYTES));
        return !start.isZero() && start.belowOrEqual(object);
    }

    private static Address startOf(Address entry) {
        int code = entry.loadByte();
        return code == 0
                ? Address.zero()
                : Address.of((entry.distanceFrom(bias) << Cards.LOG2_BYTES) + (code - 1 << 3));
    }
}
