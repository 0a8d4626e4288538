package skink.runtime;

import skink.magic.Uninterruptible;

/** The words outside the heap and the image that hold references. */
abstract class RootSource {
    @Uninterruptible("objects are being moved")
    abstract void visit(SlotVisitor visitor);
}
