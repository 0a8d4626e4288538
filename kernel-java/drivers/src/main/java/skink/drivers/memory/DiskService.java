package skink.drivers.memory;

import skink.abi.ipc.Errno;
import skink.abi.protocol.BadArgument;
import skink.abi.protocol.BadMemory;
import skink.abi.protocol.Block;
import skink.abi.protocol.NoDevice;
import skink.abi.protocol.NoMemory;
import skink.user.protocol.BlockAnswers;
import skink.user.protocol.BlockServer;
import skink.user.server.ServiceArguments;

/** RAM disks behind the protocol {@link Block}. */
final class DiskService implements BlockServer {
    static final int MOST_DISKS = 4;
    /** So that a disk's last byte has a positive distance from its first. */
    private static final int MOST_KIB = 1 << 20;

    private final RamDisk[] disks = new RamDisk[MOST_DISKS];
    private final CallerMemory memory;

    DiskService(CallerMemory memory) {
        this.memory = memory;
    }

    /** Makes the disks that the settings name. */
    void make(ServiceArguments arguments, DiskMemory source) throws NoMemory, BadArgument {
        for (int i = 0; i < MOST_DISKS; i++) {
            long kib = arguments.number("disk" + i, 0);
            if (kib < 0 || kib > MOST_KIB) {
                throw BadArgument.ERROR;
            }
            if (kib > 0) {
                int bytes = (int) kib << 10;
                disks[i] = new RamDisk(source.take(bytes), bytes);
            }
        }
    }

    private RamDisk disk(int minor) throws NoDevice {
        if (minor < 0 || minor >= MOST_DISKS || disks[minor] == null) {
            throw NoDevice.ERROR;
        }
        return disks[minor];
    }

    @Override
    public void read(int caller, int minor, long position, int grant, int count)
            throws NoDevice, BadMemory, BadArgument {
        RamDisk disk = disk(minor);
        int some = disk.readable(position, count);
        check(some == 0 ? Errno.OK : memory.to(caller, grant, 0, disk.addressOf(position), some));
        BlockAnswers.read(caller, some);
    }

    @Override
    public void write(int caller, int minor, long position, int grant, int count)
            throws NoDevice, BadMemory, BadArgument {
        RamDisk disk = disk(minor);
        int some = disk.writable(position, count);
        check(memory.from(caller, grant, 0, disk.addressOf(position), some));
        BlockAnswers.write(caller, some);
    }

    private static void check(int error) throws BadMemory {
        if (error != Errno.OK) {
            throw BadMemory.ERROR;
        }
    }

    /** Nothing survives that this driver does not; so everything is where it survives at once. */
    @Override
    public void flush(int caller, int minor) throws NoDevice {
        disk(minor);
        BlockAnswers.flush(caller);
    }

    @Override
    public Block.Geometry geometry(int caller, int minor) throws NoDevice {
        return new Block.Geometry(disk(minor).bytes(), RamDisk.BLOCK_BYTES, false);
    }
}
