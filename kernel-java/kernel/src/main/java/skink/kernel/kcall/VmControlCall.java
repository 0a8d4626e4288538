package skink.kernel.kcall;

import skink.abi.boot.MemoryMapAbi;
import skink.abi.ipc.Errno;
import skink.abi.kcall.Blocked;
import skink.abi.kcall.KernelCall;
import skink.kernel.life.MemoryWaits;
import skink.kernel.life.PageFaults;
import skink.kernel.life.Stops;
import skink.kernel.proc.Proc;
import skink.kernel.sched.LoadedSpaces;
import skink.kernel.sched.Scheduling;
import skink.kernel.space.PageTables;
import skink.kernel.space.UserPages;
import skink.magic.Address;
import skink.magic.HoldsKernelLock;

/** VMCTL: what VM tells about the memory of a process. */
@HoldsKernelLock
final class VmControlCall implements Call {
    @Override
    public int perform(Proc caller, Address request, Address answer) {
        Proc proc = Targets.find(caller, request.loadInt(KernelCall.B));
        int value = request.loadInt(KernelCall.C);
        if (proc == null) {
            return Errno.EDEADSRCDST;
        }
        switch (request.loadInt(KernelCall.A)) {
            case KernelCall.VM_INHIBIT_SET:
                return inhibit(caller, proc);
            case KernelCall.VM_INHIBIT_CLEAR:
                return release(proc);
            case KernelCall.VM_CLEAR_PAGEFAULT:
                return endFault(proc, true);
            case KernelCall.VM_REFUSE_PAGEFAULT:
                return endFault(proc, false);
            case KernelCall.VM_MEMORY_DONE:
                return endRequest(proc, value);
            case KernelCall.VM_SET_SPACE:
                return setSpace(proc, value);
            case KernelCall.VM_GET_SPACE:
                answer.store(proc.directory, KernelCall.A);
                return Errno.OK;
            case KernelCall.VM_FLUSH:
                LoadedSpaces.flush(proc.directory);
                return Errno.OK;
            default:
                return Errno.EINVAL;
        }
    }

    private static int inhibit(Proc caller, Proc proc) {
        if (proc == caller || proc.isBlocked(Blocked.INHIBITED)) {
            return Errno.EINVAL;
        }
        Stops.stop(proc, Blocked.INHIBITED);
        return Errno.OK;
    }

    /** The edits are complete: nobody remembers what was there before, and whoever waited for the memory looks again. */
    private static int release(Proc proc) {
        if (!proc.isBlocked(Blocked.INHIBITED)) {
            return Errno.EINVAL;
        }
        LoadedSpaces.flush(proc.directory);
        Scheduling.unblock(proc, Blocked.INHIBITED);
        MemoryWaits.spaceIsFree(proc);
        return Errno.OK;
    }

    private static int endFault(Proc proc, boolean isGood) {
        if (!proc.isBlocked(Blocked.PAGE_FAULT)) {
            return Errno.EINVAL;
        }
        if (isGood) {
            PageFaults.settle(proc);
        } else {
            PageFaults.refuse(proc);
        }
        return Errno.OK;
    }

    private static int endRequest(Proc proc, int isRefused) {
        if (!proc.isBlocked(Blocked.MEMORY_REQUEST) || isRefused != 0 && isRefused != 1) {
            return Errno.EINVAL;
        }
        MemoryWaits.settle(proc, isRefused == 1);
        return Errno.OK;
    }

    private static int setSpace(Proc proc, int directory) {
        if (!proc.isBlocked(Blocked.INHIBITED)) {
            return Errno.EINVAL;
        }
        if ((directory & MemoryMapAbi.PAGE_BYTES - 1) != 0 || !UserPages.isMemory(directory)) {
            return Errno.EFAULT;
        }
        int before = proc.directory;
        PageTables.mapKernel(directory);
        proc.directory = directory;
        if (before != directory) {
            LoadedSpaces.unload(before);
        }
        return Errno.OK;
    }
}
