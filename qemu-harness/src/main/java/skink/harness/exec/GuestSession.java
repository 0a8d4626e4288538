package skink.harness.exec;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import skink.abi.ipc.Endpoint;
import skink.abi.link.LinkCode;
import skink.abi.link.LinkDecoder;
import skink.abi.link.LinkEncoder;
import skink.abi.link.LinkListener;
import skink.abi.test.Ktap;
import skink.harness.machine.Machine;
import skink.harness.machine.MachineExit;
import skink.harness.machine.MachineSpec;
import skink.harness.serial.LineAssembler;
import skink.harness.serial.Transcript;

/**
 * A booted guest that runs programs, one after the other.
 *
 * <pre>{@code
 * try (GuestSession guest = GuestSession.boot(machine, directory)) {
 *     int status = guest.run(GuestProgram.of("/bin/program").withArguments(arguments).reading(System.in).writing(out, err));
 * }   // the machine is killed here if it still runs
 * }</pre>
 *
 * <ul>
 *   <li>X1: a program has ended when its status has come; the line keeps the order, so all of its output came before.
 *   <li>X2: whoever waits in {@link #run} learns the first of: the status; that the user's own streams failed; that the guest
 *       is lost, which is noticed by QEMU's end, a panic's record, the death of a server, or a boot that takes too long.
 *   <li>X3: a program's input is read only when the guest asks for it.
 * </ul>
 *
 * <p>One thread calls {@link #run}.
 */
public final class GuestSession implements AutoCloseable {
    /** A boot takes a second; a host may be very busy. */
    private static final long BOOT_SECONDS = 60;
    /** What else is on its way when something has gone wrong has this long. */
    private static final long GRACE_SECONDS = 2;

    /** PM's word that one of the servers is dead. */
    private static final Pattern SERVER_DEATH =
            Pattern.compile("pm: .* (has ended with status|is stopped by signal) .*");
    /** The kernel's word that some process is, with its endpoint. */
    private static final Pattern DEATH =
            Pattern.compile("skink: process [^/]*/(\\d{1,9}) ended (by signal|with status) .*");

    /** The line of a boot module that becomes no process. */
    private static final String DATA = "data=1";

    private static final int BUFFER_BYTES = 64 << 10;

    private final int servers;
    private final Path transcriptFile;
    private final Transcript transcript;
    private final LineAssembler assembler = new LineAssembler(this::line);
    private final LinkSocket link = new LinkSocket();
    private final LinkEncoder encoder = new LinkEncoder(this::put);
    private final BlockingQueue<byte[]> orders = new LinkedBlockingQueue<>();
    private final Feeder inputFeeder = new Feeder(LinkCode.INPUT, this::input, this::send);
    private final Feeder orderFeeder = new Feeder(LinkCode.ORDERS, this::order, this::send);
    private final CompletableFuture<Void> up = new CompletableFuture<>();
    private final CompletableFuture<Void> lineEnded = new CompletableFuture<>();
    private final CompletableFuture<GuestLost> lost = new CompletableFuture<>();
    private final Machine machine;
    private byte[] restOfOrder = {};
    private IOException sendFailure;
    private volatile Running running;
    private volatile String panic = "";
    private volatile String brokenBy = "";

    /** A program and how it ends. */
    private record Running(GuestProgram program, CompletableFuture<Integer> status) {}

    private GuestSession(MachineSpec spec, Path directory) {
        servers = (int) spec.modules().stream()
                .takeWhile(module -> !module.arguments().equals(DATA))
                .count();
        transcriptFile = directory.resolve("transcript.txt");
        transcript = new Transcript(transcriptFile);
        MachineSpec withLink = spec.withSecondSerialPort(link.port());
        try {
            startThread("skink-link", this::readLine);
            machine = Machine.start(withLink, directory, this::console, event -> {
                boolean panicked = event.name().equals("GUEST_PANICKED");
                boolean reset = event.name().equals("RESET") && event.reason().startsWith("guest");
                brokenBy = panicked || reset ? "the processor met a fault that it could not deal with" : brokenBy;
            });
        } catch (RuntimeException e) {
            link.close();
            transcript.close();
            throw e;
        }
        inputFeeder.start("skink-link-input");
        orderFeeder.start("skink-link-orders");
        machine.exit().thenAcceptBoth(lineEnded, (exit, end) -> lose(ending(exit)));
        lost.thenAccept(this::abandon);
    }

    /**
     * Starts a machine with the link on its second serial line.
     *
     * @param directory an existing directory for the transcript and QEMU's log
     * @throws skink.harness.HarnessFault if the machine cannot be started
     */
    public static GuestSession boot(MachineSpec spec, Path directory) {
        return new GuestSession(spec, directory);
    }

