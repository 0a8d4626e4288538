package skink.runtime;

import skink.magic.Address;
import skink.magic.Uninterruptible;

/** Copies the words of an object, upwards, to a place that is lower or apart. */
@Uninterruptible("moves objects")
final class ObjectCopy {
    /** The processor's string copy costs as much as this many bytes in a loop, and more if the places are close. */
    private static final int SMALL_BYTES = 128;

    private ObjectCopy() {}

    static void words(Address source, Address target, int bytes) {
        if (bytes > SMALL_BYTES && source.distanceFrom(target) >>> 6 != 0) {
            target.copyFrom(source, bytes);
            return;
        }
        for (int offset = 0; offset < bytes; offset += 8) {
            int low = source.loadInt(offset);
            int high = source.loadInt(offset + 4);
            target.store(low, offset);
            target.store(high, offset + 4);
        }
    }
}
