package skink.images.bench;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import skink.harness.HarnessFault;
import skink.harness.exec.GuestLost;
import skink.harness.exec.GuestProgram;
import skink.harness.exec.GuestSession;
import skink.harness.machine.MachineSpec;
import skink.images.bench.AreWeFastYetSuite.Program;

/**
 * The 14 <em>Are We Fast Yet</em> programs as processes of our own system: each prints what it prints on HotSpot, the times
 * apart, which are measured.
 */
public final class AreWeFastYetInGuest {
    private static final int ITERATIONS = 2;

    private final AreWeFastYetSuite suite;
    private final Path scratch;
    private final PrintStream progress;

    /** Makes a machine whose file {@code FILE} is the suite's harness. */
    public interface Builder {
        /** Compiles a program of a folder of class files for the system, and puts it among the files of a machine. */
        MachineSpec machine(Path classes, String mainClass);
    }

    /** The path of the harness in the guest, without the first slash. */
    public static final String FILE = "bin/harness";

    /**
     * @param checkout the suite's root folder
     * @param scratch a folder for class files and transcripts
     * @param progress where lines about the progress go
     */
    public AreWeFastYetInGuest(Path checkout, Path scratch, PrintStream progress) {
        this.suite = new AreWeFastYetSuite(checkout, progress);
        this.scratch = scratch;
        this.progress = progress;
    }

    /**
     * Runs all programs in one guest; nanoseconds of an iteration.
     *
     * @throws IllegalStateException if one does not do what it does on HotSpot
     */
    public List<BenchRow> run(Builder builder) throws IOException {
        Path classes = suite.compileJava(scratch);
        MachineSpec machine = builder.machine(classes, "Harness");
        List<BenchRow> rows = new ArrayList<>();
        try (GuestSession guest = GuestSession.boot(machine, scratch)) {
            String accelerator =
                    guest.machine().accelerator().accelerator().name().toLowerCase(Locale.ROOT);
            for (Program program : AreWeFastYetSuite.PROGRAMS) {
                String output = inGuest(guest, program);
                requireSame(program, onHotSpot(classes, program), output);
                double[] nanos = AreWeFastYetSuite.nanos(output);
                BenchRow row = BenchRow.of(
                        "awfy-" + program.name() + "-guest", "ns", nanos, machine.cpus(), accelerator, null);
                progress.printf(Locale.ROOT, "%-12s %10.3f ms, as HotSpot%n", program.name(), row.min() / 1e6);
                rows.add(row);
            }
        }
        return rows;
    }

    private static List<String> arguments(Program program) {
        return List.of(program.name(), Integer.toString(ITERATIONS), Integer.toString(program.problemSize()));
    }

    private String inGuest(GuestSession guest, Program program) throws IOException {
        ByteArrayOutputStream output = new ByteArrayOutputStream();
        GuestProgram harness = GuestProgram.of("/" + FILE)
                .withArguments(arguments(program).stream()
                        .map(word -> word.getBytes(StandardCharsets.UTF_8))
                        .toList())
                .writing(output, progress);
        try {
            int status = guest.run(harness);
            if (status != 0) {
                throw new IllegalStateException(program.name() + " ended with status " + status + " in the guest");
            }
            return output.toString(StandardCharsets.UTF_8);
        } catch (GuestLost lost) {
            throw new HarnessFault("the guest was lost in " + program.name(), lost.getMessage(), "run it alone", lost);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while measuring", e);
        }
    }

    private static String onHotSpot(Path classes, Program program) {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        List<String> command = Stream.concat(
                        Stream.of(java, "-XX:+UseSerialGC", "-cp", classes.toString(), "Harness"),
                        arguments(program).stream())
                .toList();
        return new MeasuredProcess(command).output();
    }

    private static void requireSame(Program program, String expected, String actual) {
        String wanted = AreWeFastYetSuite.withoutTimes(expected);
        String got = AreWeFastYetSuite.withoutTimes(actual);
        if (!wanted.equals(got)) {
            throw new IllegalStateException(
                    program.name() + " prints something else in the guest than on HotSpot:\n" + got);
        }
    }
}
