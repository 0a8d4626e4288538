package skink.images.build;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** Writes a file whole or not at all. */
final class AtomicFile {
    private AtomicFile() {}

    /** Replaces {@code file}; an error leaves what was there, and no partial file. */
    static void write(Path file, byte[] bytes, boolean executable) {
        Path partial = file.resolveSibling(
                "." + file.getFileName() + "." + ProcessHandle.current().pid() + ".part");
        try {
            try {
                Files.write(partial, bytes);
                if (executable && !partial.toFile().setExecutable(true)) {
                    throw new IOException("cannot make it executable");
                }
                Files.move(partial, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
            } finally {
                Files.deleteIfExists(partial);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + file + " (" + e.getMessage() + ")", e);
        }
    }
}
