package skink.harness.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.ByteBuffer;
import java.nio.channels.WritableByteChannel;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import skink.abi.test.DebugExit;
import skink.harness.HarnessFault;
import skink.harness.machine.Machine;
import skink.harness.machine.MachineExit;
import skink.harness.machine.MachineSpec;

/**
 * A guest's console on the user's terminal, until the guest leaves or the user does.
 *
 * <p>Bytes go through as they are, both ways; only Ctrl-A is ours (see {@link KeyFilter}).
 */
final class Console {
    private final InputStream keys;
    private final WritableByteChannel screen;
    private final PrintWriter notes;
    private final CompletableFuture<Boolean> left = new CompletableFuture<>();

    /**
     * @param keys what the user types
     * @param screen receives what the guest prints
     * @param notes for words of our own
     */
    Console(InputStream keys, WritableByteChannel screen, PrintWriter notes) {
        this.keys = keys;
        this.screen = screen;
        this.notes = notes;
    }

    /**
     * Boots and stays until the end.
     *
     * @return 0 if the guest powered itself off in good order or the user left, otherwise 1
     */
    int run(MachineSpec spec, Path directory) {
        try (Terminal terminal = Terminal.raw();
                Machine machine = Machine.start(spec, directory, this::print, event -> {})) {
            Thread reader = new Thread(() -> readKeys(machine), "skink-keys");
            reader.setDaemon(true);
            reader.start();
            CompletableFuture.anyOf(machine.exit(), left).get();
            return left.isDone() ? 0 : status(machine.exit().join());
        } catch (ExecutionException e) {
            throw new HarnessFault("the machine was lost", directory.toString(), "see qemu.log there", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Faults.FAILURE;
        }
    }

    private int status(MachineExit exit) {
        boolean good = exit.status() == DebugExit.PASS_STATUS
                || exit.status() == 0 && exit.reason().equals("guest-shutdown");
        if (!good) {
            String reason = exit.reason().isEmpty() ? "" : " (" + exit.reason() + ")";
            notes.println("skink: the machine ended with status " + exit.status() + reason);
        }
        return good ? 0 : Faults.FAILURE;
    }

    private void print(ByteBuffer bytes) {
        try {
            while (bytes.hasRemaining()) {
                screen.write(bytes);
            }
        } catch (IOException e) {
            left.complete(true);
        }
    }

    private void readKeys(Machine machine) {
        KeyFilter filter = new KeyFilter();
        try {
            for (int key = keys.read(); key >= 0; key = keys.read()) {
                switch (filter.next(key)) {
                    case SEND -> machine.serial().send(new byte[] {(byte) key});
                    case QUIT -> left.complete(true);
                    case NMI -> machine.qmp().injectNmi();
                    case HELP -> notes.println(KeyFilter.HELP_TEXT);
                    case SWALLOW -> {}
                }
            }
        } catch (IOException e) {
            left.complete(true);
        }
    }
}
