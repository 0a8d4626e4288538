package skink.drivers.memory;

import java.util.Arrays;
import skink.abi.ipc.Errno;
import skink.abi.protocol.BadArgument;
import skink.abi.protocol.BadMemory;
import skink.abi.protocol.DeviceFailure;
import skink.abi.protocol.NoDevice;
import skink.user.IoBuffer;
import skink.user.protocol.CharAnswers;
import skink.user.protocol.CharServer;

/**
 * {@link ByteDevices} behind the protocol {@code Char}. A request moves at most {@link #MOST} bytes, so that nobody waits long
 * for another's: then fewer are moved than were asked for.
 */
final class ByteService implements CharServer {
    static final int MOST = 16 << 10;
    /** Bytes in a message. */
    private static final int IN_MESSAGE = 48;

    private final ByteDevices devices;
    private final CallerMemory memory;
    private final IoBuffer buffer;
    private final byte[] bytes = new byte[MOST];

    ByteService(ByteDevices devices, CallerMemory memory, IoBuffer buffer) {
        this.devices = devices;
        this.memory = memory;
        this.buffer = buffer;
    }

    @Override
    public void write(int caller, int minor, byte[] data) throws NoDevice, DeviceFailure {
        devices.get(minor).write(data, data.length);
        CharAnswers.write(caller);
    }

    @Override
    public void read(int caller, int minor, int most) throws NoDevice, BadArgument {
        ByteDevice device = devices.get(minor);
        if (most < 1 || most > IN_MESSAGE) {
            throw BadArgument.ERROR;
        }
        CharAnswers.read(caller, Arrays.copyOf(bytes, device.read(bytes, most)));
    }

    @Override
    public void writeFrom(int caller, int minor, int grant, int count)
            throws NoDevice, DeviceFailure, BadMemory, BadArgument {
        ByteDevice device = devices.get(minor);
        int piece = checked(count);
        check(memory.from(caller, grant, 0, buffer.address(), piece));
        buffer.get(0, bytes, 0, piece);
        device.write(bytes, piece);
        CharAnswers.writeFrom(caller, piece);
    }

    @Override
    public void readInto(int caller, int minor, int grant, int count) throws NoDevice, BadMemory, BadArgument {
        ByteDevice device = devices.get(minor);
        int piece = device.read(bytes, checked(count));
        buffer.put(0, bytes, 0, piece);
        check(piece == 0 ? Errno.OK : memory.to(caller, grant, 0, buffer.address(), piece));
        CharAnswers.readInto(caller, piece);
    }

    private static int checked(int count) throws BadArgument {
        if (count < 1) {
            throw BadArgument.ERROR;
        }
        return Math.min(count, MOST);
    }

    private static void check(int error) throws BadMemory {
        if (error != Errno.OK) {
            throw BadMemory.ERROR;
        }
    }

    @Override
    public int available(int caller, int minor) throws NoDevice {
        devices.get(minor);
        return minor == ByteDevices.NULL ? 0 : MOST;
    }
}
