package skink.images.cli;

import java.io.UncheckedIOException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import skink.compiler.diag.CompileError;
import skink.harness.HarnessFault;
import skink.harness.cli.DoctorCommand;
import skink.harness.cli.RunCommand;
import skink.images.build.Toolchain;

/** {@code ./skink}: the list of verbs, and how their failures look. */
@Command(
        name = "skink",
        description = "A self-healing multiserver operating system written in Java.",
        mixinStandardHelpOptions = true,
        version = "Skink 0.1",
        synopsisSubcommandLabel = "VERB")
public final class Skink {
    private Skink() {}

    /** Runs a verb and exits with its status: 0 good, 1 failed, 2 wrong usage. */
    public static void main(String[] args) {
        System.exit(execute(args));
    }

    static int execute(String... args) {
        return new CommandLine(new Skink())
                .addSubcommand(new RunCommand(Toolchain::bootImage))
                .addSubcommand(new TestCommand())
                .addSubcommand(new CompileCommand())
                .addSubcommand(new FuzzCommand())
                .addSubcommand(new BenchCommand())
                .addSubcommand(new ImageCommand())
                .addSubcommand(new DebugCommand())
                .addSubcommand(new DoctorCommand())
                .setExecutionExceptionHandler((failure, line, parsed) -> {
                    line.getErr().println(line.getColorScheme().errorText(message(failure)));
                    return 1;
                })
                .execute(args);
    }

    /** What went wrong, without a stack trace unless it is a fault of ours. */
    private static String message(Exception failure) {
        boolean expected = failure instanceof CompileError
                || failure instanceof HarnessFault
                || failure instanceof UncheckedIOException
                || failure instanceof IllegalArgumentException;
        if (expected) {
            return failure.getMessage();
        }
        StringBuilder text = new StringBuilder("skink: a fault of Skink itself; please report it: " + failure);
        for (StackTraceElement frame : failure.getStackTrace()) {
            text.append("\n    at ").append(frame);
        }
        return text.toString();
    }
}
