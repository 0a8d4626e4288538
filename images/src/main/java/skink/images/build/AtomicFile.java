package skink.images.build;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** Writes a file whole or not at all. */
public final class AtomicFile {
    private AtomicFile() {}

    /**
     * Replaces {@code file}; an error leaves what was there, and no partial file. A device or a pipe is written to and
     * never replaced.
     *
     * @throws UncheckedIOException with the file and the reason in its message
     */
    public static void write(Path file, byte[] bytes, boolean executable) {
        try {
            if (Files.isDirectory(file)) {
                throw new IOException("it is a directory");
            } else if (Files.exists(file) && !Files.isRegularFile(file)) {
                Files.write(file, bytes);
            } else {
                replace(file, bytes, executable);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + file + " (" + reason(e) + ")", e);
        }
    }

    private static void replace(Path file, byte[] bytes, boolean executable) throws IOException {
        Path partial = file.resolveSibling(
                "." + file.getFileName() + "." + ProcessHandle.current().pid() + ".part");
        try {
            Files.write(partial, bytes);
            if (executable && !partial.toFile().setExecutable(true)) {
                throw new IOException("cannot make it executable");
            }
            Files.move(partial, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(partial);
        }
    }

    /** The reason without the name of the partial file, which means nothing to a user. */
    private static String reason(IOException e) {
        if (e instanceof NoSuchFileException) {
            return "no such folder";
        } else if (e instanceof AccessDeniedException) {
            return "permission denied";
        }
        return e instanceof FileSystemException failure && failure.getReason() != null
                ? failure.getReason()
                : e.getMessage();
    }
}
