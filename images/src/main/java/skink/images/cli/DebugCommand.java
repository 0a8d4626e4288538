package skink.images.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import skink.harness.machine.Accelerator;
import skink.harness.machine.Machine;
import skink.harness.machine.MachineSpec;
import skink.images.build.Toolchain;

/** {@code debug}: the kernel stopped at its first instruction, and gdb on it with the symbols. */
@Command(
        name = "debug",
        description = "Boots stopped under QEMU's gdb stub and starts gdb with the symbols.",
        mixinStandardHelpOptions = true,
        footer = "Example: ./skink debug --break skink.kernel.start.Boot.main -- -ex bt")
final class DebugCommand implements Callable<Integer> {
    @Option(names = "--cpus", paramLabel = "N", description = "Number of CPUs (default ${DEFAULT-VALUE}).")
    private int cpus = 1;

    @Option(names = "--break", paramLabel = "CLASS.METHOD", description = "Stop there first.")
    private String breakpoint;

    @Parameters(paramLabel = "GDB ARGUMENTS", description = "Passed on to gdb, after --.")
    private List<String> gdbArguments = new ArrayList<>();

    @Override
    public Integer call() throws IOException, InterruptedException {
        Path kernel = Toolchain.kernel();
        Path directory = Files.createTempDirectory("skink-debug");
        int port = FreePort.find();
        MachineSpec spec = MachineSpec.ofKernel(kernel)
                .withKernelArguments("run=debug")
                .withCpus(cpus)
                .withAccelerator(Accelerator.TCG)
                .withGdbPort(port);
        try (Machine machine = Machine.start(spec, directory, bytes -> {}, event -> {})) {
            System.err.println("skink: QEMU " + machine.pid() + " waits for gdb on port " + port);
            Process gdb = new ProcessBuilder(command(kernel, port)).inheritIO().start();
            return gdb.waitFor();
        } finally {
            ScratchFolder.delete(directory);
        }
    }

    private List<String> command(Path kernel, int port) {
        List<String> command = new ArrayList<>(List.of("gdb", "-q", "-nx", kernel.toString()));
        command.addAll(List.of("-ex", "set pagination off", "-ex", "target remote 127.0.0.1:" + port));
        if (breakpoint != null) {
            command.addAll(List.of("-ex", "break '" + breakpoint + "'", "-ex", "continue"));
        }
        command.addAll(gdbArguments);
        return command;
    }
}
