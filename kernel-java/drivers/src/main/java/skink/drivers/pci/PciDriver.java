package skink.drivers.pci;

import skink.abi.ipc.Errno;
import skink.abi.protocol.BadArgument;
import skink.abi.protocol.Busy;
import skink.abi.protocol.InitKind;
import skink.abi.protocol.NotFound;
import skink.abi.protocol.NotPermitted;
import skink.abi.protocol.Pci;
import skink.user.protocol.PciDispatcher;
import skink.user.protocol.PciServer;
import skink.user.server.Server;
import skink.user.server.ServerLoop;

/** The driver: a {@link Bus} behind the protocol {@link Pci}. */
public final class PciDriver implements Server, PciServer {
    private final ConfigurationSpace space;
    private final Rights rights;
    private Bus bus;

    PciDriver(ConfigurationSpace space, Rights rights) {
        this.space = space;
        this.rights = rights;
    }

    public static void main(String[] args) {
        PciDriver driver = new PciDriver(new PortConfiguration(), new KernelRights());
        ServerLoop.run(args, driver, new PciDispatcher(driver));
    }

    @Override
    public int initialize(InitKind kind) {
        bus = new Bus(space, rights);
        return Errno.OK;
    }

    @Override
    public Pci.Function function(int caller, int index) throws NotFound {
        Function found = bus.function(index);
        return new Pci.Function(
                Place.bus(found.place),
                Place.device(found.place),
                Place.function(found.place),
                found.vendor,
                found.product,
                found.kind,
                found.line,
                found.owner);
    }

    @Override
    public void reserve(int caller, int index) throws NotFound, Busy, NotPermitted {
        bus.reserve(caller, index);
    }

    @Override
    public void release(int caller, int index) throws NotFound, NotPermitted {
        bus.release(caller, index);
    }

    @Override
    public Pci.Range range(int caller, int index, int number) throws NotFound, BadArgument {
        return bus.range(index, number);
    }

    @Override
    public int read(int caller, int index, int offset, int bytes) throws NotFound, BadArgument {
        return bus.read(index, offset, bytes);
    }

    @Override
    public void write(int caller, int index, int offset, int bytes, int value)
            throws NotFound, BadArgument, NotPermitted {
        bus.write(caller, index, offset, bytes, value);
    }
}
