package skink.user;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import skink.abi.user.UserSpace;

/** Mapped memory is read where it lies, and nowhere else. */
class MappedMemoryTest {
    private static final int ADDRESS = 0x4000_0000;

    private final SimulatedKernel kernel = new SimulatedKernel();

    @Test
    void bytesAreThoseOfTheMemory() {
        kernel.machine.memory().write(ADDRESS + 4, 4, 0x8004_0201);
        kernel.machine.run(() -> {
            MappedMemory memory = MappedMemory.at(ADDRESS, 8);
            assertEquals(8, memory.size());
            assertEquals(0, memory.getByte(0));
            assertEquals(1, memory.getByte(4));
            assertEquals(-128, memory.getByte(7));
            assertEquals(ADDRESS + 7, memory.addressOf(7));
            assertEquals(ADDRESS + 8, memory.addressOf(8));
        });
    }

    @Test
    void nothingBeyondIsReached() {
        kernel.machine.run(() -> {
            MappedMemory memory = MappedMemory.at(ADDRESS, 8);
            for (int offset : new int[] {-1, 8, Integer.MAX_VALUE, Integer.MIN_VALUE}) {
                assertThrows(IndexOutOfBoundsException.class, () -> memory.getByte(offset));
            }
            assertThrows(IndexOutOfBoundsException.class, () -> memory.addressOf(9));
            assertThrows(IndexOutOfBoundsException.class, () -> memory.addressOf(-1));
        });
    }

    @ParameterizedTest
    @CsvSource({"0, 10", "0xFFFF, 10", "0x40000000, -1", "0xBFFFFFFF, 2", "0xC0000000, 1", "0xFFFFFFFF, 2147483647"})
    void whereNoMappingCanBeThereIsNoView(String address, int bytes) {
        int start = (int) (long) Long.decode(address);
        kernel.machine.run(() -> assertThrows(IllegalArgumentException.class, () -> MappedMemory.at(start, bytes)));
    }

    @Test
    void aViewMayReachToTheEndOfTheUserHalf() {
        kernel.machine.run(
                () -> assertEquals(1, MappedMemory.at(UserSpace.END - 1, 1).size()));
    }
}
