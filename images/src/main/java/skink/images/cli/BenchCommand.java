package skink.images.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import skink.abi.test.Ktap;
import skink.compiler.driver.CompileListener;
import skink.compiler.driver.CompileOptions;
import skink.harness.cli.ImageSource;
import skink.harness.machine.MachineSpec;
import skink.images.bench.AreWeFastYetBench;
import skink.images.bench.AreWeFastYetInGuest;
import skink.images.bench.BenchRow;
import skink.images.bench.CollectorBench;
import skink.images.bench.CompilerBench;
import skink.images.bench.GuestBench;
import skink.images.bench.KernelBuildBench;
import skink.images.build.BootFiles;
import skink.images.build.ExecImage;
import skink.images.build.GuestClasses;
import skink.images.build.Target;
import skink.images.build.Toolchain;
import skink.images.plan.LivingSystem;
import skink.images.plan.Plans;
import skink.images.plan.SystemPlan;

/** {@code bench}: measures and prints rows. */
@Command(
        name = "bench",
        description = "Runs benchmarks; 'bench list' names them.",
        mixinStandardHelpOptions = true,
        footer = {
            "compiler: kernels of our own on linux-i386 against HotSpot C2 and, where g++ -m32 is installed, C++.",
            "gc: programs that allocate much against HotSpot's SerialGC in a heap of the same size, with pauses.",
            "kernel-build: the time to compile the kernel, cold and warm.",
            "ipc: messages and kernel calls in the guest; with --icount in instructions, else in cycles.",
            "vm: memory, births and programs in the guest, and the boot; likewise.",
            "awfy: the 14 programs of Are We Fast Yet (--programs) against their C++ ports and HotSpot;",
            "with --guest as processes of the system, where each must print what it prints on HotSpot."
        })
final class BenchCommand implements Callable<Integer> {
    private static final Map<String, String> VM_PROGRAMS =
            Map.of("vmbench", "skink.tests.bench.VmBench", "nothing", "skink.tests.bench.Nothing");

    private static final List<String> NAMES = List.of("compiler", "gc", "kernel-build", "ipc", "vm", "awfy");

    @Parameters(arity = "1..*", paramLabel = "NAME", description = "What to measure.")
    private List<String> names;

    @Option(names = "--json", paramLabel = "FILE", description = "Also write the rows as JSON.")
    private Path json;

    @Option(
            names = "--turns",
            paramLabel = "N",
            description = "How often each contender runs (default ${DEFAULT-VALUE}).")
    private int turns = 3;

    @Option(
            names = "--programs",
            paramLabel = "DIR",
            description = "For awfy: a checkout of github smarr/are-we-fast-yet.")
    private Path programs;

    @Option(
            names = "--jdk",
            paramLabel = "DIR",
            description = "For awfy: one more HotSpot to compare with; may be given again.")
    private List<Path> jdks = List.of();

    @Option(names = "--guest", description = "For awfy: as processes of the system.")
    private boolean guest;

    @Option(names = "--icount", description = "For ipc and vm: count guest instructions, the same on every host.")
    private boolean icount;

    @Option(
            names = "--cpus",
            paramLabel = "N",
            description =
                    "For ipc and vm: 1, or 2 with the server on a processor of its own (default ${DEFAULT-VALUE}).")
    private int cpus = 1;

    @Override
    public Integer call() throws IOException {
        if (names.equals(List.of("list"))) {
            NAMES.forEach(System.out::println);
            return 0;
        }
        for (String name : names) {
            if (!NAMES.contains(name)) {
                throw new IllegalArgumentException("there is no benchmark " + name + "; 'bench list' names them");
            }
        }
        if (turns < 1) {
            throw new IllegalArgumentException("--turns takes a number from 1 up, not " + turns);
        }
        if (names.contains("awfy") && programs == null) {
            throw new IllegalArgumentException("awfy needs --programs DIR, a checkout of github smarr/are-we-fast-yet");
        }
        if (cpus < 1 || cpus > 2 || icount && cpus > 1) {
            throw new IllegalArgumentException("--cpus takes 1 or 2, and with --icount only 1, not " + cpus);
        }
        JsonOutput.requireFolder(json);
        List<BenchRow> rows = new ArrayList<>();
        for (String name : names) {
            rows.addAll(rowsOf(name));
        }
        JsonOutput.write(json, rows);
        return 0;
    }

