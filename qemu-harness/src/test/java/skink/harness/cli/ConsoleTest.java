package skink.harness.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.ByteBuffer;
import java.nio.channels.WritableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import skink.harness.machine.MachineSpec;
import skink.harness.run.TestQemu;
import skink.harness.run.TinyGuest;

/**
 * A conversation through the console: keys reach the guest, its bytes reach the screen, Ctrl-A X leaves.
 */
class ConsoleTest {
    private static final long PATIENCE_SECONDS = 20;

    @TempDir
    private Path directory;

    @Test
    void keysGoInBytesComeOutAndCtrlAXLeaves() throws Exception {
        TestQemu.assumeInstalled();
        Path kernel = new TinyGuest().print("\u001b[1m> ").echo().write(directory.resolve("echo.bin"));
        Screen screen = new Screen();
        StringWriter notes = new StringWriter();
        try (PipedOutputStream keyboard = new PipedOutputStream();
                PipedInputStream keys = new PipedInputStream(keyboard)) {
            Console console = new Console(keys, screen, new PrintWriter(notes, true));
            CompletableFuture<Integer> status = CompletableFuture.supplyAsync(
                    () -> console.run(MachineSpec.ofKernel(kernel).withMemoryMegabytes(16), directory));
            screen.await("\u001b[1m> ");
            keyboard.write("hi\3".getBytes(StandardCharsets.US_ASCII));
            keyboard.flush();
            screen.await("\u001b[1m> hi\3");
            keyboard.write("\1?\1x".getBytes(StandardCharsets.US_ASCII));
            keyboard.flush();
            assertEquals(0, status.get(PATIENCE_SECONDS, TimeUnit.SECONDS));
        }
        assertTrue(notes.toString().contains("Ctrl-A X: leave"), notes.toString());
    }

    /** Control characters, the bytes of UTF-8, escape sequences: all but Ctrl-A, and that if it is typed twice. */
    @Test
    void everyKeyReachesTheGuestUntouched() throws Exception {
        TestQemu.assumeInstalled();
        Path kernel = new TinyGuest().print("> ").echo().write(directory.resolve("echo.bin"));
        Screen screen = new Screen();
        try (PipedOutputStream keyboard = new PipedOutputStream();
                PipedInputStream keys = new PipedInputStream(keyboard)) {
            Console console = new Console(keys, screen, new PrintWriter(new StringWriter(), true));
            CompletableFuture<Integer> status = CompletableFuture.supplyAsync(
                    () -> console.run(MachineSpec.ofKernel(kernel).withMemoryMegabytes(16), directory));
            screen.await("> ");
            StringBuilder all = new StringBuilder();
            for (int key = 0; key < 256; key++) {
                all.append((char) key);
            }
            keyboard.write(all.toString().replace("\1", "\1\1").getBytes(StandardCharsets.ISO_8859_1));
            keyboard.flush();
            screen.await("> " + all);
            keyboard.write("\1X".getBytes(StandardCharsets.US_ASCII));
            keyboard.flush();
            assertEquals(0, status.get(PATIENCE_SECONDS, TimeUnit.SECONDS));
        }
    }

    /** What came, as text; lets a test wait for it. */
    private static final class Screen implements WritableByteChannel {
        private String shown = "";

        @Override
        public synchronized int write(ByteBuffer bytes) {
            int count = bytes.remaining();
            shown += StandardCharsets.ISO_8859_1.decode(bytes);
            notifyAll();
            return count;
        }

        synchronized void await(String text) throws InterruptedException {
            long deadlineNanos = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
            while (!shown.equals(text) && System.nanoTime() < deadlineNanos) {
                TimeUnit.NANOSECONDS.timedWait(this, deadlineNanos - System.nanoTime());
            }
            assertEquals(text, shown);
        }

        @Override
        public boolean isOpen() {
            return true;
        }

        @Override
        public void close() {}
    }
}
