package skink.harness.run;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import skink.harness.Programs;
import skink.harness.machine.MachineSpec;

/**
 * Skips a test, saying why, where there is no QEMU.
 */
public final class TestQemu {
    private TestQemu() {}

    public static void assumeInstalled() {
        assumeTrue(
                Programs.find(MachineSpec.DEFAULT_QEMU).isPresent(),
                MachineSpec.DEFAULT_QEMU + " is not installed on this host");
    }
}
