package skink.runtime;

import skink.abi.ipc.Errno;
import skink.abi.protocol.Vm;
import skink.abi.user.UserSpace;
import skink.magic.Address;
import skink.magic.Uninterruptible;

/**
 * Memory of a process of our own system: parts of one range, in the order of the questions. At the boot the kernel maps all of
 * it; later processes have a manager, which promises memory and gives it when it is touched.
 */
@Uninterruptible("called while objects are being moved")
final class SkinkMemory implements MemorySource {
    private int usedBytes;
    private int lastPromise;

    @Override
    public boolean isAllThere() {
        return manager() == 0;
    }

    @Override
    public int promise(int wanted) {
        int manager = manager();
        if (manager == 0) {
            return wanted;
        }
        SkinkRequest.begin(Vm.BASE + Vm.PROMISE_HEAP);
        SkinkRequest.word(0, wanted);
        int promised =
                SkinkRequest.ask(manager) == Errno.OK ? SkinkRequest.answer(0).loadInt() : lastPromise;
        SkinkRequest.end();
        lastPromise = promised;
        return promised < wanted ? promised : wanted;
    }

    /** Nowhere but behind what was mapped before. */
    @Override
    public Address map(Address wish, int bytes) {
        int freeBytes = page(UserSpace.INFO_HEAP_BYTES) - usedBytes;
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
        int manager = manager();
        if (manager == 0) {
            start.fill((byte) 0, bytes);
            return;
        }
        SkinkRequest.begin(Vm.BASE + Vm.DISCARD);
        SkinkRequest.word(0, start.toInt());
        SkinkRequest.word(1, bytes);
        int error = SkinkRequest.ask(manager);
        SkinkRequest.end();
        if (error != Errno.OK) {
            start.fill((byte) 0, bytes);
        }
    }

    /** Access stays allowed: stray references in the mode that collects always are not found here. */
    @Override
    public void allowAccess(Address start, int bytes, boolean allowed) {}

    private static int manager() {
        return page(UserSpace.INFO_MEMORY_MANAGER);
    }

    private static int page(int field) {
        return Address.of(UserSpace.MESSAGE_PAGE + field).loadInt();
    }

    private Address end() {
        return Address.of(UserSpace.HEAP_BASE).plus(usedBytes);
    }
}
