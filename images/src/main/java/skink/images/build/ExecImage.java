package skink.images.build;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import skink.harness.cli.ImageSource;
import skink.images.plan.ExecPlans;

/** The system that runs programs for a user outside, with these programs as its files. */
public final class ExecImage {
    private ExecImage() {}

    /**
     * What boots.
     *
     * @param programs executables by their names in the guest, such as {@code bin/program}
     * @param folder an existing folder for the archive of files
     */
    public static ImageSource.BootImage of(Map<String, Path> programs, Path folder) {
        FileTree tree = new FileTree();
        programs.forEach((name, elf) -> tree.program(name, StrippedElf.of(content(elf))));
        Path archive = folder.resolve("files.cpio");
        AtomicFile.write(archive, tree.archive(), false);
        return new ImageSource.BootImage(
                Toolchain.kernel(),
                ExecPlans.programs(archive).modules(Toolchain::strippedProcess),
                Toolchain.buildId());
    }

    /** Compiles what is not there yet of kernel and servers, so that {@link #of} finds all of it. */
    public static void prepare() {
        Toolchain.kernel();
        ExecPlans.programs(Path.of("")).services().forEach(service -> Toolchain.process(service.mainClass()));
    }

    private static byte[] content(Path elf) {
        try {
            return Files.readAllBytes(elf);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the program " + elf, e);
        }
    }
}
