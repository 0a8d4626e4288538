package skink.drivers.pci;

import skink.abi.ipc.Endpoint;
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
import skink.user.server.ServiceArguments;

/** The driver: a {@link Bus} behind the protocol {@link Pci}. */
public final class PciDriver implements Server, PciServer {
    private static final long EVERYBODY = 0;

    private final ConfigurationSpace space;
    private final Rights rights;
    private final long clients;
    private Bus bus;

    PciDriver(ConfigurationSpace space, Rights rights, ServiceArguments arguments) {
        this.space = space;
        this.rights = rights;
        this.clients = arguments.number("clients", EVERYBODY);
    }

    public static void main(String[] args) {
        PciDriver driver = new PciDriver(new PortConfiguration(), new KernelRights(), new ServiceArguments(args));
        ServerLoop.run(args, driver, new PciDispatcher(driver));
    }

    @Override
    public int initialize(InitKind kind) {
        bus = new Bus(space, rights, this::isClient);
        return Errno.OK;
    }

    /** Whether the plan lets a process reserve functions: the first tenants of some slots, or everybody. */
    private boolean isClient(int caller) {
        int slot = Endpoint.slot(caller);
        boolean isNamed = caller == Endpoint.of(slot, 1) && slot < Long.SIZE && (clients >>> slot & 1) != 0;
        return clients == EVERYBODY || isNamed;
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