    private List<BenchRow> rowsOf(String name) throws IOException {
        return switch (name) {
            case "compiler" -> compiler();
            case "gc" -> collector();
            case "kernel-build" -> kernelBuild();
            case "ipc" -> inGuest(Plans.ipcBench(cpus - 1), Plans.memoryBench(cpus - 1));
            case "vm" -> inGuest(LivingSystem.bench(BootFiles.archiveOf(VM_PROGRAMS), cpus - 1));
            default -> guest ? areWeFastYetInGuest() : areWeFastYet();
        };
    }

    private List<BenchRow> areWeFastYet() throws IOException {
        Path scratch = Files.createTempDirectory("skink-bench");
        try {
            AreWeFastYetBench.Compiler compiler = (classes, mainClass, executable) -> Toolchain.compileProgram(
                            List.of(classes), mainClass, executable)
                    .image()
                    .sectionBytes("text");
            return new AreWeFastYetBench(programs, scratch, compiler, turns, System.out).run(jdks);
        } finally {
            ScratchFolder.delete(scratch);
        }
    }

    private List<BenchRow> areWeFastYetInGuest() throws IOException {
        Path scratch = Files.createTempDirectory("skink-bench");
        try {
            AreWeFastYetInGuest.Builder builder = (classes, mainClass) -> {
                Path elf = scratch.resolve("harness");
                Toolchain.compileProgram(
                        Toolchain.program(Target.SKINK, List.of(classes), mainClass, CompileOptions.defaults()),
                        elf,
                        CompileListener.NONE);
                ImageSource.BootImage image = ExecImage.of(Map.of(AreWeFastYetInGuest.FILE, elf), scratch);
                return MachineSpec.ofKernel(image.kernel())
                        .withModules(image.modules())
                        .withKernelArguments(Ktap.RUN_ARGUMENT + "awfy")
                        .withMemoryMegabytes(512)
                        .withCpus(cpus);
            };
            return new AreWeFastYetInGuest(programs, scratch, System.out).run(builder);
        } finally {
            ScratchFolder.delete(scratch);
        }
    }

    private List<BenchRow> inGuest(SystemPlan... plans) throws IOException {
        Path scratch = Files.createTempDirectory("skink-bench");
        try {
            List<BenchRow> rows = new ArrayList<>();
            for (SystemPlan plan : plans) {
                MachineSpec machine = MachineSpec.ofKernel(Toolchain.kernel())
                        .withModules(plan.modules(Toolchain::strippedProcess))
                        .withCpus(cpus);
                GuestBench bench = GuestBench.of(machine, scratch);
                rows.addAll((icount ? bench.countingInstructions() : bench).run(System.out));
            }
            return rows;
        } finally {
            ScratchFolder.delete(scratch);
        }
    }

    private List<BenchRow> kernelBuild() {
        String buildId = Toolchain.buildId();
        return KernelBuildBench.run(() -> Toolchain.compileKernel(buildId), 2 * turns + 1, System.out);
    }

    private List<BenchRow> compiler() throws IOException {
        Path scratch = Files.createTempDirectory("skink-bench");
        try {
            Path programs = GuestClasses.Module.PROGRAMS.path();
            CompilerBench bench = new CompilerBench(scratch, programs, turns, System.out);
            return bench.run(
                    (mainClass, executable) -> Toolchain.compileProgram(List.of(programs), mainClass, executable));
        } finally {
            ScratchFolder.delete(scratch);
        }
    }

    private List<BenchRow> collector() throws IOException {
        Path scratch = Files.createTempDirectory("skink-bench");
        try {
            Path programs = GuestClasses.Module.PROGRAMS.path();
            CompileOptions options = CompileOptions.defaults().withHeapLimit(CollectorBench.HEAP_MEGABYTES << 20);
            CollectorBench bench = new CollectorBench(scratch, programs, turns, System.out);
            return bench.run((mainClass, executable) ->
                    Toolchain.compileProgram(List.of(programs), mainClass, executable, options));
        } finally {
            ScratchFolder.delete(scratch);
        }
    }
}
