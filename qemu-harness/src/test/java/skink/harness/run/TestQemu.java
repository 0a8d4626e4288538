package skink.harness.run;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import skink.harness.machine.MachineSpec;

/**
 * Skips a test, saying why, where there is no QEMU.
 */
public final class TestQemu {
    private TestQemu() {}

    public static void assumeInstalled() {
        boolean found = Arrays.stream(System.getenv("PATH").split(File.pathSeparator))
                .anyMatch(directory -> Files.isExecutable(Path.of(directory, MachineSpec.DEFAULT_QEMU)));
        assumeTrue(found, MachineSpec.DEFAULT_QEMU + " is not installed on this host");
    }
}
