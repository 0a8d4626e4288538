package skink.images.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import skink.images.build.BootFiles;
import skink.images.build.BootSet;
import skink.images.build.Toolchain;
import skink.images.plan.LivingSystem;
import skink.images.plan.SystemPlan;

/** {@code image}: writes what boots. */
@Command(
        name = "image",
        description = "Writes a bootable image and its SHA-256 beside it; the same source gives the same bytes.",
        mixinStandardHelpOptions = true)
final class ImageCommand implements Callable<Integer> {
    @Option(
            names = "--format",
            defaultValue = "bootset",
            paramLabel = "FORMAT",
            description = "bootset: one archive of the multiboot kernel and its modules (default).")
    private String format;

    @Option(names = "-o", required = true, paramLabel = "FILE", description = "The file to write.")
    private Path output;

    @Override
    public Integer call() {
        if (!format.equals("bootset")) {
            throw new IllegalArgumentException("there is no image format " + format + "; use bootset");
        }
        SystemPlan plan = LivingSystem.plan(BootFiles.archive());
        String sum = BootSet.write(Toolchain.kernel(), plan.modules(Toolchain::strippedProcess), output);
        System.out.println(sum + "  " + output);
        return 0;
    }
}
