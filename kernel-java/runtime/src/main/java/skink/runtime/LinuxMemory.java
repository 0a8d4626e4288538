package skink.runtime;

import skink.magic.Address;
import skink.magic.Uninterruptible;

/** Memory from Linux: anonymous private mappings, which the host fills with zeros when they are first touched. */
@Uninterruptible("called while objects are being moved")
final class LinuxMemory implements MemorySource {
    private static final int MUNMAP = 91;
    private static final int MPROTECT = 125;
    private static final int MMAP2 = 192;
    private static final int MADVISE = 219;

    private static final int READ_WRITE = 3;
    /** MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE. */
    private static final int FLAGS = 0x4022;

    private static final int DONT_NEED = 4;

    private static final int LOWEST_ERROR = -4095;

    @Override
    public boolean isAllThere() {
        return false;
    }

    @Override
    public Address map(Address wish, int bytes) {
        int result = Stubs.systemCall(MMAP2, wish.toInt(), bytes, READ_WRITE, FLAGS, -1, 0);
        return result < 0 && result >= LOWEST_ERROR ? Address.zero() : Address.of(result);
    }

    @Override
    public int promise(int wanted) {
        return wanted;
    }

    @Override
    public void unmap(Address start, int bytes) {
        Stubs.systemCall(MUNMAP, start.toInt(), bytes, 0, 0, 0, 0);
    }

    @Override
    public void discard(Address start, int bytes) {
        Stubs.systemCall(MADVISE, start.toInt(), bytes, DONT_NEED, 0, 0, 0);
    }

    @Override
    public void allowAccess(Address start, int bytes, boolean allowed) {
        Stubs.systemCall(MPROTECT, start.toInt(), bytes, allowed ? READ_WRITE : 0, 0, 0, 0);
    }
}
