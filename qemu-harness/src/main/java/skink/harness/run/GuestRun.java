package skink.harness.run;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import skink.harness.HarnessFault;
import skink.harness.guest.Judge;
import skink.harness.guest.RunEvent;
import skink.harness.machine.Machine;
import skink.harness.machine.MachineExit;
import skink.harness.qmp.QmpEvent;
import skink.harness.serial.LineAssembler;
import skink.harness.serial.Transcript;

/**
 * Boots a guest, listens, and gives the verdict.
 *
 * <p><b>Idea.</b> Network and process threads hand what they notice to the {@link Judge} under this object's monitor; the
 * calling thread sleeps on it until the run is settled or the nearest time limit passes. When a limit passes, QEMU is
 * asked on its control line whether it lives, which tells a hung guest from a lost machine; only then is the judge told.
 *
 * <p><b>Invariants.</b> I1: the judge is touched only under the monitor. I2: when {@link #execute()} returns or throws, QEMU is
 * gone. I3: any trouble of the harness itself becomes the verdict harness-fault, not an exception.
 */
public final class GuestRun {
    private static final int LAST_LINES = 40;
    private static final long MIN_FREE_BYTES = 16 << 20;
    /** Time for QEMU to end after it has closed the serial line, before the line counts as lost. */
    private static final long LINK_CLOSE_MILLIS = 2_000;

    private final RunRequest request;
    private final Judge judge;
    private final LineAssembler assembler = new LineAssembler(this::line);
    private Transcript transcript;
    private long startNanos;
    private long runningSinceNanos;
    private long lastOutputNanos;
    private long stopSinceNanos;
    private long linkClosedNanos;
    private long outputBytes;

    private GuestRun(RunRequest request) {
        this.request = request;
        this.judge = new Judge(request.expectation());
    }

    /** Runs a guest to its verdict. */
    public static RunReport run(RunRequest request) {
        return run(request, machine -> {});
    }

    /**
     * Runs a guest to its verdict, with a hand on the machine.
     *
     * @param started called with the machine once it runs; must return soon and must not close it
     */
    public static RunReport run(RunRequest request, Consumer<Machine> started) {
        return new GuestRun(request).execute(started);
    }

