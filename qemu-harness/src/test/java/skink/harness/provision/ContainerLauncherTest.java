package skink.harness.provision;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import skink.abi.test.DebugExit;
import skink.harness.machine.Machine;
import skink.harness.machine.MachineExit;
import skink.harness.machine.MachineSpec;
import skink.harness.run.TestQemu;
import skink.harness.run.TinyGuest;

/**
 * QEMU behind a container engine: started, its status passed on, and gone when its owner is.
 *
 * <p>The engine is a stand-in of a few lines that, like a real one, runs the command as a process that does not die with
 * the engine's client, and passes on the client's standard input.
 */
class ContainerLauncherTest {
    private static final String ENGINE =
            """
            #!/bin/sh
            while [ "$1" != skink-qemu ]; do shift; done
            shift
            exec 3<&0
            "$@" <&3 &
            wait $!
            """;

    @TempDir
    private Path directory;

    private List<String> launcher;

    @BeforeEach
    void makeEngine() throws IOException {
        TestQemu.assumeInstalled();
        Path engine = Files.writeString(directory.resolve("engine"), ENGINE);
        assertTrue(engine.toFile().setExecutable(true));
        launcher = QemuProvision.containerLauncher(engine.toString(), directory);
    }

    private MachineSpec machine(TinyGuest guest) {
        return MachineSpec.ofKernel(guest.write(directory.resolve("guest.bin")))
                .withLauncher(launcher)
                .withMemoryMegabytes(16);
    }

    @Test
    void statusComesThrough() throws Exception {
        MachineSpec leaves = machine(new TinyGuest().exit(DebugExit.PASS_CODE));
        try (Machine machine = Machine.start(leaves, directory, bytes -> {}, event -> {})) {
            assertEquals(
                    DebugExit.PASS_STATUS,
                    machine.exit().get(20, TimeUnit.SECONDS).status());
        }
    }

    @Test
    void qemuInTheContainerDiesWithItsOwner() throws Exception {
        CountDownLatch guestSpeaks = new CountDownLatch(1);
        MachineSpec stays = machine(new TinyGuest().print("here\n").loop());
        Machine machine = Machine.start(stays, directory, bytes -> guestSpeaks.countDown(), event -> {});
        assertTrue(guestSpeaks.await(20, TimeUnit.SECONDS));
        ProcessHandle client = ProcessHandle.of(machine.pid()).orElseThrow();
        List<ProcessHandle> inside = client.descendants().toList();
        assertTrue(inside.size() >= 2, "the guard and QEMU");
        machine.close();
        for (ProcessHandle process : inside) {
            process.onExit().get(10, TimeUnit.SECONDS);
            assertFalse(process.isAlive());
        }
        MachineExit exit = machine.exit().get(10, TimeUnit.SECONDS);
        assertEquals(137, exit.status());
    }
}
