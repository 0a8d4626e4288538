package skink.images.bench;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import skink.abi.test.DebugExit;
import skink.harness.HarnessFault;
import skink.harness.machine.Machine;
import skink.harness.machine.MachineExit;
import skink.harness.machine.MachineSpec;
import skink.harness.serial.LineAssembler;

/**
 * A benchmark that runs in a guest: boots it, reads the rows that it prints, {@code row NAME MIN MEDIAN P99 SAMPLES}.
 *
 * <p>With {@link #countingInstructions} a time stamp is one guest instruction, the same on every host.
 */
public final class GuestBench {
    private static final Pattern ROW = Pattern.compile("row ([a-z0-9-]+) (-?\\d+) (-?\\d+) (-?\\d+) (\\d+)");
    private static final long PATIENCE_SECONDS = 120;
    /** Makes the guest leave through the debug exit. */
    private static final String RUN = "run=bench";

    private final MachineSpec machine;
    private final Path scratch;
    private final String unit;

    private GuestBench(MachineSpec machine, Path scratch, String unit) {
        this.machine = machine;
        this.scratch = scratch;
        this.unit = unit;
    }

    /** Measures in cycles of the time stamp counter. */
    public static GuestBench of(MachineSpec machine, Path scratch) {
        return new GuestBench(machine.plusKernelArgument(RUN), scratch, "cycles");
    }

    /** The same machine under TCG with its deterministic clock: measures in instructions. One processor only. */
    public GuestBench countingInstructions() {
        return new GuestBench(machine.withIcount("shift=0,sleep=off").withCpuModel("max"), scratch, "instructions");
    }

    /** Boots, waits for the guest's end, and gives its rows. */
    public List<BenchRow> run(PrintStream progress) {
        List<String> lines = Collections.synchronizedList(new ArrayList<>());
        LineAssembler assembler = new LineAssembler(lines::add);
        String accelerator;
        try (Machine running = Machine.start(machine, scratch, assembler::accept, event -> {})) {
            accelerator = running.accelerator().accelerator().name().toLowerCase(Locale.ROOT);
            MachineExit exit = running.exit().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
            if (exit.status() != DebugExit.PASS_STATUS) {
                throw fault("the benchmark did not end well: status " + exit.status(), lines);
            }
        } catch (TimeoutException e) {
            throw fault("the benchmark did not end within " + PATIENCE_SECONDS + " s", lines);
        } catch (ExecutionException e) {
            throw fault("the machine was lost: " + e.getCause().getMessage(), lines);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw fault("the benchmark was interrupted", lines);
        }
        List<BenchRow> rows = lines.stream()
                .map(ROW::matcher)
                .filter(Matcher::matches)
                .map(row -> row(row, accelerator))
                .toList();
        if (rows.isEmpty()) {
            throw fault("the benchmark printed no rows", lines);
        }
        lines.stream().filter(line -> line.startsWith("# ")).forEach(progress::println);
        rows.forEach(row -> progress.printf(
                Locale.ROOT,
                "%-20s %8.0f %8.0f %8.0f %s (min, median, p99 of %d; %d CPU)%n",
                row.name(),
                row.min(),
                row.median(),
                row.p99(),
                row.unit(),
                row.samples(),
                row.cpus()));
        return rows;
    }

    private BenchRow row(Matcher row, String accelerator) {
        return new BenchRow(
                row.group(1),
                unit,
                Double.parseDouble(row.group(2)),
                Double.parseDouble(row.group(3)),
                Double.parseDouble(row.group(4)),
                Integer.parseInt(row.group(5)),
                machine.cpus(),
                accelerator,
                null);
    }

    private static HarnessFault fault(String what, List<String> lines) {
        String last = lines.isEmpty() ? "it printed nothing" : "its last line: " + lines.get(lines.size() - 1);
        return new HarnessFault(what, last, "boot it with ./skink run to see more");
    }
}
