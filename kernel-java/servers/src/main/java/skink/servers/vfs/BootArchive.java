package skink.servers.vfs;

import skink.abi.ipc.Errno;
import skink.abi.protocol.BadArgument;
import skink.abi.protocol.Exists;
import skink.abi.protocol.NoMemory;
import skink.abi.protocol.NotFound;
import skink.abi.protocol.NotPermitted;
import skink.abi.user.WellKnown;
import skink.user.KernelCalls;
import skink.user.MappedMemory;
import skink.user.Message;
import skink.user.protocol.VmClient;

/** The archive that has booted as the first data module, mapped by VM. */
final class BootArchive implements ArchiveMemory {
    private static final int MODULE = 0;

    private final MappedMemory memory;

    private BootArchive(MappedMemory memory) {
        this.memory = memory;
    }

    /** Maps it. {@link NotFound}: nothing of the kind has booted. */
    static BootArchive map() throws NotFound, NotPermitted, BadArgument, NoMemory, Exists {
        if (KernelCalls.dataInfo(MODULE) != Errno.OK) {
            throw NotFound.ERROR;
        }
        int physical = Message.IN.word(0);
        int bytes = Message.IN.word(1);
        int address = new VmClient(WellKnown.VM).mapPhysical(physical, bytes, false);
        return new BootArchive(MappedMemory.at(address, bytes));
    }

    @Override
    public int size() {
        return memory.size();
    }

    @Override
    public byte getByte(int offset) {
        return memory.getByte(offset);
    }

    @Override
    public int addressOf(int offset) {
        return memory.addressOf(offset);
    }
}