    /**
     * Runs a program to its end; its output has been written and flushed then.
     *
     * @return its exit status, 0 to 255; 128 + n if signal n ended it
     * @throws GuestLost if the guest ended before the program, or did not come up
     * @throws IOException if the program's output could not be written
     */
    public int run(GuestProgram program) throws GuestLost, IOException, InterruptedException {
        running = new Running(program, new CompletableFuture<>());
        if (lost.isDone()) {
            throw lost.join();
        }
        orders.add(program.order().encode());
        try {
            CompletableFuture.anyOf(up, running.status).get(BOOT_SECONDS, TimeUnit.SECONDS);
            return running.status.get();
        } catch (TimeoutException e) {
            lose("the system did not come up within " + BOOT_SECONDS + " s");
            throw lost.join();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof IOException failure) {
                throw failure;
            } else if (e.getCause() instanceof GuestLost failure) {
                throw failure;
            }
            throw new IllegalStateException("a program's end failed", e);
        }
    }

    /**
     * Tells the guest that no more programs come, and waits for its end.
     *
     * @throws TimeoutException if it does not end in time
     */
    public MachineExit end(long seconds) throws TimeoutException, InterruptedException {
        orders.add(new byte[0]);
        try {
            return machine.exit().get(seconds, TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            throw new IllegalStateException("QEMU's end failed", e);
        }
    }

    /** How the accelerator was chosen, and QEMU's process number. */
    public Machine machine() {
        return machine;
    }

    /** Kills the machine if it still runs. */
    @Override
    public void close() {
        lose("the machine was closed");
        machine.close();
        link.close();
        transcript.close();
    }

    private String ending(MachineExit exit) {
        if (!panic.isEmpty()) {
            return "the kernel has panicked: " + panic;
        } else if (!brokenBy.isEmpty() || exit.reason().equals("guest-reset")) {
            return "the guest was reset: " + (brokenBy.isEmpty() ? "by itself" : brokenBy);
        }
        String reason = exit.reason().isEmpty() ? "" : " (" + exit.reason() + ")";
        return "the machine ended before the program did, with status " + exit.status() + reason;
    }

    /** The first reason counts. */
    private void lose(String how) {
        transcript.flush();
        lost.complete(new GuestLost(how, transcriptFile));
    }

    private void loseSoon(String how) {
        Executor later = CompletableFuture.delayedExecutor(GRACE_SECONDS, TimeUnit.SECONDS);
        later.execute(() -> lose(how));
    }

    private void abandon(GuestLost how) {
        Running current = running;
        if (current != null) {
            current.status.completeExceptionally(how);
        }
    }

    private void console(ByteBuffer bytes) {
        assembler.accept(bytes);
    }

    private void line(String text) {
        transcript.add(text);
        if (text.startsWith(Ktap.PANIC) && panic.isEmpty()) {
            panic = text;
            loseSoon("the kernel has panicked: " + text);
        } else if (isDeathOfServer(text)) {
            loseSoon("a server has ended: " + text);
        }
    }

    /** Servers have the first slots; what programs do is their own matter. */
    private boolean isDeathOfServer(String text) {
        Matcher death = DEATH.matcher(text);
        return SERVER_DEATH.matcher(text).matches()
                || death.matches() && Endpoint.slot(Integer.parseInt(death.group(1))) < servers;
    }

    private static void startThread(String name, Runnable work) {
        Thread thread = new Thread(work, name);
        thread.setDaemon(true);
        thread.start();
    }

    /** Reads the line to its end. */
    private void readLine() {
        LinkDecoder decoder = new LinkDecoder(new Receiver());
        byte[] buffer = new byte[BUFFER_BYTES];
        try {
            link.accept();
            for (int count = link.read(buffer); count >= 0; count = link.read(buffer)) {
                for (int i = 0; i < count; i++) {
                    decoder.put(buffer[i]);
                }
                flush(running);
            }
        } catch (IOException | InterruptedException e) {
            // QEMU was killed: its end is noticed elsewhere.
            Thread.currentThread().interrupt();
        } finally {
            lineEnded.complete(null);
        }
    }

    /** What the guest says. */
    private final class Receiver implements LinkListener {
        @Override
        public void data(int stream, byte value) {
            Running current = running;
            if (current == null) {
                return;
            }
            switch (stream) {
                case LinkCode.OUTPUT -> write(current, current.program.output(), value);
                case LinkCode.ERRORS -> write(current, current.program.errors(), value);
                case LinkCode.ORDERS -> {
                    flush(current);
                    current.status.complete(value & 0xFF);
                }
                default -> spoilt(value);
            }
        }

        @Override
        public void asked(int stream, int most) {
            up.complete(null);
            switch (stream) {
                case LinkCode.INPUT -> inputFeeder.asked(most);
                case LinkCode.ORDERS -> orderFeeder.asked(most);
                default -> spoilt(most);
            }
        }

        @Override
        public void ended(int stream) {
            spoilt(stream);
        }

        @Override
        public void spoilt(int value) {
            lose("what comes over the link makes no sense, first at the byte " + value);
        }
    }

    private static void write(Running to, OutputStream stream, byte value) {
        try {
            stream.write(value);
        } catch (IOException e) {
            to.status.completeExceptionally(e);
        }
    }

    private static void flush(Running current) {
        if (current == null) {
            return;
        }
        try {
            current.program.output().flush();
            current.program.errors().flush();
        } catch (IOException e) {
            current.status.completeExceptionally(e);
        }
    }

    private byte[] input(int most) throws IOException {
        byte[] piece = new byte[most];
        Running current = running;
        int count = current == null ? -1 : current.program.input().read(piece);
        return Arrays.copyOf(piece, Math.max(count, 0));
    }

    private byte[] order(int most) throws InterruptedException {
        if (restOfOrder.length == 0) {
            restOfOrder = orders.take();
        }
        int count = Math.min(most, restOfOrder.length);
        byte[] piece = Arrays.copyOf(restOfOrder, count);
        restOfOrder = Arrays.copyOfRange(restOfOrder, count, restOfOrder.length);
        return piece;
    }

    private void put(int value) {
        try {
            link.put(value);
        } catch (IOException e) {
            sendFailure = e;
        }
    }

    /** Sends a piece whole, whatever the other thread sends. */
    private void send(int stream, byte[] piece) throws IOException {
        synchronized (encoder) {
            encoder.data(stream, piece, 0, piece.length);
            encoder.end(stream);
            if (sendFailure != null) {
                throw sendFailure;
            }
            link.flush();
        }
    }
}
