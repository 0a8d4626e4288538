package skink.images.build;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import skink.boot.BootCode;
import skink.boot.KernelPlatform;
import skink.compiler.driver.Compilation;
import skink.compiler.driver.CompileListener;
import skink.compiler.driver.CompileOptions;
import skink.compiler.driver.CompileRequest;
import skink.compiler.driver.LinuxI386;
import skink.compiler.driver.Pipeline;
import skink.harness.cli.BootOptions;
import skink.harness.cli.ImageSource;
import skink.images.build.GuestClasses.Module;

/**
 * Everything that is built from guest classes: programs for {@code linux-i386} and the kernel.
 *
 * <p>The kernel is kept under {@code images/target/kernel/BUILD-ID}; the build id is a hash of all that goes into it, so
 * that an unchanged kernel is not compiled again and a changed one never taken for it.
 */
public final class Toolchain {
    /** The classes whose {@code @EntryPoint} methods the boot code calls. */
    private static final List<String> KERNEL_ENTRY_POINTS = List.of(
            "skink/kernel/start/KernelMain",
            "skink/kernel/entry/TrapEntry",
            "skink/kernel/entry/UserEntry",
            "skink/kernel/entry/DoubleFaultEntry",
            "skink/kernel/entry/CheckEntry");

    private static final int BUILD_ID_BYTES = 8;

    private Toolchain() {}

    /** Compiles a program with default options; nothing is written if that fails. */
    public static Compilation compileProgram(List<Path> classPath, String mainClass, Path output) {
        return compileProgram(classPath, mainClass, output, CompileOptions.defaults());
    }

    /**
     * Compiles a program to a {@code linux-i386} executable.
     *
     * @param classPath folders and jars of the program
     * @param mainClass the class whose main method runs
     * @param output the file to write
     */
    public static Compilation compileProgram(
            List<Path> classPath, String mainClass, Path output, CompileOptions options) {
        return compileProgram(classPath, mainClass, output, options, CompileListener.NONE);
    }

    /** As {@link #compileProgram(List, String, Path, CompileOptions)} while {@code listener} looks on. */
    public static Compilation compileProgram(
            List<Path> classPath, String mainClass, Path output, CompileOptions options, CompileListener listener) {
        Compilation compilation = Pipeline.compile(program(classPath, mainClass, options), listener);
        AtomicFile.write(output, compilation.image().elf(), true);
        return compilation;
    }

    /** The request that compiles a program for {@code linux-i386}. */
    public static CompileRequest program(List<Path> classPath, String mainClass, CompileOptions options) {
        return new CompileRequest(new LinuxI386(), classPath, GuestClasses.base(), mainClass, options);
    }

    /** The kernel as a multiboot ELF32, compiled if there is none for this build id. */
    public static Path kernel() {
        return kernelFolder(buildId()).resolve("kernel.elf");
    }

    /** The kernel as the harness wants it. */
    public static ImageSource.BootImage bootImage(BootOptions options) {
        String buildId = buildId();
        return new ImageSource.BootImage(kernelFolder(buildId).resolve("kernel.elf"), List.of(), buildId);
    }

    private static Path kernelFolder(String buildId) {
        Path folder = Path.of(System.getProperty("skink.root", ".."), "images", "target", "kernel", buildId);
        if (!Files.exists(folder.resolve("kernel.elf"))) {
            Compilation compilation = compileKernel(buildId);
            try {
                Files.createDirectories(folder);
            } catch (IOException e) {
                throw new UncheckedIOException("cannot make the folder " + folder, e);
            }
            AtomicFile.write(
                    folder.resolve("kernel.map"), compilation.image().map().getBytes(StandardCharsets.UTF_8), false);
            AtomicFile.write(
                    folder.resolve("kernel.report"),
                    compilation.statistics().text().getBytes(StandardCharsets.UTF_8),
                    false);
            AtomicFile.write(folder.resolve("kernel.elf"), compilation.image().elf(), false);
        }
        return folder;
    }

    /** Compiles the kernel afresh. */
    public static Compilation compileKernel(String buildId) {
        Compilation compilation = Pipeline.compile(new CompileRequest(
                new KernelPlatform(KERNEL_ENTRY_POINTS),
                List.of(Module.ABI.path(), Module.KERNEL.path()),
                GuestClasses.base(),
                null,
                CompileOptions.defaults().withBuildId(buildId)));
        BootCode.check(compilation.image());
        return compilation;
    }

    /** A hash of the class files of guest, boot code and compiler: what decides the kernel's bytes. */
    public static String buildId() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (Module module : List.of(Module.MAGIC, Module.ABI, Module.RUNTIME, Module.KERNEL)) {
                addTo(digest, module.path());
            }
            addTo(digest, GuestClasses.pathOf("skink/boot/BootCode.class"));
            addTo(digest, GuestClasses.pathOf("skink/compiler/driver/Pipeline.class"));
            return HexFormat.of().formatHex(digest.digest(), 0, BUILD_ID_BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** Adds the names and contents of the class files, whether they lie in a folder or in a jar. */
    private static void addTo(MessageDigest digest, Path place) {
        try (ClassFiles files = ClassFiles.in(place);
                Stream<String> names = files.names()) {
            for (String name : names.sorted().toList()) {
                digest.update(name.getBytes(StandardCharsets.UTF_8));
                try (InputStream in = files.open(name)) {
                    digest.update(in.readAllBytes());
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the class files in " + place, e);
        }
    }
}
