package skink.harness.machine;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * What machine to start and what to boot in it. Immutable; every {@code with…} gives a changed copy.
 *
 * <pre>{@code
 * MachineSpec spec = MachineSpec.ofKernel(Path.of("kernel.elf"))
 *         .withKernelArguments("run=r1 selftest")
 *         .withCpus(4);
 * }</pre>
 *
 * @param launcher how QEMU is started: its name or path alone, or a longer command that ends in it
 * @param kernel Multiboot 1 kernel
 * @param kernelArguments its command line
 * @param modules Multiboot modules, in order
 * @param disk raw disk image, on the first IDE channel; booted from if there is no kernel
 * @param cdrom ISO image; booted from if there is neither kernel nor disk
 * @param cpus number of CPUs
 * @param memoryMegabytes size of the memory in MiB
 * @param accelerator what runs the guest's instructions
 * @param icount QEMU's {@code -icount} value for deterministic counts, or empty
 * @param cpuModel QEMU's {@code -cpu} value, or empty for QEMU's default
 * @param gdbPort TCP port of QEMU's gdb stub; the machine then waits for gdb; 0 for none
 * @param secondSerialPort loopback port that the second serial line connects to; 0 if there is no such line
 * @param extraArguments appended to QEMU's command line as they are
 */
public record MachineSpec(
        List<String> launcher,
        Optional<Path> kernel,
        String kernelArguments,
        List<Module> modules,
        Optional<Path> disk,
        Optional<Path> cdrom,
        int cpus,
        int memoryMegabytes,
        Accelerator accelerator,
        String icount,
        String cpuModel,
        int gdbPort,
        int secondSerialPort,
        List<String> extraArguments) {
    /** A Multiboot module: a file and the arguments that the kernel sees after its name. */
    public record Module(Path file, String arguments) {}

    public static final String DEFAULT_QEMU = "qemu-system-i386";
    private static final int DEFAULT_MEMORY_MEGABYTES = 64;

    public MachineSpec {
        launcher = List.copyOf(launcher);
        modules = List.copyOf(modules);
        extraArguments = List.copyOf(extraArguments);
        if (launcher.isEmpty() || cpus < 1 || memoryMegabytes < 1 || gdbPort < 0 || secondSerialPort < 0) {
            throw new IllegalArgumentException("not a machine: " + cpus + " CPUs, " + memoryMegabytes + " MiB");
        }
    }

    /** One CPU, 64 MiB and nothing to boot: for {@code with…}. */
    public static MachineSpec empty() {
        return new MachineSpec(
                List.of(DEFAULT_QEMU),
                Optional.empty(),
                "",
                List.of(),
                Optional.empty(),
                Optional.empty(),
                1,
                DEFAULT_MEMORY_MEGABYTES,
                Accelerator.AUTO,
                "",
                "",
                0,
                0,
                List.of());
    }

    /** One CPU, 64 MiB, and a Multiboot kernel. */
    public static MachineSpec ofKernel(Path kernel) {
        return empty().copy(fields -> fields.kernel = Optional.of(kernel));
    }

    /** One CPU, 64 MiB, and a raw disk to boot from. */
    public static MachineSpec ofDisk(Path disk) {
        return empty().withDisk(disk);
    }

    public MachineSpec withLauncher(List<String> command) {
        return copy(fields -> fields.launcher = command);
    }

    public MachineSpec withKernelArguments(String arguments) {
        return copy(fields -> fields.kernelArguments = arguments);
    }

    /** The same with one more word on the kernel's command line. */
    public MachineSpec plusKernelArgument(String argument) {
        return withKernelArguments(kernelArguments.isEmpty() ? argument : kernelArguments + " " + argument);
    }

    public MachineSpec withModules(List<Module> newModules) {
        return copy(fields -> fields.modules = newModules);
    }

    public MachineSpec withDisk(Path image) {
        return copy(fields -> fields.disk = Optional.of(image));
    }

    public MachineSpec withCdrom(Path image) {
        return copy(fields -> fields.cdrom = Optional.of(image));
    }

    public MachineSpec withCpus(int count) {
        return copy(fields -> fields.cpus = count);
    }

    public MachineSpec withMemoryMegabytes(int megabytes) {
        return copy(fields -> fields.memoryMegabytes = megabytes);
    }

    public MachineSpec withAccelerator(Accelerator newAccelerator) {
        return copy(fields -> fields.accelerator = newAccelerator);
    }

    public MachineSpec withIcount(String value) {
        return copy(fields -> fields.icount = value);
    }

    public MachineSpec withCpuModel(String model) {
        return copy(fields -> fields.cpuModel = model);
    }

    public MachineSpec withGdbPort(int port) {
        return copy(fields -> fields.gdbPort = port);
    }

    /** With a second serial line (COM2), which connects to a loopback port that the caller listens on. */
    public MachineSpec withSecondSerialPort(int port) {
        return copy(fields -> fields.secondSerialPort = port);
    }

    public MachineSpec withExtraArguments(List<String> arguments) {
        return copy(fields -> fields.extraArguments = arguments);
    }

    private MachineSpec copy(Consumer<Fields> change) {
        Fields fields = new Fields(this);
        change.accept(fields);
        return fields.spec();
    }

    /** The components once more, changeable, for one copy. */
    private static final class Fields {
        List<String> launcher;
        Optional<Path> kernel;
        String kernelArguments;
        List<Module> modules;
        Optional<Path> disk;
        Optional<Path> cdrom;
        int cpus;
        int memoryMegabytes;
        Accelerator accelerator;
        String icount;
        String cpuModel;
        int gdbPort;
        int secondSerialPort;
        List<String> extraArguments;

        Fields(MachineSpec spec) {
            launcher = spec.launcher;
            kernel = spec.kernel;
            kernelArguments = spec.kernelArguments;
            modules = new ArrayList<>(spec.modules);
            disk = spec.disk;
            cdrom = spec.cdrom;
            cpus = spec.cpus;
            memoryMegabytes = spec.memoryMegabytes;
            accelerator = spec.accelerator;
            icount = spec.icount;
            cpuModel = spec.cpuModel;
            gdbPort = spec.gdbPort;
            secondSerialPort = spec.secondSerialPort;
            extraArguments = spec.extraArguments;
        }

        MachineSpec spec() {
            return new MachineSpec(
                    launcher,
                    kernel,
                    kernelArguments,
                    modules,
                    disk,
                    cdrom,
                    cpus,
                    memoryMegabytes,
                    accelerator,
                    icount,
                    cpuModel,
                    gdbPort,
                    secondSerialPort,
                    extraArguments);
        }
    }
}
