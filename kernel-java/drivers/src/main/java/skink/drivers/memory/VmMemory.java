package skink.drivers.memory;

import skink.abi.protocol.BadArgument;
import skink.abi.protocol.Exists;
import skink.abi.protocol.NoMemory;
import skink.abi.user.WellKnown;
import skink.user.protocol.VmClient;

/** Memory that VM maps, and gives when it is touched. */
final class VmMemory implements DiskMemory {
    private static final int ANYWHERE = 0;

    private final VmClient vm = new VmClient(WellKnown.VM);

    @Override
    public int take(int bytes) throws NoMemory {
        try {
            return vm.map(ANYWHERE, bytes);
        } catch (BadArgument | Exists impossible) {
            throw new IllegalStateException("VM cannot map " + bytes + " bytes anywhere", impossible);
        }
    }
}
