package skink.kernel.kcall;

import skink.abi.boot.MemoryMapAbi;
import skink.abi.ipc.Errno;
import skink.abi.kcall.KernelCall;
import skink.kernel.life.ProcessBirth;
import skink.kernel.proc.Proc;
import skink.kernel.proc.Procs;
import skink.kernel.space.UserPages;
import skink.magic.Address;
import skink.magic.HoldsKernelLock;

/** FORK: a new process, the copy of another. */
@HoldsKernelLock
final class ForkCall implements Call {
    private static final int ANY_SLOT = -1;

    @Override
    public int perform(Proc caller, Address request, Address answer) {
        Proc parent = Targets.find(caller, request.loadInt(KernelCall.A));
        int slot = request.loadInt(KernelCall.B);
        int directory = request.loadInt(KernelCall.C);
        int messages = request.loadInt(KernelCall.D);
        int saved = request.loadInt(KernelCall.E);
        if (parent == null) {
            return Errno.EDEADSRCDST;
        }
        boolean isSlot = slot == ANY_SLOT
                || slot >= 0 && slot < Procs.COUNT && Procs.get(slot).isFree();
        if (!isSlot || !ProcessBirth.isAtRest(parent)) {
            return Errno.EINVAL;
        }
        Proc child = slot == ANY_SLOT ? ProcessBirth.freeSlot() : Procs.get(slot);
        if (child == null) {
            return Errno.EAGAIN;
        }
        boolean areDistinct = directory != messages && messages != saved && saved != directory;
        if (!areDistinct || !isPage(directory) || !isPage(messages) || !isPage(saved)) {
            return Errno.EFAULT;
        }
        ProcessBirth.fork(parent, child, directory, messages, saved);
        answer.store(child.endpoint, KernelCall.A);
        return Errno.OK;
    }

    private static boolean isPage(int physical) {
        return (physical & MemoryMapAbi.PAGE_BYTES - 1) == 0 && UserPages.isMemory(physical);
    }
}
