package skink.harness.machine;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import skink.harness.HarnessFault;
import skink.harness.Programs;
import skink.harness.qmp.QmpClient;
import skink.harness.qmp.QmpEvent;
import skink.harness.serial.SerialLink;

/**
 * A running QEMU with its serial line and its control line.
 *
 * <pre>{@code
 * try (Machine machine = Machine.start(spec, runDirectory, bytes -> …, event -> …)) {
 *     machine.serial().send("help\n");
 *     MachineExit exit = machine.exit().get(10, SECONDS);
 * }   // killed here if it still runs
 * }</pre>
 */
public final class Machine implements AutoCloseable {
    private static final long START_MILLIS = 15_000;
    /** Time that the lines get to be read empty once the process has ended. */
    private static final long DRAIN_MILLIS = 2_000;

    private final QemuProcess process;
    private final SerialLink serial;
    private final QmpClient qmp;
    private final CompletableFuture<MachineExit> exit;
    private final Accelerator.Choice accelerator;
    private volatile String shutdownReason = "";

    private Machine(MachineSpec spec, Path directory, SerialLink.Listener listener, Consumer<QmpEvent> events) {
        accelerator = spec.accelerator().on(Accelerator.HostFacts.gather());
        serial = new SerialLink(listener);
        qmp = new QmpClient(event -> {
            if (event.name().equals("SHUTDOWN")) {
                shutdownReason = event.reason();
            }
            events.accept(event);
        });
        Path log = directory.resolve("qemu.log");
        process = launch(spec, directory, log);
        exit = process.exit().thenCompose(this::drained);
        awaitReady(log);
    }

    /**
     * Starts a machine and lets it run.
     *
     * @param directory an existing directory for QEMU's log and command line
     * @param listener receives what the guest prints, on a network thread
     * @param events receives QEMU's events, on a network thread
     * @throws HarnessFault if a file or program is missing or QEMU refuses its arguments; nothing is left running
     */
    public static Machine start(
            MachineSpec spec, Path directory, SerialLink.Listener listener, Consumer<QmpEvent> events) {
        check(spec);
        Machine machine = new Machine(spec, directory, listener, events);
        if (spec.gdbPort() == 0) {
            machine.qmp.execute("cont", Map.of());
        }
        return machine;
    }

    /** The guest's serial line. */
    public SerialLink serial() {
        return serial;
    }

    /** QEMU's control line. */
    public QmpClient qmp() {
        return qmp;
    }

    /** QEMU's process number. */
    public long pid() {
        return process.pid();
    }

    /** Which accelerator was taken, and why. */
    public Accelerator.Choice accelerator() {
        return accelerator;
    }

    /** Done when QEMU has ended and both lines were read empty. */
    public CompletableFuture<MachineExit> exit() {
        return exit;
    }

    /** Kills QEMU if it still runs and closes both lines. */
    @Override
    public void close() {
        process.kill();
        serial.close();
        qmp.close();
    }

    private QemuProcess launch(MachineSpec spec, Path directory, Path log) {
        try {
            List<String> command = CommandLine.of(spec, accelerator.accelerator(), serial.port(), qmp.port());
            Files.write(directory.resolve("command.txt"), quoted(command), StandardCharsets.UTF_8);
            return QemuProcess.start(command, log);
        } catch (IOException e) {
            closeLines();
            throw new HarnessFault(
                    "cannot write (" + e.getMessage() + ")",
                    directory.toString(),
                    "make room there or choose another run directory",
                    e);
        } catch (HarnessFault e) {
            closeLines();
            throw e;
        }
    }

    private void closeLines() {
        serial.close();
        qmp.close();
    }

    private CompletableFuture<MachineExit> drained(int status) {
        if (!qmp.ready().isDone()) {
            closeLines();
        }
        return CompletableFuture.allOf(serial.closed(), qmp.closed())
                .completeOnTimeout(null, DRAIN_MILLIS, TimeUnit.MILLISECONDS)
                .thenApply(done -> new MachineExit(status, shutdownReason));
    }

    private void awaitReady(Path log) {
        try {
            qmp.ready().get(START_MILLIS, TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            close();
            throw new HarnessFault(
                    "QEMU refused to start (" + reason(log) + ")", log.toString(), "correct its arguments", e);
        } catch (TimeoutException e) {
            close();
            throw new HarnessFault(
                    "QEMU did not come up within " + START_MILLIS + " ms (" + reason(log) + ")",
                    log.toString(),
                    "see whether the host is overloaded",
                    e);
        } catch (InterruptedException e) {
            close();
            Thread.currentThread().interrupt();
            throw new HarnessFault("interrupted while QEMU started", log.toString(), "run it again", e);
        }
    }

    private static void check(MachineSpec spec) {
        checkProgram(spec.launcher().get(0));
        spec.kernel().ifPresent(file -> checkFile("the kernel", file));
        spec.modules().forEach(module -> checkFile("a boot module", module.file()));
        spec.disk().ifPresent(file -> checkFile("the disk image", file));
        spec.cdrom().ifPresent(file -> checkFile("the ISO image", file));
        if (spec.accelerator() == Accelerator.KVM && !Files.isWritable(Path.of("/dev/kvm"))) {
            throw new HarnessFault("KVM cannot be used", "/dev/kvm", "use --accel tcg, or get access to the device");
        }
    }

    private static void checkFile(String what, Path file) {
        if (!Files.isRegularFile(file) || !Files.isReadable(file)) {
            throw new HarnessFault(what + " is missing or cannot be read", file.toString(), "build it first");
        }
    }

    private static void checkProgram(String program) {
        if (Programs.find(program).isEmpty()) {
            throw new HarnessFault("program not found", program, "install QEMU; './skink doctor' shows how");
        }
    }

    /** What QEMU gave as its reason: the first line that is no warning (hints may follow it). */
    private static String reason(Path log) {
        try {
            return Files.readAllLines(log, StandardCharsets.ISO_8859_1).stream()
                    .filter(line -> !line.isBlank() && !line.contains("warning:"))
                    .findFirst()
                    .orElse("it printed nothing");
        } catch (IOException e) {
            return "no log";
        }
    }

    /** The command as a user can paste it into a shell. */
    private static List<String> quoted(List<String> command) {
        StringBuilder line = new StringBuilder();
        for (String word : command) {
            boolean plain = word.matches("[A-Za-z0-9_@%+=:,./-]+");
            line.append(plain ? word : "'" + word.replace("'", "'\\''") + "'").append(' ');
        }
        return List.of(line.toString().strip());
    }
}
