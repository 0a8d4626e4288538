package skink.drivers.memory;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import skink.abi.protocol.BadArgument;

/** Where a transfer lies on a disk of 8 KiB at 0x5000_0000. */
class RamDiskTest {
    private final RamDisk disk = new RamDisk(0x5000_0000, 8192);

    @ParameterizedTest
    @CsvSource({"0,512,512", "0,8192,8192", "7680,512,512", "7680,1024,512", "512,2147483136,7680"})
    void transfersEndWithTheDisk(long position, int count, int moved) throws Exception {
        assertEquals(moved, disk.readable(position, count));
        assertEquals(moved, disk.writable(position, count));
        assertEquals(0x5000_0000 + (int) position, disk.addressOf(position));
    }

    @ParameterizedTest
    @ValueSource(longs = {8192, 8704, 0x1_0000_0000L, 0x7FFF_FFFF_FFFF_FE00L})
    void behindTheEndThereIsNothing(long position) throws Exception {
        assertEquals(0, disk.readable(position, 512));
        assertThrows(BadArgument.class, () -> disk.writable(position, 512));
    }

    @ParameterizedTest
    @CsvSource({
        "-512,512",
        "-9223372036854775808,512",
        "1,512",
        "511,512",
        "9223372036854775807,512",
        "0,0",
        "0,-512",
        "0,-2147483648",
        "0,511",
        "0,513",
        "0,2147483647"
    })
    void whatIsNoBlocksIsRefused(long position, int count) {
        assertThrows(BadArgument.class, () -> disk.readable(position, count));
        assertThrows(BadArgument.class, () -> disk.writable(position, count));
    }

    @Test
    void noDiskHasPartOfABlock() {
        assertThrows(IllegalArgumentException.class, () -> new RamDisk(0, 0));
        assertThrows(IllegalArgumentException.class, () -> new RamDisk(0, 513));
        assertThrows(IllegalArgumentException.class, () -> new RamDisk(0, -512));
    }
}
