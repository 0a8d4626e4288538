package skink.kernel.kcall;

import skink.abi.ipc.Errno;
import skink.abi.kcall.KernelCall;
import skink.kernel.life.MemoryWaits;
import skink.kernel.proc.Proc;
import skink.kernel.space.PageCursor;
import skink.magic.Address;
import skink.magic.HoldsKernelLock;

/** UMAP: where memory of a process is, for devices. */
@HoldsKernelLock
final class MapCall implements Call {
    private static final PageCursor PAGES = new PageCursor();

    @Override
    public int perform(Proc caller, Address request, Address answer) {
        Proc proc = Targets.find(caller, request.loadInt(KernelCall.A));
        int address = request.loadInt(KernelCall.B);
        int bytes = request.loadInt(KernelCall.C);
        if (proc == null) {
            return Errno.EDEADSRCDST;
        }
        if (bytes < 1) {
            return Errno.EINVAL;
        }
        if (MemoryWaits.isInhibited(proc)) {
            return MemoryWaits.awaitSpace(caller, proc) ? AGAIN : Errno.ELOCKED;
        }
        PAGES.open(proc, false);
        int most = Math.min(bytes, KernelCall.MAP_BYTES);
        int found = PAGES.extent(address, most);
        if (found == 0) {
            return Errno.EFAULT;
        }
        Address start = PAGES.start();
        answer.store(PAGES.physical(), KernelCall.A);
        answer.store(extend(start, address, found, most), KernelCall.B);
        return Errno.OK;
    }

    /** Goes on behind what has been found, as long as that lies behind it in physical memory too. */
    private static int extend(Address start, int address, int before, int most) {
        int found = before;
        int more = before;
        while (found < most && more > 0) {
            more = PAGES.extent(address + found, most - found);
            more = PAGES.start().equalTo(start.plus(found)) ? more : 0;
            found += more;
        }
        return found;
    }
}