    private RunReport execute(Consumer<Machine> started) {
        startNanos = System.nanoTime();
        String accelerator = "";
        try (Transcript opened = open(request.directory())) {
            transcript = opened;
            try (Machine machine =
                    Machine.start(request.machine(), request.directory(), this::received, this::qmpEvent)) {
                accelerator = machine.accelerator().accelerator().name().toLowerCase(Locale.ROOT) + ": "
                        + machine.accelerator().reason();
                machine.exit().thenAccept(this::stopped);
                machine.serial().closed().thenRun(this::linkClosed);
                begin();
                started.accept(machine);
                awaitVerdict(machine);
            }
        } catch (HarnessFault fault) {
            accept(new RunEvent.Fault(fault.getMessage()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            accept(new RunEvent.Fault("the run was interrupted"));
        }
        return report(accelerator);
    }

    /** The limits count from here, where the guest has its first instruction. */
    private synchronized void begin() {
        runningSinceNanos = System.nanoTime();
        lastOutputNanos = lastOutputNanos == 0 ? runningSinceNanos : lastOutputNanos;
    }

    private synchronized RunReport report(String accelerator) {
        long millis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - startNanos);
        Path file = request.directory().resolve("transcript.txt");
        return new RunReport(
                judge.outcome(),
                millis,
                file,
                transcript == null ? List.of() : transcript.last(LAST_LINES),
                accelerator);
    }

    /** Makes the run's directory and opens the transcript. */
    private static Transcript open(Path directory) {
        try {
            Files.createDirectories(directory);
            // Not Files.getFileStore: it wants the mount table, which a chroot does not show.
            requireSpace(directory, directory.toFile().getUsableSpace());
        } catch (IOException e) {
            throw new HarnessFault(
                    "cannot make the run directory (" + e.getMessage() + ")",
                    directory.toString(),
                    "choose another place or give write permission",
                    e);
        }
        return new Transcript(directory.resolve("transcript.txt"));
    }

    /** Refuses to start where a transcript could not be kept. */
    static void requireSpace(Path directory, long usableBytes) {
        if (usableBytes < MIN_FREE_BYTES) {
            throw new HarnessFault(
                    "no disk space for a run (" + (usableBytes >> 20) + " MiB free)",
                    directory.toString(),
                    "free at least " + (MIN_FREE_BYTES >> 20) + " MiB there");
        }
    }

    private synchronized void received(ByteBuffer bytes) {
        if (judge.isSettled()) {
            return;
        }
        lastOutputNanos = System.nanoTime();
        outputBytes += bytes.remaining();
        request.bytes().received(bytes.duplicate());
        try {
            assembler.accept(bytes);
        } catch (HarnessFault fault) {
            accept(new RunEvent.Fault(fault.getMessage()));
        }
        if (outputBytes > request.limits().outputBytes()) {
            accept(new RunEvent.Flood(request.limits().outputBytes()));
        }
    }

    private void line(String text) {
        if (judge.isSettled()) {
            return;
        }
        transcript.add(text);
        accept(new RunEvent.Line(text));
        request.lines().accept(text);
    }

    private void qmpEvent(QmpEvent event) {
        boolean panicked = event.name().equals("GUEST_PANICKED");
        boolean reset = event.name().equals("RESET") && event.reason().startsWith("guest");
        if (panicked || reset) {
            accept(new RunEvent.Broken(panicked ? "guest-panic" : "guest-reset"));
        }
    }

    private synchronized void stopped(MachineExit exit) {
        if (!judge.isSettled()) {
            finishLines();
        }
        accept(new RunEvent.Stopped(exit.status(), exit.reason()));
    }

    /** Takes in an unfinished last line, and makes sure that the evidence is kept before there is a verdict. */
    private void finishLines() {
        try {
            assembler.finish();
            transcript.flush();
        } catch (HarnessFault fault) {
            accept(new RunEvent.Fault(fault.getMessage()));
        }
    }

    private synchronized void linkClosed() {
        linkClosedNanos = System.nanoTime();
        notifyAll();
    }

    private synchronized void accept(RunEvent event) {
        judge.accept(event);
        if (judge.awaited() == Judge.Awaited.STOP && stopSinceNanos == 0) {
            stopSinceNanos = System.nanoTime();
        }
        if (judge.awaited() != Judge.Awaited.OUTPUT) {
            notifyAll();
        }
    }

    private void awaitVerdict(Machine machine) throws InterruptedException {
        Deadline passed;
        synchronized (this) {
            while (true) {
                if (judge.isSettled()) {
                    return;
                }
                Deadline next = nearest();
                long leftNanos = next.atNanos - System.nanoTime();
                if (leftNanos <= 0) {
                    passed = next;
                    break;
                }
                TimeUnit.NANOSECONDS.timedWait(this, leftNanos);
            }
        }
        boolean answered =
                passed.limit != null && machine.qmp().answers(request.limits().linkMillis());
        synchronized (this) {
            if (!judge.isSettled()) {
                finishLines();
            }
            accept(
                    passed.limit == null
                            ? new RunEvent.LinkClosed()
                            : new RunEvent.TimedOut(passed.limit, passed.millis, answered));
        }
    }

    /** A moment; no limit means the serial line. */
    private record Deadline(RunEvent.Limit limit, long millis, long atNanos) {
        static Deadline of(RunEvent.Limit limit, long fromNanos, long millis) {
            return new Deadline(limit, millis, fromNanos + TimeUnit.MILLISECONDS.toNanos(millis));
        }

        Deadline earlier(Deadline other) {
            return atNanos - other.atNanos <= 0 ? this : other;
        }
    }

    private Deadline nearest() {
        RunLimits limits = request.limits();
        Deadline nearest = Deadline.of(RunEvent.Limit.RUN, runningSinceNanos, limits.runMillis())
                .earlier(Deadline.of(RunEvent.Limit.SILENCE, lastOutputNanos, limits.silenceMillis()));
        if (stopSinceNanos != 0) {
            nearest = nearest.earlier(Deadline.of(RunEvent.Limit.STOP, stopSinceNanos, limits.stopMillis()));
        }
        if (linkClosedNanos != 0) {
            nearest = nearest.earlier(Deadline.of(null, linkClosedNanos, LINK_CLOSE_MILLIS));
        }
        return nearest;
    }
}
