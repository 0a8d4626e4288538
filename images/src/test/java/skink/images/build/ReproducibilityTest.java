package skink.images.build;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import skink.compiler.driver.CompileListener;
import skink.compiler.driver.CompileOptions;
import skink.images.build.GuestClasses.Module;
import skink.images.cli.SkinkProcess;

/**
 * Same input, same bytes: in one virtual machine and in two, whatever their identity hashes and salts are and however many
 * threads work.
 */
class ReproducibilityTest {
    /** Lambdas, hash tables, string concatenation and exceptions. */
    private static final List<String> PROGRAMS =
            List.of("skink.programs.features.Lambdas", "skink.programs.features.ExceptionKinds");

    /** Two ways to make identity hashes: thread-local random numbers (the default) and a counter. */
    private static final List<List<String>> VIRTUAL_MACHINES = List.of(
            List.of("-XX:+UnlockExperimentalVMOptions", "-XX:hashCode=5"),
            List.of(
                    "-XX:+UnlockExperimentalVMOptions",
                    "-XX:hashCode=3",
                    "-Duser.language=tr",
                    "-Duser.timezone=Asia/Tokyo"));

    @TempDir
    private Path scratch;

    private byte[] compile(String program, String name) throws IOException {
        return compile(program, name, CompileOptions.defaults());
    }

    private byte[] compile(String program, String name, CompileOptions options) throws IOException {
        Path output = scratch.resolve(name);
        Toolchain.compileProgram(List.of(Module.PROGRAMS.path()), program, output, options);
        return Files.readAllBytes(output);
    }

    private static SkinkProcess skink(List<String> jvmOptions, String... arguments) throws Exception {
        SkinkProcess process = SkinkProcess.run(Map.of(), jvmOptions, List.of(arguments));
        assertEquals(0, process.status(), process.output());
        return process;
    }

    @Test
    void programIsTheSameInOneVirtualMachine() throws IOException {
        for (String program : PROGRAMS) {
            assertArrayEquals(compile(program, "first"), compile(program, "second"), program);
        }
    }

    @Test
    void programIsTheSameWithAnyNumberOfThreads() throws IOException {
        for (String program : PROGRAMS) {
            byte[] alone = compile(program, "alone", CompileOptions.defaults().withThreads(1));
            for (int threads : new int[] {2, 3, 8}) {
                CompileOptions options = CompileOptions.defaults().withThreads(threads);
                assertArrayEquals(alone, compile(program, "several", options), () -> program + " by " + threads);
            }
        }
    }

    @Test
    void programIsTheSameWhenSomebodyLooksOn() throws IOException {
        Path output = scratch.resolve("watched");
        String program = PROGRAMS.get(0);
        Toolchain.compileProgram(
                Toolchain.program(
                        Target.LINUX_I386, List.of(Module.PROGRAMS.path()), program, CompileOptions.defaults()),
                output,
                new CompileListener() {});
        assertArrayEquals(compile(program, "unwatched"), Files.readAllBytes(output));
    }

    @Test
    void programIsTheSameInTwoVirtualMachines() throws Exception {
        String classes = Module.PROGRAMS.path().toString();
        String program = PROGRAMS.get(0);
        byte[] here = compile(program, "here");
        for (List<String> jvm : VIRTUAL_MACHINES) {
            Path output = scratch.resolve("there");
            skink(jvm, "compile", "-cp", classes, "--main", program, "-o", output.toString());
            assertArrayEquals(here, Files.readAllBytes(output), () -> "differs with " + jvm);
        }
    }

    @Test
    void kernelIsTheSameInOneVirtualMachine() {
        byte[] first = Toolchain.compileKernel("same").image().elf();
        assertArrayEquals(first, Toolchain.compileKernel("same").image().elf());
        assertNotEquals(
                BootSet.sha256(first),
                BootSet.sha256(Toolchain.compileKernel("other").image().elf()),
                "the build id is part of the kernel");
    }

    @Test
    void imageIsTheSameFromTwoCleanTreesAndItsSumIsRight() throws Exception {
        Path first = image("first", VIRTUAL_MACHINES.get(0));
        Path second = image("second", VIRTUAL_MACHINES.get(1));
        assertArrayEquals(Files.readAllBytes(first), Files.readAllBytes(second));
        String sum = BootSet.sha256(Files.readAllBytes(first));
        assertEquals(sum + "  skink.cpio\n", Files.readString(first.resolveSibling("skink.cpio.sha256")));
    }

    /** The boot set as a virtual machine makes it that finds no kernel already built. */
    private Path image(String name, List<String> jvm) throws Exception {
        Path root = Files.createDirectories(scratch.resolve(name));
        Path output = root.resolve("skink.cpio");
        List<String> options = new ArrayList<>(jvm);
        options.add("-Dskink.root=" + root);
        String printed = skink(options, "image", "--format", "bootset", "-o", output.toString())
                .output();
        assertEquals(BootSet.sha256(Files.readAllBytes(output)) + "  " + output, printed.strip());
        return output;
    }
}
