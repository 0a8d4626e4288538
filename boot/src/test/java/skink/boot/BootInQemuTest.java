package skink.boot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import skink.abi.test.DebugExit;

/** The boot routines on a real machine model: entry, paging, traps, other processors, double fault. */
class BootInQemuTest {
    private static final String QEMU = "qemu-system-i386";
    private static final int TIMEOUT_SECONDS = 20;

    @TempDir
    Path directory;

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 4, 8})
    void theTinyKernelTakesEveryStep(int cpus) throws Exception {
        assumeTrue(isInstalled(), QEMU + " is not installed");
        Path kernel = directory.resolve("kernel.elf");
        Files.write(kernel, TinyKernel.link(cpus - 1).elf());
        Path serial = directory.resolve("serial");
        Process qemu = new ProcessBuilder(command(cpus, kernel, serial))
                .redirectErrorStream(true)
                .redirectOutput(directory.resolve("qemu.log").toFile())
                .start();
        try {
            boolean ended = qemu.waitFor(TIMEOUT_SECONDS, TimeUnit.SECONDS);
            String output = Files.readString(serial, StandardCharsets.ISO_8859_1);
            assertTrue(ended, "still running after printing '" + output + "'");
            assertEquals("MBP" + "a".repeat(cpus - 1) + "D", output);
            assertEquals(DebugExit.PASS_STATUS, qemu.exitValue());
        } finally {
            qemu.destroyForcibly().waitFor();
        }
    }

    private static List<String> command(int cpus, Path kernel, Path serial) {
        List<String> command = new ArrayList<>(List.of(QEMU, "-accel", "tcg", "-m", "64", "-display", "none"));
        command.addAll(List.of("-nodefaults", "-vga", "none", "-no-reboot", "-smp", Integer.toString(cpus)));
        command.addAll(List.of("-serial", "file:" + serial, "-device", "isa-debug-exit,iobase=0xf4,iosize=4"));
        command.addAll(List.of("-kernel", kernel.toString()));
        return command;
    }

    private static boolean isInstalled() throws InterruptedException {
        try {
            return new ProcessBuilder(QEMU, "--version")
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException absent) {
            return false;
        }
    }
}
