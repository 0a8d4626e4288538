package skink.drivers.memory;

import skink.abi.ipc.Errno;
import skink.abi.protocol.BadArgument;
import skink.abi.protocol.InitKind;
import skink.abi.protocol.NoMemory;
import skink.user.IoBuffer;
import skink.user.TimeStamp;
import skink.user.protocol.BlockDispatcher;
import skink.user.protocol.CharDispatcher;
import skink.user.server.Server;
import skink.user.server.ServerLoop;
import skink.user.server.ServiceArguments;

/** The driver: {@link ByteService} and {@link DiskService}. */
public final class MemoryDriver implements Server {
    private final ServiceArguments arguments;
    private final DiskService disks;

    private MemoryDriver(ServiceArguments arguments, DiskService disks) {
        this.arguments = arguments;
        this.disks = disks;
    }

    public static void main(String[] args) {
        CallerMemory memory = new GrantedMemory();
        ByteDevices devices = new ByteDevices(new RandomBytes(TimeStamp::read));
        ByteService bytes = new ByteService(devices, memory, IoBuffer.allocate(ByteService.MOST));
        DiskService disks = new DiskService(memory);
        MemoryDriver driver = new MemoryDriver(new ServiceArguments(args), disks);
        ServerLoop.run(args, driver, new CharDispatcher(bytes), new BlockDispatcher(disks));
    }

    @Override
    public int initialize(InitKind kind) {
        boolean fromVm = arguments.number("vm", 0) == 1;
        try {
            disks.make(arguments, fromVm ? new VmMemory() : new BufferMemory());
            return Errno.OK;
        } catch (NoMemory tooLittle) {
            return Errno.ENOMEM;
        } catch (BadArgument senseless) {
            return Errno.EINVAL;
        }
    }
}
