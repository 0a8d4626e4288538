package skink.kernel.kcall;

import skink.abi.grant.GrantTable;
import skink.abi.ipc.Errno;
import skink.abi.kcall.KernelCall;
import skink.abi.user.UserSpace;
import skink.kernel.proc.Proc;
import skink.magic.Address;
import skink.magic.HoldsKernelLock;

/** SETGRANT: where the caller's table of grants is. */
@HoldsKernelLock
final class SetGrantCall implements Call {
    @Override
    public int perform(Proc caller, Address request, Address answer) {
        int table = request.loadInt(KernelCall.A);
        int entries = request.loadInt(KernelCall.B);
        if ((table & GrantTable.ENTRY_BYTES - 1) != 0) {
            return Errno.EINVAL;
        }
        long end = Integer.toUnsignedLong(table) + (long) entries * GrantTable.ENTRY_BYTES;
        if (entries < 0 || entries > GrantTable.MAX_ENTRIES || end > Integer.toUnsignedLong(UserSpace.END)) {
            return Errno.ERANGE;
        }
        caller.grantTable = table;
        caller.grantEntries = entries;
        return Errno.OK;
    }
}
