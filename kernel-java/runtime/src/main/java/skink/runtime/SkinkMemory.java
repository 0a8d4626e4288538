package skink.runtime;

import skink.abi.user.UserSpace;
import skink.magic.Address;
import skink.magic.Uninterruptible;

/** Memory of a process of our own system: parts of the one range that the kernel has mapped, in the order of the questions. */
@Uninterruptible("called while objects are being moved")
final class SkinkMemory implements MemorySource {
    private int usedBytes;

    @Override
    public boolean isAllThere() {
        return true;
    }

    /** Nowhere but behind what was mapped before. */
    @Override
    public Address map(Address wish, int bytes) {
        int freeBytes =
                Address.of(UserSpace.MESSAGE_PAGE + UserSpace.INFO_HEAP_BYTES).loadInt() - usedBytes;
        if (Address.of(freeBytes).below(Address.of(bytes))) {
            return Address.zero();
        }
        Address start = end();
        usedBytes += bytes;
        return start;
    }

    /** Only what was mapped last, and was never written to, can be mapped again. */
    @Override
    public void unmap(Address start, int bytes) {
        if (start.plus(bytes).equalTo(end())) {
            usedBytes -= bytes;
        }
    }

    @Override
    public void discard(Address start, int bytes) {
        start.fill((byte) 0, bytes);
    }

    /** Access stays allowed: stray references in the mode that collects always are not found here. */
    @Override
    public void allowAccess(Address start, int bytes, boolean allowed) {}

    private Address end() {
        return Address.of(UserSpace.HEAP_BASE).plus(usedBytes);
    }
}
