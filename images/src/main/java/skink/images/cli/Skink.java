package skink.images.cli;

import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;
import skink.compiler.diag.CompileError;
import skink.compiler.driver.CompileListener;
import skink.compiler.opt.PassPlan;
import skink.harness.HarnessFault;
import skink.harness.cli.DoctorCommand;
import skink.harness.cli.RunCommand;
import skink.images.build.BootImages;

/** {@code ./skink}: the list of verbs, and how their failures look. */
@Command(
        name = "skink",
        description = "A self-healing multiserver operating system written in Java.",
        mixinStandardHelpOptions = true,
        version = Skink.VERSION,
        synopsisSubcommandLabel = "VERB")
public final class Skink {
    static final String VERSION = "Skink 0.1";

    private Skink() {}

    /** Runs a verb and exits with its status: 0 good, 1 failed, 2 wrong usage. */
    public static void main(String[] args) {
        System.exit(execute(args));
    }

    static int execute(String... args) {
        return execute(PassPlan.standard(), CompileListener.NONE, args);
    }

    /** As the command line, with these passes and this listener in every compilation of a user's program. */
    static int execute(PassPlan passes, CompileListener listener, String... args) {
        CommandLine skink = new CommandLine(new Skink());
        // Arguments of a user's program that begin with @ are its own.
        skink.setExpandAtFiles(false);
        Map<String, Supplier<Object>> verbs = verbs(passes, listener);
        Supplier<Object> named = args.length == 0 ? null : verbs.get(args[0]);
        // Reading the annotations of all verbs takes longer than some of them do: only those of the named one are read.
        (named == null ? verbs.values() : List.of(named)).forEach(verb -> skink.addSubcommand(verb.get()));
        skink.setParameterExceptionHandler((wrong, words) -> {
            CommandLine line = wrong.getCommandLine();
            line.getErr().println(line.getColorScheme().errorText(usage(wrong)));
            return line.getCommandSpec().exitCodeOnInvalidInput();
        });
        skink.setExecutionExceptionHandler((failure, line, parsed) -> {
            line.getErr().println(line.getColorScheme().errorText(message(failure)));
            return 1;
        });
        for (CommandLine verb : skink.getSubcommands().values()) {
            verb.getCommandSpec().version(VERSION);
        }
        return skink.execute(args);
    }

    /** The verbs by the names that their annotations give them, in the order of the help. */
    static Map<String, Supplier<Object>> verbs(PassPlan passes, CompileListener listener) {
        Map<String, Supplier<Object>> verbs = new LinkedHashMap<>();
        verbs.put("run", () -> new RunCommand(new BootImages()));
        verbs.put("test", TestCommand::new);
        verbs.put("exec", () -> new ExecCommand(passes, listener));
        verbs.put("compile", () -> new CompileCommand(passes, listener));
        verbs.put("bisect", () -> new BisectCommand(passes));
        verbs.put("fuzz", FuzzCommand::new);
        verbs.put("bench", BenchCommand::new);
        verbs.put("image", ImageCommand::new);
        verbs.put("debug", DebugCommand::new);
        verbs.put("doctor", DoctorCommand::new);
        return verbs;
    }

    /** Wrong usage in one line: what is wrong and where the right usage stands. */
    private static String usage(ParameterException wrong) {
        CommandLine line = wrong.getCommandLine();
        boolean atRoot = line.getParent() == null;
        String verb = atRoot ? "" : " " + line.getCommandName();
        String what = wrong.getMessage().lines().findFirst().orElse("wrong usage");
        if (atRoot && wrong instanceof UnmatchedArgumentException unmatched && !unmatched.isUnknownOption()) {
            what = "there is no verb " + unmatched.getUnmatched().get(0);
        }
        return "skink: " + what + "; see './skink" + verb + " --help'";
    }

    /** What went wrong, without a stack trace unless it is a fault of ours. */
    private static String message(Exception failure) {
        boolean expected = failure instanceof HarnessFault
                || failure instanceof CompilerFault
                || failure instanceof UncheckedIOException
                || failure instanceof IllegalArgumentException;
        if (failure instanceof CompileError) {
            return failure.getMessage();
        } else if (failure instanceof FileSystemException) {
            return "skink: cannot use " + failure.getMessage();
        } else if (expected) {
            return "skink: " + failure.getMessage();
        }
        StringBuilder text = new StringBuilder("skink: a fault of Skink itself; please report it: " + failure);
        for (StackTraceElement frame : failure.getStackTrace()) {
            text.append("\n    at ").append(frame);
        }
        return text.toString();
    }
}
