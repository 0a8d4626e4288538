package skink.runtime;

import skink.magic.Address;
import skink.magic.Uninterruptible;

/**
 * The remembered set: one byte for each {@link #BYTES} bytes of the image and the heap, not 0 if a reference was stored there.
 *
 * <p>Compiled code stores a reference and then does {@code byte [bias + (slot >>> 9)] = 1} (write barrier, in the
 * compiler's {@code lower} room): the card of the very word, not of the object's start, so that a minor collection looks
 * at 512 bytes of a long array and not at all of it. Cards are chosen over a log of stores because a card is marked without
 * a branch and a loop that stores to one array marks few.
 *
 * <p>{@code I1}: outside collections, each word of the image, the old space or the large space that refers to a young
 * object is on a marked card. Cards of the nursery are marked too and mean nothing.
 *
 * <p>The table covers the addresses from the image to the end of the heap's range, which lies right behind the image where
 * the host allows it: its size is 1/512 of that range, and only the pages of cards that were marked take memory.
 */
@Uninterruptible("the addresses are those of objects")
public final class Cards {
    static final int LOG2_BYTES = ObjectModel.LOG2_CARD_BYTES;
    static final int BYTES = 1 << LOG2_BYTES;

    private static final byte MARKED = 1;

    /** The address of the card of address 0, were there one. Read by compiled code. */
    static Address bias = Address.zero();

    private Cards() {}

    /** The bytes of a table for [start, end). */
    static int tableBytes(Address start, Address end) {
        return (end.toInt() - 1 >>> LOG2_BYTES) - (start.toInt() >>> LOG2_BYTES) + 1;
    }

    /** Uses the zeroed {@code table} for what lies from {@code start} on. */
    static void start(Address table, Address start) {
        bias = table.minus(start.toInt() >>> LOG2_BYTES);
    }

    private static Address card(Address place) {
        return bias.plus(place.toInt() >>> LOG2_BYTES);
    }

    /** Notes that a reference was stored at {@code slot}. */
    public static void mark(Address slot) {
        card(slot).store(MARKED);
    }

    /** Notes that references were stored in [start, end), which is part of one object. */
    public static void markRange(Address start, Address end) {
        if (start.below(end) && start.below(Nursery.start)) {
            Address first = card(start);
            first.fill(MARKED, card(end.minus(1)).distanceFrom(first) + 1);
        }
    }

    static boolean isMarked(Address slot) {
        return card(slot).loadByte() != 0;
    }

    /** Unmarks all cards that [start, end) touches. */
    static void clear(Address start, Address end) {
        if (start.below(end)) {
            Address first = card(start);
            first.fill((byte) 0, card(end.minus(1)).distanceFrom(first) + 1);
        }
    }

    /** The start of the first marked card that touches [from, end); {@code end} or higher if none is. */
    static Address firstMarked(Address from, Address end) {
        Address card = card(from);
        Address last = card(end.minus(1));
        while (card.belowOrEqual(last)) {
            if ((card.toInt() & 15) == 0 && card.plus(15).belowOrEqual(last)) {
                card = skipUnmarked(card, last);
            }
            if (last.below(card)) {
                break;
            }
            if (card.loadByte() != 0) {
                return place(card);
            }
            card = card.plus(1);
        }
        return end;
    }

    /** Goes on from {@code card} while 16 cards at a time are unmarked. */
    private static Address skipUnmarked(Address card, Address last) {
        Address at = card;
        while (at.plus(15).belowOrEqual(last) && (at.loadInt() | at.loadInt(4) | at.loadInt(8) | at.loadInt(12)) == 0) {
            at = at.plus(16);
        }
        return at;
    }

    /** The start of the first unmarked card from the marked one at {@code from} on, or {@code end}. */
    static Address endOfMarked(Address from, Address end) {
        Address card = card(from).plus(1);
        Address last = card(end.minus(1));
        while (card.belowOrEqual(last) && card.loadByte() != 0) {
            card = card.plus(1);
        }
        return last.below(card) ? end : place(card);
    }

    private static Address place(Address card) {
        return Address.of(card.distanceFrom(bias) << LOG2_BYTES);
    }
}
