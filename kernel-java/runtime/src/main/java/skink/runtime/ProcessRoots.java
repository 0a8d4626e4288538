package skink.runtime;

import skink.magic.Address;
import skink.magic.Uninterruptible;

/** The roots of a process: its static fields and its stack. */
final class ProcessRoots extends RootSource {
    @Override
    @Uninterruptible("objects are being moved")
    void visit(SlotVisitor visitor) {
        visitor.words(Address.ofSymbol("__static_refs_start"), Address.ofSymbol("__static_refs_end"));
        StackRoots.visit(visitor);
    }
}
