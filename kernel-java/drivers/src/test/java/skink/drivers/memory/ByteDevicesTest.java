package skink.drivers.memory;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import skink.abi.protocol.DeviceFailure;
import skink.abi.protocol.NoDevice;

class ByteDevicesTest {
    private final ByteDevices devices = new ByteDevices(new RandomBytes(() -> 0));
    private final byte[] bytes = {1, 2, 3, 4};

    @Test
    void nullIsEmptyAndTakesAll() throws Exception {
        assertEquals(0, devices.get(ByteDevices.NULL).read(bytes, 4));
        devices.get(ByteDevices.NULL).write(bytes, 4);
    }

    @Test
    void zeroAndFullHaveZeros() throws Exception {
        for (int minor : new int[] {ByteDevices.ZERO, ByteDevices.FULL}) {
            byte[] some = bytes.clone();
            assertEquals(3, devices.get(minor).read(some, 3));
            assertArrayEquals(new byte[] {0, 0, 0, 4}, some);
        }
        devices.get(ByteDevices.ZERO).write(bytes, 4);
        assertThrows(DeviceFailure.class, () -> devices.get(ByteDevices.FULL).write(bytes, 1));
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 4, Integer.MIN_VALUE, Integer.MAX_VALUE})
    void othersDoNotExist(int minor) {
        assertThrows(NoDevice.class, () -> devices.get(minor));
    }
}
