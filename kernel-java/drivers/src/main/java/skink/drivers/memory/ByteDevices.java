package skink.drivers.memory;

import java.util.Arrays;
import skink.abi.protocol.DeviceFailure;
import skink.abi.protocol.NoDevice;

/** The devices of bytes, by their minor numbers. */
final class ByteDevices {
    static final int NULL = 0;
    static final int ZERO = 1;
    static final int RANDOM = 2;
    static final int FULL = 3;

    private final ByteDevice[] devices;

    ByteDevices(RandomBytes random) {
        devices = new ByteDevice[] {new Null(), new Zero(), random, new Full()};
    }

    ByteDevice get(int minor) throws NoDevice {
        if (minor < 0 || minor >= devices.length) {
            throw NoDevice.ERROR;
        }
        return devices[minor];
    }

    /** Has no bytes, and takes all. */
    private static final class Null implements ByteDevice {
        @Override
        public int read(byte[] to, int most) {
            return 0;
        }

        @Override
        public void write(byte[] from, int count) {}
    }

    /** Has zeros for ever, and takes all bytes. */
    private static class Zero implements ByteDevice {
        @Override
        public int read(byte[] to, int most) {
            Arrays.fill(to, 0, most, (byte) 0);
            return most;
        }

        @Override
        public void write(byte[] from, int count) throws DeviceFailure {}
    }

    /** Has zeros, and no room. */
    private static final class Full extends Zero {
        @Override
        public void write(byte[] from, int count) throws DeviceFailure {
            throw DeviceFailure.ERROR;
        }
    }
}
