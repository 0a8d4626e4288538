package skink.harness.cli;

import java.nio.file.Path;
import java.util.List;
import skink.harness.machine.MachineSpec;

/**
 * Gives the image to boot; builds it first if it is stale.
 */
@FunctionalInterface
public interface ImageSource {
    /**
     * A bootable image.
     *
     * @param kernel Multiboot 1 kernel
     * @param modules its modules, in order
     * @param buildId the build id compiled into the guest, or empty if unknown
     */
    record BootImage(Path kernel, List<MachineSpec.Module> modules, String buildId) {
        public BootImage {
            modules = List.copyOf(modules);
        }
    }

    /**
     * The image for these options.
     *
     * @throws skink.harness.HarnessFault with one line for the user if it cannot be built
     */
    BootImage bootable(BootOptions options);

    /**
     * The image that tests itself and ends.
     *
     * @throws skink.harness.HarnessFault with one line for the user if it cannot be built
     */
    default BootImage selfTesting(BootOptions options) {
        return bootable(options);
    }
}
