package skink.drivers.link;

import skink.abi.ipc.Endpoint;
import skink.abi.ipc.Errno;
import skink.abi.link.LinkCode;
import skink.abi.protocol.BadArgument;
import skink.abi.protocol.InitKind;
import skink.abi.protocol.NoDevice;
import skink.user.Interrupts;
import skink.user.protocol.CharDispatcher;
import skink.user.protocol.CharServer;
import skink.user.server.Server;
import skink.user.server.ServerLoop;
import skink.user.server.ServiceArguments;

/** The driver's process: requests and interrupts to {@link Streams}. */
public final class LinkDriver implements Server, CharServer {
    /** Of the second serial port of a PC. */
    private static final int PORT = 0x2F8;

    private static final int LINE = 3;
    private static final int HOOK = 0;
    private static final int MESSAGE_BYTES = 48;

    private final SerialPort port = new SerialPort(PORT);
    private final Streams streams = new Streams(port, new KernelClients());
    private final long clients;

    private LinkDriver(ServiceArguments arguments) {
        this.clients = arguments.number("clients", 0);
    }

    public static void main(String[] args) {
        LinkDriver driver = new LinkDriver(new ServiceArguments(args));
        ServerLoop.run(args, driver, new CharDispatcher(driver));
    }

    @Override
    public int initialize(InitKind kind) {
        if (!port.isThere()) {
            return Errno.ENODEV;
        }
        int error = Interrupts.hook(HOOK, LINE, 0);
        if (error == Errno.OK) {
            port.start();
            error = Interrupts.open(HOOK);
        }
        return error;
    }

    @Override
    public void interrupts(int hooks) {
        if (!port.serve(streams.received())) {
            streams.spoilt(0);
        }
        streams.advance();
        Interrupts.open(HOOK);
    }

    @Override
    public void write(int caller, int minor, byte[] data) throws NoDevice {
        requireOutput(caller, minor);
        streams.write(Writer.of(caller, minor, data));
        streams.advance();
    }

    @Override
    public void writeFrom(int caller, int minor, int grant, int bytes) throws NoDevice, BadArgument {
        requireOutput(caller, minor);
        requirePositive(bytes, Integer.MAX_VALUE);
        streams.write(Writer.from(caller, minor, grant, bytes));
        streams.advance();
    }

    @Override
    public void read(int caller, int minor, int most) throws NoDevice, BadArgument {
        Inlet inlet = requireInput(caller, minor);
        requirePositive(most, MESSAGE_BYTES);
        inlet.read(caller, most, 0);
        streams.advance();
    }

    @Override
    public void readInto(int caller, int minor, int grant, int bytes) throws NoDevice, BadArgument {
        Inlet inlet = requireInput(caller, minor);
        requirePositive(bytes, Integer.MAX_VALUE);
        if (grant == 0) {
            throw BadArgument.ERROR;
        }
        inlet.read(caller, bytes, grant);
        streams.advance();
    }

    @Override
    public int available(int caller, int minor) throws NoDevice {
        return requireInput(caller, minor).available();
    }

    private static void requirePositive(int bytes, int most) throws BadArgument {
        if (bytes < 1 || bytes > most) {
            throw BadArgument.ERROR;
        }
    }

    private void requireOutput(int caller, int minor) throws NoDevice {
        requireRight(caller, minor);
        if (minor <= LinkCode.INPUT || minor >= LinkCode.STREAMS) {
            throw NoDevice.ERROR;
        }
    }

    private Inlet requireInput(int caller, int minor) throws NoDevice {
        requireRight(caller, minor);
        Inlet inlet = streams.inlet(minor);
        if (inlet == null) {
            throw NoDevice.ERROR;
        }
        return inlet;
    }

    /** Orders are the matter of the plan's clients alone; for others there is no such device. */
    private void requireRight(int caller, int minor) throws NoDevice {
        int slot = Endpoint.slot(caller);
        boolean isClient = slot < Long.SIZE && (clients >>> slot & 1) != 0 && caller == Endpoint.of(slot, 1);
        if (minor == LinkCode.ORDERS && !isClient) {
            throw NoDevice.ERROR;
        }
    }
}
