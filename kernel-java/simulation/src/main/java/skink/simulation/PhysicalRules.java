package skink.simulation;

import skink.abi.boot.MemoryMapAbi;
import skink.abi.ipc.Endpoint;
import skink.abi.ipc.Errno;
import skink.abi.ipc.MessageLayout;
import skink.abi.kcall.Blocked;
import skink.abi.kcall.KernelCall;

/** Copies between processes, and of physical memory, as {@link KernelCall#PHYSCOPY} describes it. */
final class PhysicalRules {
    /** An end of a copy: memory of a tenant, or physical memory where that is null. */
    private record End(int name, Tenant tenant, int address, boolean toWrite) {
        boolean isDead() {
            return tenant == null && name != Endpoint.NONE;
        }
    }

    private final Model model;
    private final MemoryRules memory;

    PhysicalRules(Model model, MemoryRules memory) {
        this.model = model;
        this.memory = memory;
    }

    int perform(Tenant caller) {
        End from = end(caller, KernelCall.A, false);
        End to = end(caller, KernelCall.C, true);
        int bytes = CallRules.argument(caller, KernelCall.E);
        int done = caller.page[MessageLayout.PROGRESS / 4];
        if (from.isDead() || to.isDead()) {
            return Errno.EDEADSRCDST;
        }
        if (bytes < 0 || done < 0 || done > bytes) {
            return Errno.EINVAL;
        }
        if (!isAllowed(from, bytes) || !isAllowed(to, bytes)) {
            return Errno.EFAULT;
        }
        for (End end : new End[] {from, to}) {
            if (end.tenant != null && end.tenant.has(Blocked.INHIBITED)) {
                return memory.await(caller, end.tenant);
            }
        }
        return copy(caller, from, to, bytes, done);
    }

    /** Where memory of a process is: a home's pages lie one behind the other. */
    int locate(Tenant caller, Tenant target, int address, int bytes) {
        if (bytes < 1) {
            return Errno.EINVAL;
        }
        if (target.has(Blocked.INHIBITED)) {
            return memory.await(caller, target);
        }
        Home home = model.home(target);
        int found = 0;
        while (found < bytes && home.has(address + found, false)) {
            found++;
        }
        if (found == 0) {
            return Errno.EFAULT;
        }
        CallRules.result(caller, KernelCall.A, home.physical(address) + address % MemoryMapAbi.PAGE_BYTES);
        CallRules.result(caller, KernelCall.B, found);
        return Errno.OK;
    }

    private End end(Tenant caller, int offset, boolean toWrite) {
        int name = CallRules.argument(caller, offset);
        Tenant tenant = name == Endpoint.SELF ? caller : model.find(name);
        return new End(name, tenant, CallRules.argument(caller, offset + 4), toWrite);
    }

    private boolean isAllowed(End end, int bytes) {
        if (end.tenant != null) {
            return GrantRules.mayBeShared(Integer.toUnsignedLong(end.address), Math.max(bytes, 1));
        }
        long start = Integer.toUnsignedLong(end.address);
        long least = end.toWrite ? model.memory().start() : 0;
        long most = end.toWrite ? least + model.memory().bytes() : MemoryMapAbi.DIRECT_MAP_BYTES;
        return start >= least && start < most && start + bytes <= most;
    }

    private int copy(Tenant caller, End from, End to, int bytes, int before) {
        int done = before;
        while (done < bytes && has(from, done) && has(to, done)) {
            place(to).storeByte(address(to) + done, place(from).loadByte(address(from) + done));
            done++;
        }
        caller.page[MessageLayout.PROGRESS / 4] = done;
        caller.memoryRequests = done > before ? 0 : caller.memoryRequests;
        if (done == bytes) {
            return Errno.OK;
        }
        End missing = has(from, done) ? to : from;
        return memory.request(caller, missing.tenant, missing.address + done, bytes - done, missing.toWrite);
    }

    private boolean has(End end, int offset) {
        return end.tenant == null || model.home(end.tenant).has(end.address + offset, end.toWrite);
    }

    /** In whose home an end lies; actors use no physical memory but pages of homes. */
    private Home place(End end) {
        return end.tenant != null ? model.home(end.tenant) : model.memory().homeOf(end.address);
    }

    /** Where it lies there. */
    private int address(End end) {
        return end.tenant != null ? end.address : place(end).addressOf(end.address);
    }
}
