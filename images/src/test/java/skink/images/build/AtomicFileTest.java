package skink.images.build;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import skink.harness.Programs;

/** Output files: whole or not at all, and never in the place of a device. */
class AtomicFileTest {
    private static final byte[] BYTES = {1, 2, 3};
    private static final int TIMEOUT_SECONDS = 10;

    @TempDir
    private Path folder;

    @Test
    void replacesAFile() throws IOException {
        Path file = Files.write(folder.resolve("file"), new byte[100]);
        AtomicFile.write(file, BYTES, true);
        assertArrayEquals(BYTES, Files.readAllBytes(file));
        assertTrue(Files.isExecutable(file));
        assertOnly("file");
    }

    /** As {@code -o /dev/null} would have it, where replacing the file would take the device away from all. */
    @Test
    void writesToAPipeWithoutReplacingIt() throws Exception {
        assumeTrue(Programs.find("mkfifo").isPresent(), "mkfifo is not installed on this host");
        Path pipe = folder.resolve("pipe");
        assertEquals(0, new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor());
        CompletableFuture<byte[]> read = new CompletableFuture<>();
        Thread reader = new Thread(() -> {
            try {
                read.complete(Files.readAllBytes(pipe));
            } catch (IOException e) {
                read.completeExceptionally(e);
            }
        });
        reader.setDaemon(true);
        reader.start();
        AtomicFile.write(pipe, BYTES, true);
        assertFalse(Files.isRegularFile(pipe), "the pipe was replaced by a file");
        assertArrayEquals(BYTES, read.get(TIMEOUT_SECONDS, TimeUnit.SECONDS));
        assertOnly("pipe");
    }

    @Test
    void refusesAFolder() throws IOException {
        Path target = Files.createDirectory(folder.resolve("target"));
        String message = assertThrows(UncheckedIOException.class, () -> AtomicFile.write(target, BYTES, false))
                .getMessage();
        assertEquals("cannot write " + target + " (it is a directory)", message);
        assertOnly("target");
    }

    @Test
    void saysThatTheFolderIsMissing() {
        Path target = folder.resolve("missing").resolve("file");
        String message = assertThrows(UncheckedIOException.class, () -> AtomicFile.write(target, BYTES, false))
                .getMessage();
        assertEquals("cannot write " + target + " (no such folder)", message);
    }

    private void assertOnly(String name) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            assertEquals(
                    List.of(name),
                    files.map(file -> file.getFileName().toString()).toList());
        }
    }
}
