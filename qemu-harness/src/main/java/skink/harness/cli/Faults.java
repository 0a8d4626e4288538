package skink.harness.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import skink.harness.HarnessFault;

/**
 * Turns what goes wrong in a verb into one line and a status.
 */
public final class Faults {
    /** Exit status of a verb that failed. */
    public static final int FAILURE = 1;

    private Faults() {}

    /** Runs a verb; a fault is printed as one line on standard error, wrong arguments are picocli's to report. */
    public static int guard(CommandSpec spec, Callable<Integer> verb) throws Exception {
        try {
            return verb.call();
        } catch (HarnessFault fault) {
            spec.commandLine().getErr().println("skink: " + fault.getMessage());
            return FAILURE;
        } catch (IllegalArgumentException wrong) {
            throw new ParameterException(spec.commandLine(), wrong.getMessage(), wrong);
        }
    }
}
