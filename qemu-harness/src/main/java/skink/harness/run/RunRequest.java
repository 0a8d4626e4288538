package skink.harness.run;

import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.function.Consumer;
import skink.harness.guest.Expectation;
import skink.harness.machine.MachineSpec;
import skink.harness.serial.SerialLink;

/**
 * What to run and what to expect.
 *
 * @param machine the machine; its command line already carries the run id
 * @param expectation what the guest must show
 * @param limits time and space
 * @param directory for transcript, log and command line; made if missing
 * @param lines receives every line as it comes, safe to print
 * @param bytes receives everything as it comes, as it is: for a console
 */
public record RunRequest(
        MachineSpec machine,
        Expectation expectation,
        RunLimits limits,
        Path directory,
        Consumer<String> lines,
        SerialLink.Listener bytes) {
    /** A quiet run that lets the expectation's run id be known to the guest. */
    public static RunRequest of(MachineSpec machine, Expectation expectation, RunLimits limits, Path directory) {
        return new RunRequest(machine, expectation, limits, directory, line -> {}, (ByteBuffer bytes) -> {});
    }

    /** The same with a listener for lines. */
    public RunRequest withLines(Consumer<String> listener) {
        return new RunRequest(machine, expectation, limits, directory, listener, bytes);
    }
}
