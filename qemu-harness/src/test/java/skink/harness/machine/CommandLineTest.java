package skink.harness.machine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import skink.harness.HarnessFault;

/**
 * QEMU's command line says what the machine is to be.
 */
class CommandLineTest {
    private static final MachineSpec KERNEL = MachineSpec.ofKernel(Path.of("k.elf"));

    private static String line(MachineSpec spec) {
        return String.join(" ", CommandLine.of(spec, Accelerator.TCG, 4001, 4002)) + " ";
    }

    @Test
    void kernelModulesAndSizes() {
        String line = line(KERNEL.withCpus(4)
                .withMemoryMegabytes(128)
                .withKernelArguments("run=r1")
                .plusKernelArgument("quiet")
                .withModules(List.of(
                        new MachineSpec.Module(Path.of("m1"), "a,b"), new MachineSpec.Module(Path.of("m2"), ""))));
        assertTrue(line.contains("-accel tcg,thread=multi -smp 4 -m 128 "), line);
        assertTrue(line.contains("-kernel k.elf -append run=r1 quiet -initrd m1 a,,b,m2 "), line);
        assertTrue(line.contains("-chardev socket,id=serial0,host=127.0.0.1,port=4001 -serial chardev:serial0 "), line);
        assertTrue(line.contains("-device isa-debug-exit,iobase=0xf4,iosize=4 "), line);
    }

    @Test
    void secondSerialLineComesAfterTheFirst() {
        assertFalse(line(KERNEL).contains("serial1"));
        String line = line(KERNEL.withSecondSerialPort(4003));
        assertTrue(
                line.contains("-serial chardev:serial0"
                        + " -chardev socket,id=serial1,host=127.0.0.1,port=4003 -serial chardev:serial1 "),
                line);
    }

    @Test
    void icountForbidsThreads() {
        String line = line(KERNEL.withCpus(2).withIcount("shift=0,sleep=off").withCpuModel("max"));
        assertTrue(line.contains("-accel tcg -icount shift=0,sleep=off -cpu max "), line);
        assertTrue(line(KERNEL).contains("-accel tcg -smp 1 "));
    }

    @Test
    void disksGdbAndExtras() {
        String line = line(MachineSpec.ofDisk(Path.of("a,b.img"))
                .withCdrom(Path.of("c.iso"))
                .withGdbPort(1234)
                .withExtraArguments(List.of("-d", "int")));
        assertTrue(line.contains("-drive file=a,,b.img,format=raw,if=ide,index=0 "), line);
        assertTrue(line.contains("file=c.iso,format=raw,media=cdrom"), line);
        assertTrue(line.endsWith("-gdb tcp:127.0.0.1:1234 -d int "), line);
        assertFalse(line.contains("-kernel"), line);
    }

    @Test
    void launcherMayBeALongerCommand() {
        List<String> launcher = List.of("docker", "run", "q");
        assertEquals(
                launcher,
                CommandLine.of(KERNEL.withLauncher(launcher), Accelerator.KVM, 1, 2)
                        .subList(0, 3));
    }

    @Test
    void impossibleMachinesAreRefused() {
        assertThrows(IllegalArgumentException.class, () -> KERNEL.withCpus(0));
        MachineSpec blank = KERNEL.withModules(List.of(new MachineSpec.Module(Path.of("a b"), "")));
        assertThrows(HarnessFault.class, () -> line(blank));
    }
}
