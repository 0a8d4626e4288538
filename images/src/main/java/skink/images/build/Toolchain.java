package skink.images.build;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import skink.boot.KernelPlatform;
import skink.compiler.driver.Compilation;
import skink.compiler.driver.CompileListener;
import skink.compiler.driver.CompileOptions;
import skink.compiler.driver.CompileRequest;
import skink.compiler.driver.Pipeline;
import skink.harness.cli.BootOptions;
import skink.harness.cli.ImageSource;
import skink.images.build.GuestClasses.Module;

/**
 * Everything that is built from guest classes: programs, the kernel, and the processes that boot with it.
 *
 * <p>Kernel and processes are kept under {@code images/target/kernel/BUILD-ID} and {@code images/target/process/BUILD-ID};
 * the build id is a hash of all that goes into them, so that what is unchanged is not compiled again and what has changed
 * never taken for it.
 */
public final class Toolchain {
    /** The classes whose {@code @EntryPoint} methods the boot code calls. */
    private static final List<String> KERNEL_ENTRY_POINTS = List.of(
            "skink/kernel/start/KernelMain",
            "skink/kernel/entry/TrapEntry",
            "skink/kernel/entry/UserEntry",
            "skink/kernel/entry/DoubleFaultEntry",
            "skink/kernel/entry/CheckEntry");

    private static final List<Module> KERNEL_MODULES = List.of(Module.MAGIC, Module.ABI, Module.RUNTIME, Module.KERNEL);

    private static final List<Module> PROCESS_MODULES = List.of(
            Module.MAGIC,
            Module.ABI,
            Module.RUNTIME,
            Module.USERLIB,
            Module.SERVERS,
            Module.DRIVERS,
            Module.TESTS,
            Module.PROGRAMS);

    /** Where what is made is kept. */
    public static final Path TARGET_FOLDER = Path.of(System.getProperty("skink.root", ".."), "images", "target");

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
        return compileProgram(program(Target.LINUX_I386, classPath, mainClass, options), output, CompileListener.NONE);
    }

    /** Compiles a program to an executable file while {@code listener} looks on. */
    public static Compilation compileProgram(CompileRequest request, Path output, CompileListener listener) {
        Compilation compilation = Pipeline.compile(request, listener);
        AtomicFile.write(output, compilation.image().elf(), true);
        return compilation;
    }

    /** The request that compiles a program. */
    public static CompileRequest program(
            Target target, List<Path> classPath, String mainClass, CompileOptions options) {
        return new CompileRequest(target.platform(), classPath, target.runtimePath(), mainClass, options);
    }

    /** A program of our own as a process of the system, compiled if there is none for this build id. */
    public static Path process(String mainClass) {
        String buildId = BuildId.of(PROCESS_MODULES);
        Path folder = TARGET_FOLDER.resolve("process").resolve(buildId);
        return kept(folder, mainClass, () -> compileProcess(mainClass, buildId, Set.of()));
    }

    /** As {@link #process}, but smaller and slower: for the many programs that wait for their users most of the time. */
    static Path smallProcess(String mainClass) {
        String buildId = BuildId.of(PROCESS_MODULES);
        Path folder = TARGET_FOLDER.resolve("small-process").resolve(buildId);
        return kept(folder, mainClass, () -> compileProcess(mainClass, buildId, Set.of("Inlining")));
    }

    /** The same without what only debuggers read. */
    public static Path strippedProcess(String mainClass) {
        Path elf = process(mainClass);
        Path stripped = elf.resolveSibling(mainClass + ".stripped");
        if (!Files.exists(stripped)) {
            try {
                AtomicFile.write(stripped, StrippedElf.of(Files.readAllBytes(elf)), false);
            } catch (IOException e) {
                throw new UncheckedIOException("cannot read the program " + elf, e);
            }
        }
        return stripped;
    }

    private static Compilation compileProcess(String mainClass, String buildId, Set<String> withoutPasses) {
        List<Path> classPath =
                List.of(Module.SERVERS.path(), Module.DRIVERS.path(), Module.TESTS.path(), Module.PROGRAMS.path());
        CompileOptions options = CompileOptions.defaults().withBuildId(buildId).withoutPasses(withoutPasses);
        return Pipeline.compile(program(Target.SKINK, classPath, mainClass, options));
    }

    /** The kernel as a multiboot ELF32, compiled if there is none for this build id. */
    public static Path kernel() {
        return kernel(buildId());
    }

    private static Path kernel(String buildId) {
        return kept(TARGET_FOLDER.resolve("kernel").resolve(buildId), "kernel", () -> compileKernel(buildId));
    }

    /** The kernel as the harness wants it. */
    public static ImageSource.BootImage bootImage(BootOptions options) {
        String buildId = buildId();
        return new ImageSource.BootImage(kernel(buildId), List.of(), buildId);
    }

    /** {@code NAME.elf} in the folder, made with its map and report if it is not there. */
    private static Path kept(Path folder, String name, Supplier<Compilation> compiling) {
        Path elf = folder.resolve(name + ".elf");
        if (!Files.exists(elf)) {
            Compilation compilation = compiling.get();
            try {
                Files.createDirectories(folder);
            } catch (IOException e) {
                throw new UncheckedIOException("cannot make the folder " + folder, e);
            }
            writeText(folder.resolve(name + ".map"), compilation.image().map());
            writeText(folder.resolve(name + ".report"), compilation.statistics().text());
            AtomicFile.write(elf, compilation.image().elf(), false);
        }
        return elf;
    }

    private static void writeText(Path file, String text) {
        AtomicFile.write(file, text.getBytes(StandardCharsets.UTF_8), false);
    }

    /** Compiles the kernel afresh. */
    public static Compilation compileKernel(String buildId) {
        return Pipeline.compile(new CompileRequest(
                new KernelPlatform(KERNEL_ENTRY_POINTS),
                List.of(Module.ABI.path(), Module.KERNEL.path()),
                GuestClasses.base(),
                null,
                CompileOptions.defaults().withBuildId(buildId)));
    }

    /** The kernel's build id: a hash of the class files that decide its bytes. */
    public static String buildId() {
        return BuildId.of(KERNEL_MODULES);
    }
}
