package skink.images.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import skink.harness.HarnessFault;
import skink.harness.Programs;
import skink.harness.cli.BootOptions;
import skink.harness.machine.Accelerator;
import skink.harness.machine.Machine;
import skink.harness.machine.MachineSpec;
import skink.harness.provision.QemuProvision;
import skink.images.build.Toolchain;

/** {@code debug}: the kernel stopped at its first instruction, and gdb on it with the symbols. */
@Command(
        name = "debug",
        description = "Boots stopped under QEMU's gdb stub and starts gdb with the symbols.",
        mixinStandardHelpOptions = true,
        footer = "Example: ./skink debug --break skink.kernel.selftest.Suite.run -- -ex bt")
final class DebugCommand implements Callable<Integer> {
    @Option(names = "--cpus", paramLabel = "N", description = "Number of CPUs (default ${DEFAULT-VALUE}).")
    private int cpus = 1;

    @Option(names = "--break", paramLabel = "CLASS.METHOD", description = "Stop there first; FILE.java:LINE works too.")
    private String breakpoint;

    @Parameters(paramLabel = "GDB ARGUMENTS", description = "Passed on to gdb, after --.")
    private List<String> gdbArguments = new ArrayList<>();

    @Override
    public Integer call() throws IOException, InterruptedException {
        if (cpus < 1 || cpus > BootOptions.MAX_CPUS) {
            throw new IllegalArgumentException("--cpus takes 1 to " + BootOptions.MAX_CPUS + ", not " + cpus);
        }
        Path gdb = Programs.find("gdb")
                .orElseThrow(() -> new HarnessFault(
                        "gdb is not installed", "PATH", "./skink doctor names the command that installs it"));
        List<String> launcher = new QemuProvision(step -> System.err.println("skink: " + step)).ensure();
        Path kernel = Toolchain.kernel();
        requireCode(kernel);
        Path directory = Files.createTempDirectory("skink-debug");
        int port = FreePort.find();
        MachineSpec spec = MachineSpec.ofKernel(kernel)
                .withLauncher(launcher)
                .withKernelArguments("run=debug")
                .withCpus(cpus)
                .withAccelerator(Accelerator.TCG)
                .withGdbPort(port);
        try (Machine machine = Machine.start(spec, directory, bytes -> {}, event -> {})) {
            System.err.println("skink: QEMU " + machine.pid() + " waits for gdb on port " + port);
            return new ProcessBuilder(command(gdb, kernel, port))
                    .inheritIO()
                    .start()
                    .waitFor();
        } finally {
            ScratchFolder.delete(directory);
        }
    }

    /** Refuses a method that has no code of its own, before anything starts: gdb would only mutter and go on. */
    private void requireCode(Path kernel) throws IOException {
        if (breakpoint == null || breakpoint.contains(":")) {
            return;
        }
        String map = Files.readString(kernel.resolveSibling("kernel.map"));
        if (!map.contains(" " + breakpoint + "(")) {
            throw new IllegalArgumentException("the kernel has no code of its own for " + breakpoint
                    + " (misspelt, not reachable or expanded into its callers); use CLASS.METHOD or FILE.java:LINE");
        }
    }

    private List<String> command(Path gdb, Path kernel, int port) throws IOException {
        List<String> command = new ArrayList<>(List.of(gdb.toString(), "-q", "-nx", kernel.toString()));
        command.addAll(List.of("-ex", "set pagination off", "-ex", "set confirm off"));
        command.addAll(List.of("-ex", "directory " + sourceFolders()));
        command.addAll(List.of("-ex", "target remote 127.0.0.1:" + port));
        if (breakpoint != null) {
            String place = breakpoint.contains(":") ? breakpoint : "'" + breakpoint + "'";
            command.addAll(List.of("-ex", "break " + place, "-ex", "continue"));
        }
        command.addAll(gdbArguments);
        return command;
    }

    /** Where gdb finds the lines of the guest's classes. */
    private static String sourceFolders() throws IOException {
        try (Stream<Path> modules = Files.list(ProjectRoot.path().resolve("kernel-java"))) {
            return modules.map(module -> module.resolve(Path.of("src", "main", "java")))
                    .filter(Files::isDirectory)
                    .map(folder -> folder.toAbsolutePath().normalize().toString())
                    .sorted()
                    .collect(Collectors.joining(":"));
        }
    }
}
