package skink.harness.machine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import skink.harness.HarnessFault;
import skink.harness.run.TestQemu;
import skink.harness.run.TinyGuest;

/**
 * Machines start, refuse clearly, obey their control line, and never outlive their owner.
 */
class MachineTest {
    @TempDir
    private Path directory;

    @BeforeAll
    static void needsQemu() {
        TestQemu.assumeInstalled();
    }

    private MachineSpec looping() {
        Path kernel = new TinyGuest().print("hello\n").loop().write(directory.resolve("loop.bin"));
        return MachineSpec.ofKernel(kernel).withMemoryMegabytes(16);
    }

    private Machine start(MachineSpec spec) {
        return Machine.start(spec, directory, bytes -> {}, event -> {});
    }

    private String faultOf(MachineSpec spec) {
        String message = assertThrows(HarnessFault.class, () -> start(spec)).getMessage();
        assertFalse(message.contains("\n"), message);
        return message;
    }

    private static boolean isAlive(long pid) {
        return ProcessHandle.of(pid).map(ProcessHandle::isAlive).orElse(false);
    }

    @Test
    void refusedArgumentsAreOneLineWithQemusWords() {
        String message = faultOf(looping().withExtraArguments(List.of("-no-such-option")));
        assertTrue(message.contains("QEMU refused to start"), message);
        assertTrue(message.contains("-no-such-option: invalid option"), message);
        assertTrue(faultOf(looping().withExtraArguments(List.of("-device", "no-such-device")))
                .contains("no-such-device"));
    }

    @Test
    void fileThatIsNoKernelIsRefused() throws IOException {
        Path text = Files.writeString(directory.resolve("text"), "no kernel at all");
        assertTrue(faultOf(MachineSpec.ofKernel(text)).contains("QEMU refused to start"));
    }

    @Test
    void missingThingsAreNamed() {
        assertTrue(faultOf(MachineSpec.ofKernel(directory.resolve("none.elf"))).contains("none.elf"));
        assertTrue(faultOf(MachineSpec.ofDisk(directory.resolve("none.img"))).contains("the disk image is missing"));
        String noProgram = faultOf(looping().withLauncher(List.of("qemu-system-of-nobody")));
        assertTrue(noProgram.contains("qemu-system-of-nobody") && noProgram.contains("install"), noProgram);
    }

    @Test
    void runDirectoryThatIsMissingIsNamed() {
        String message = assertThrows(
                        HarnessFault.class,
                        () -> Machine.start(looping(), directory.resolve("none"), bytes -> {}, event -> {}))
                .getMessage();
        assertTrue(message.contains("none"), message);
    }

    @Test
    void controlLineObeys() throws Exception {
        Path screen = directory.resolve("screen.png");
        try (Machine machine = start(looping().withExtraArguments(List.of("-vga", "std")))) {
            assertTrue(machine.qmp().answers(5_000));
            machine.qmp().stop();
            assertTrue(machine.qmp().monitor("info status").contains("paused"));
            machine.qmp().cont();
            machine.qmp().screendump(screen);
            assertEquals((byte) 'P', Files.readAllBytes(screen)[1]);
            HarnessFault refused =
                    assertThrows(HarnessFault.class, () -> machine.qmp().call("no-such-command", Map.of()));
            assertTrue(refused.getMessage().contains("no-such-command"), refused.getMessage());
            machine.qmp().quit();
            assertEquals(new MachineExit(0, "host-qmp-quit"), machine.exit().get(10, TimeUnit.SECONDS));
        }
    }

    @Test
    void nonMaskableInterruptReachesTheGuest() throws Exception {
        CountDownLatch guestSpeaks = new CountDownLatch(1);
        try (Machine machine = Machine.start(looping(), directory, bytes -> guestSpeaks.countDown(), event -> {})) {
            assertTrue(guestSpeaks.await(10, TimeUnit.SECONDS));
            machine.qmp().injectNmi();
            MachineExit resetForWantOfAHandler = new MachineExit(0, "guest-reset");
            assertEquals(resetForWantOfAHandler, machine.exit().get(10, TimeUnit.SECONDS));
        }
    }

    @Test
    void closeKillsEvenAStoppedQemu() throws Exception {
        Machine machine = start(looping());
        long pid = machine.pid();
        assertTrue(isAlive(pid));
        // The shell has its own kill; a program of that name is not on every machine.
        new ProcessBuilder("sh", "-c", "kill -STOP " + pid).start().waitFor();
        machine.close();
        assertFalse(isAlive(pid));
        assertEquals(137, machine.exit().get(10, TimeUnit.SECONDS).status());
        machine.close();
    }

    @Test
    void qemuDiesWithAJvmThatIsKilled() throws Exception {
        assertQemuDiesWith(process -> process.destroyForcibly());
    }

    @Test
    void qemuDiesWithAJvmThatIsTerminated() throws Exception {
        assertQemuDiesWith(Process::destroy);
    }

    private void assertQemuDiesWith(Consumer<Process> end) throws Exception {
        Process jvm = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Owner.class.getName(),
                        looping().kernel().orElseThrow().toString(),
                        directory.toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try (BufferedReader output =
                new BufferedReader(new InputStreamReader(jvm.getInputStream(), StandardCharsets.US_ASCII))) {
            ProcessHandle qemu =
                    ProcessHandle.of(Long.parseLong(output.readLine())).orElseThrow();
            assertTrue(qemu.isAlive());
            end.accept(jvm);
            qemu.onExit().get(10, TimeUnit.SECONDS);
            assertFalse(qemu.isAlive());
        } finally {
            jvm.destroyForcibly();
        }
    }

    /** Another JVM that starts a machine, tells its process number, and waits to be killed. */
    static final class Owner {
        private Owner() {}

        public static void main(String[] arguments) {
            MachineSpec spec = MachineSpec.ofKernel(Path.of(arguments[0])).withMemoryMegabytes(16);
            Machine machine = Machine.start(spec, Path.of(arguments[1]), bytes -> {}, event -> {});
            System.out.println(machine.pid());
            machine.exit().join();
        }
    }
}
