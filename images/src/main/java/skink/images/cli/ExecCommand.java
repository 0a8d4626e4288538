package skink.images.cli;

import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import picocli.CommandLine.Command;
import picocli.CommandLine.IDefaultValueProvider;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import skink.abi.protocol.Vm;
import skink.abi.test.Ktap;
import skink.compiler.diag.InternalError;
import skink.compiler.driver.CompileListener;
import skink.compiler.driver.CompileOptions;
import skink.compiler.driver.CompileRequest;
import skink.compiler.opt.PassPlan;
import skink.harness.HarnessFault;
import skink.harness.cli.BootOptions;
import skink.harness.exec.GuestLost;
import skink.harness.exec.GuestProgram;
import skink.harness.exec.GuestSession;
import skink.harness.junit.GuestSuite;
import skink.harness.machine.MachineSpec;
import skink.harness.provision.QemuProvision;
import skink.images.build.ExecImage;
import skink.images.build.Reproducer;
import skink.images.build.Target;
import skink.images.build.Toolchain;

/** {@code exec}: a user's program as a process of the system. */
@Command(
        name = "exec",
        description = "Compiles a Java program, boots the system, runs it there as a process, and ends with its status."
                + " Standard input, output and error are the program's.",
        mixinStandardHelpOptions = true,
        defaultValueProvider = ExecCommand.MoreMemory.class,
        footer = {
            "Exit status: the program's; 1 also after an uncaught exception, and if it does not compile;",
            "128 + n if signal n ended it, 126 if it could not be run;",
            "125 if the system failed: one line then says how, and where its own words are."
        })
final class ExecCommand implements Callable<Integer> {
    /** The system failed, not the program. */
    static final int LOST = 125;

    /** As if it had been ended by SIGPIPE. */
    private static final int OUTPUT_CLOSED = 128 + 13;

    private static final String PROGRAM = "bin/program";

    private final PassPlan passes;
    private final CompileListener listener;
    private final InputStream input;
    private final OutputStream output;
    private final OutputStream errors;

    @Mixin
    private ProgramOptions program;

    @Mixin
    private BootOptions boot;

    @Option(
            names = "--run-directory",
            paramLabel = "DIR",
            description = "Where transcript and logs are kept (default: nowhere, unless the system fails).")
    private Path runDirectory;

    @Parameters(paramLabel = "ARGS", arity = "0..*", description = "Arguments of the program, behind --.")
    private List<String> arguments = new ArrayList<>();

    /** A program may use much; memory that it does not touch costs the host nothing. */
    static final class MoreMemory implements IDefaultValueProvider {
        @Override
        public String defaultValue(ArgSpec argument) {
            return argument instanceof OptionSpec option && option.longestName().equals("--memory") ? "512" : null;
        }
    }

    /** A verb that compiles with these passes while {@code listener} looks on, on the streams of this process. */
    ExecCommand(PassPlan passes, CompileListener listener) {
        this(
                passes,
                listener,
                new FileInputStream(FileDescriptor.in),
                new BufferedOutputStream(new FileOutputStream(FileDescriptor.out)),
                new BufferedOutputStream(new FileOutputStream(FileDescriptor.err)));
    }

    /** The same on other streams. */
    ExecCommand(
            PassPlan passes, CompileListener listener, InputStream input, OutputStream output, OutputStream errors) {
        this.passes = passes;
        this.listener = listener;
        this.input = input;
        this.output = output;
        this.errors = errors;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        program.check();
        boot.check();
        GuestProgram order = GuestProgram.of("/" + PROGRAM)
                .withArguments(arguments())
                .reading(input)
                .writing(output, errors);
        CompletableFuture<Void> system = CompletableFuture.runAsync(ExecImage::prepare);
        List<String> launcher = new QemuProvision(step -> System.err.println("skink: " + step)).ensure();
        RunFolder folder = RunFolder.open(runDirectory, GuestSuite.newRunId());
        try (folder) {
            Path elf = folder.path().resolve("program.elf");
            compile(elf);
            join(system);
            return run(order, machine(launcher, elf, folder.path()), folder);
        }
    }

    private List<byte[]> arguments() {
        List<byte[]> raw = RawArguments.of(arguments);
        long bytes = raw.stream().mapToLong(argument -> argument.length + 1).sum();
        if (bytes > Vm.ARGUMENT_BYTES - PROGRAM.length() - 16) {
            throw new IllegalArgumentException(
                    "the program's arguments have " + bytes + " bytes; there is room for " + Vm.ARGUMENT_BYTES);
        }
        return raw;
    }

    private void compile(Path elf) {
        CompileOptions options = program.compileOptions().withPasses(passes);
        CompileRequest request = Toolchain.program(Target.SKINK, program.classPath(), program.mainClass(), options);
        try {
            Toolchain.compileProgram(request, elf, listener);
        } catch (InternalError fault) {
            String where = Reproducer.write(Path.of(""), Target.SKINK, program.mainClass(), options, fault);
            throw new CompilerFault(fault.getMessage() + "; " + where, fault);
        }
    }

    /** Waits for the system, which was prepared while the program was compiled. */
    private static void join(CompletableFuture<Void> system) {
        try {
            system.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException failure ? failure : e;
        }
    }

    private MachineSpec machine(List<String> launcher, Path elf, Path folder) {
        MachineSpec machine =
                boot.machine(launcher, ExecImage.of(Map.of(PROGRAM, elf), folder), List.of(Ktap.RUN_ARGUMENT + "exec"));
        boot.raceSeed().ifPresent(seed -> System.err.println("skink: race mode, again with --race=" + seed));
        return machine;
    }

    private int run(GuestProgram order, MachineSpec machine, RunFolder folder) throws InterruptedException {
        try (GuestSession guest = GuestSession.boot(machine, folder.path())) {
            return guest.run(order);
        } catch (GuestLost lost) {
            folder.keep();
            System.err.println("skink: " + lost.getMessage());
            return LOST;
        } catch (HarnessFault fault) {
            folder.keep();
            System.err.println("skink: " + fault.getMessage());
            return LOST;
        } catch (IOException e) {
            return OUTPUT_CLOSED;
        }
    }
}
