package skink.harness.expect;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import skink.harness.machine.MachineSpec;
import skink.harness.run.TestQemu;

/**
 * Conversations with software that is not ours: a boot sector on a disk, and the firmware itself.
 */
class ExpectTest {
    private static final Duration LONG = Duration.ofSeconds(20);

    @TempDir
    private Path directory;

    @BeforeAll
    static void needsQemu() {
        TestQemu.assumeInstalled();
    }

    @Test
    void bootSectorGreetsAndAnswers() throws IOException {
        Path disk = Files.write(directory.resolve("disk.img"), BootSector.greeting("ready (v1.2)> "));
        try (Expect guest = Expect.start(MachineSpec.ofDisk(disk), directory)) {
            assertEquals("1.2", guest.await("\\(v(\\S+)\\)> $", LONG).group(1));
            guest.send("HAL\n");
            guest.await("IBM\u000b", LONG);
            guest.send("a");
            guest.await("b", LONG);
            ExpectFailure failure =
                    assertThrows(ExpectFailure.class, () -> guest.await("never", Duration.ofMillis(50)));
            assertTrue(failure.getMessage().contains("came: nothing"), failure.getMessage());
            guest.machine().close();
            assertTrue(assertThrows(ExpectFailure.class, () -> guest.await("x", LONG))
                    .getMessage()
                    .contains("the line was closed"));
        }
    }

    @Test
    void firmwareSpeaksOnTheSerialLine() {
        MachineSpec nothingToBoot = MachineSpec.empty().withExtraArguments(List.of("-machine", "graphics=off"));
        try (Expect guest = Expect.start(nothingToBoot, directory)) {
            guest.await("SeaBIOS \\(version \\S+\\)", LONG);
            guest.await("No bootable device", LONG);
        }
    }
}
