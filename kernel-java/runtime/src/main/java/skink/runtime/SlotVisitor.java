package skink.runtime;

import skink.magic.Address;
import skink.magic.Uninterruptible;

/** What a phase of a collection does with a word outside the heap that may hold a reference. */
abstract class SlotVisitor {
    @Uninterruptible("objects are being moved")
    abstract void word(Address slot);

    /** All words of [start, end). */
    @Uninterruptible("objects are being moved")
    final void words(Address start, Address end) {
        for (Address slot = start; slot.below(end); slot = slot.plus(4)) {
            word(slot);
        }
    }
}
