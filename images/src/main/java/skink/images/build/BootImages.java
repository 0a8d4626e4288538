package skink.images.build;

import skink.harness.cli.BootOptions;
import skink.harness.cli.ImageSource;
import skink.images.plan.LivingSystem;

/** What {@code run} boots: the living system, or the kernel alone, which tests itself. */
public final class BootImages implements ImageSource {
    @Override
    public BootImage bootable(BootOptions options) {
        String buildId = Toolchain.buildId();
        return new BootImage(
                Toolchain.kernel(),
                LivingSystem.plan(BootFiles.archive()).modules(Toolchain::strippedProcess),
                buildId);
    }

    @Override
    public BootImage selfTesting(BootOptions options) {
        return Toolchain.bootImage(options);
    }
}
