package skink.runtime;

import skink.magic.Address;
import skink.magic.Uninterruptible;

/**
 * What {@link Marking} still has to look at: a stack of bounded size.
 *
 * <p>What finds no room is not pushed; {@link Marking} then finds it again by its mark. An entry is the address of an
 * object, or two words for the rest of a reference array: the index, and above it the address plus 1.
 */
@Uninterruptible("used while objects are being marked")
final class MarkStack {
    static final int MOST_BYTES = 256 << 10;
    private static final int HEAP_SHARE_LOG2 = 4;
    private static final int REST = 1;

    /** The most words in use. */
    static int capacityWords;

    private static Address bottom = Address.zero();
    private static Address top = Address.zero();

    private MarkStack() {}

    static int tableBytes(int heapBytes) {
        int share = heapBytes >>> HEAP_SHARE_LOG2;
        return share < MOST_BYTES ? share : MOST_BYTES;
    }

    static void start(Address memory, int bytes) {
        capacityWords = bytes >>> 2;
        bottom = memory;
        top = memory;
    }

    /** False if there is no room. */
    static boolean push(Address object) {
        if (top.distanceFrom(bottom) >>> 2 >= capacityWords) {
            return false;
        }
        top.store(object);
        top = top.plus(4);
        return true;
    }

    /** The elements of {@code array} from {@code index} on; false if there is no room. */
    static boolean pushRest(Address array, int index) {
        if ((top.distanceFrom(bottom) >>> 2) + 2 > capacityWords) {
            return false;
        }
        top.store(index);
        top.store(array.plus(REST), 4);
        top = top.plus(8);
        return true;
    }

    /** The uppermost word; zero if there is none. */
    static Address pop() {
        if (top.equalTo(bottom)) {
            return Address.zero();
        }
        top = top.minus(4);
        return top.loadAddress();
    }

    /** Whether a popped word is followed by an index. */
    static boolean isRest(Address entry) {
        return (entry.toInt() & REST) != 0;
    }

    static Address arrayOf(Address entry) {
        return entry.minus(REST);
    }
}
